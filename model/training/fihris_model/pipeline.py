"""The exported encoder as a model of Hugging Face's `transformers`, for its token-classification pipeline."""

import torch
from torch import Tensor
from transformers import PretrainedConfig, PreTrainedModel, PreTrainedTokenizerFast, TokenClassificationPipeline
from transformers.modeling_outputs import TokenClassifierOutput
from transformers.models.auto.modeling_auto import MODEL_FOR_TOKEN_CLASSIFICATION_MAPPING_NAMES

from fihris_model.encoder import BF16, FP32, Encoder, from_weights
from fihris_model.model_folder import MODEL, TOKENIZER, ModelFolder
from fihris_model.refusal import Refused
from fihris_model.tokenizer import END, MASK, PAD, START, UNKNOWN


class EncoderConfig(PretrainedConfig):
    model_type = 'fihris-ner'


class EncoderForTokenClassification(PreTrainedModel):
    """Its weights and its arithmetic are of one precision."""

    config_class = EncoderConfig

    def __init__(self, config: EncoderConfig, encoder: Encoder):
        super().__init__(config)
        self.encoder = encoder
        self.precision = torch.tensor(BF16 if encoder.embedding.dtype == torch.bfloat16 else FP32)
        self.post_init()

    def _init_weights(self, module) -> None:
        """They are trained."""

    def forward(self, input_ids: Tensor, attention_mask: Tensor, **_) -> TokenClassifierOutput:
        return TokenClassifierOutput(logits=self.encoder(input_ids, attention_mask, self.precision))


# Else the pipeline complains of a model that it does not know.
MODEL_FOR_TOKEN_CLASSIFICATION_MAPPING_NAMES[EncoderConfig.model_type] = EncoderForTokenClassification.__name__


def token_classification(folder: ModelFolder, dtype: torch.dtype) -> TokenClassificationPipeline:
    """The pipeline with the folder's weights and tokenizer; mentions are put together from words, on the CPU."""
    config = EncoderConfig(id2label=dict(enumerate(folder.config['labels'])))
    learned = PreTrainedTokenizerFast(
        tokenizer_file=str(folder.path / TOKENIZER), model_max_length=folder.max_subwords, pad_token=PAD,
        unk_token=UNKNOWN, cls_token=START, sep_token=END, mask_token=MASK,
        model_input_names=['input_ids', 'attention_mask'])
    return TokenClassificationPipeline(
        model=EncoderForTokenClassification(config, encoder(folder, dtype)).eval(), tokenizer=learned,
        aggregation_strategy='first', device='cpu')


def encoder(folder: ModelFolder, dtype: torch.dtype) -> Encoder:
    """The encoder of an exported folder, not in TorchScript."""
    weights = folder.model().state_dict()
    if 'slopes_before' not in weights:
        raise Refused(f'{folder.path / MODEL}: not an encoder of this project; load an adopted model from its own folder')
    return from_weights(weights).to(dtype).eval()

"""The encoder: a lean BERT that TorchScript takes as it is.

It differs from BERT where that makes it cheaper or quicker to learn: layer norm before each half of a block,
no biases, squared ReLU, no token types, and in place of learned positions a three-wide mixing of neighbours
plus a fixed distance penalty in the attention (ALiBi, Press et al. 2022), so it reads inputs longer than
those it was trained on.
"""

import math
from pathlib import Path
from types import SimpleNamespace
from typing import Final

import torch
import torch.nn.functional as F
from tokenizers import Tokenizer
from torch import Tensor, nn

from fihris_model import tokenizer, word_table
from fihris_model.labels import LABELS
from fihris_model.word_table import WordTable

FP32 = 0
BF16 = 1


class Norm(nn.Module):
    """Layer norm; its kernels sum in fp32 whatever the precision of the input."""

    def __init__(self, width: int):
        super().__init__()
        self.width = width
        self.weight = nn.Parameter(torch.ones(width))
        self.bias = nn.Parameter(torch.zeros(width))

    def forward(self, x: Tensor) -> Tensor:
        return F.layer_norm(x, [self.width], self.weight.to(x.dtype), self.bias.to(x.dtype), 1e-5)


class Block(nn.Module):
    """Neighbour mixing and attention, then the feed-forward half; both added to the stream."""

    def __init__(self, width: int, heads: int, hidden: int, layers: int):
        super().__init__()
        self.heads = heads
        self.scale = (width // heads) ** -0.5
        self.attention_norm = Norm(width)
        neighbours = torch.zeros(3, width)
        neighbours[1] = 1.0
        self.neighbours = nn.Parameter(neighbours)
        self.query_key_value = nn.Parameter(torch.randn(3 * width, width) / math.sqrt(width))
        self.attention_out = nn.Parameter(torch.randn(width, width) / math.sqrt(width * 2 * layers))
        self.feed_norm = Norm(width)
        self.feed_in = nn.Parameter(torch.randn(hidden, width) / math.sqrt(width))
        self.feed_out = nn.Parameter(torch.randn(width, hidden) / math.sqrt(hidden * 2 * layers))

    def mix_neighbours(self, x: Tensor) -> Tensor:
        taps = self.neighbours.to(x.dtype)
        mixed = x * taps[1]
        before = F.pad(x[:, :-1] * taps[0], [0, 0, 1, 0])
        after = F.pad(x[:, 1:] * taps[2], [0, 0, 0, 1])
        return mixed + before + after

    def forward(self, stream: Tensor, live: Tensor, bias: Tensor) -> Tensor:
        batch, length, width = stream.shape
        x = self.mix_neighbours(self.attention_norm(stream) * live)
        qkv = F.linear(x, self.query_key_value.to(x.dtype))
        qkv = qkv.view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        # By hand: on a CPU the fused kernel's backward takes more than twice as long.
        closeness = (qkv[0] * self.scale) @ qkv[1].transpose(-1, -2) + bias
        seen = (closeness.softmax(-1) @ qkv[2]).transpose(1, 2).reshape(batch, length, width)
        stream = stream + F.linear(seen, self.attention_out.to(x.dtype))
        inner = F.relu(F.linear(self.feed_norm(stream), self.feed_in.to(x.dtype)))
        return stream + F.linear(inner * inner, self.feed_out.to(x.dtype))


class Encoder(nn.Module):
    """Turns subword ids into label logits; `hidden` gives the states the masked-word objective needs."""

    # Added to the attention score of padding: as good as minus infinity, yet finite.
    closed: Final[float] = -30000.0

    def __init__(self, pieces: int, words: int, labels: int, width: int, narrow: int, layers: int, heads: int,
                 hidden: int):
        """words, narrow: rows and columns of the table of whole words."""
        super().__init__()
        if width % heads:
            raise ValueError(f'model.width ({width}) must be a multiple of model.heads ({heads})')
        self.embedding = nn.Parameter(torch.randn(pieces, width) * 0.02)
        self.words = WordTable(pieces, words, narrow, width)
        self.embedding_norm = Norm(width)
        self.blocks = nn.ModuleList([Block(width, heads, hidden, layers) for _ in range(layers)])
        self.final_norm = Norm(width)
        self.classifier = nn.Parameter(torch.zeros(labels, width))
        self.classifier_bias = nn.Parameter(torch.zeros(labels))
        before, after = head_slopes(heads)
        self.register_buffer('slopes_before', before)
        self.register_buffer('slopes_after', after)

    def hidden(self, ids: Tensor, mask: Tensor, dtype: torch.dtype, dropout: float = 0.0) -> Tensor:
        """States [B,T,width] in `dtype` for ids [B,T] and mask [B,T] (1 = subword, 0 = padding)."""
        live = mask.unsqueeze(2).to(dtype)
        bias = self.attention_bias(mask).to(dtype)
        stream = self.embedding_norm(F.embedding(ids, self.embedding).to(dtype) + self.words(ids, dtype))
        for block in self.blocks:
            stream = F.dropout(block(stream, live, bias), dropout, dropout > 0.0)
        return self.final_norm(stream)

    def attention_bias(self, mask: Tensor) -> Tensor:
        """[B,heads,T,T] fp32: the distance penalty of each head, and `closed` on padding."""
        place = torch.arange(mask.shape[1], device=mask.device).float()
        ahead = place.unsqueeze(0) - place.unsqueeze(1)
        distance = (-ahead.clamp(max=0.0) * self.slopes_before.float().view(-1, 1, 1)
                    + ahead.clamp(min=0.0) * self.slopes_after.float().view(-1, 1, 1))
        closed = (1.0 - mask.float()) * self.closed
        return closed.unsqueeze(1).unsqueeze(1) - distance.unsqueeze(0)

    def forward(self, ids: Tensor, mask: Tensor, precision: Tensor) -> Tensor:
        """Label logits [B,T,labels] in fp32.

        ids, mask: int64 [B,T]; precision: int64, one element, FP32 or BF16: the precision of the arithmetic.
        Logits at padding are meaningless.
        """
        dtype = torch.bfloat16 if bool((precision.reshape(-1)[0] == 1).item()) else torch.float32
        return self.label_logits(self.hidden(ids, mask, dtype, 0.0))

    def label_logits(self, states: Tensor) -> Tensor:
        """[...,labels] in fp32 for states [...,width] of any precision."""
        return F.linear(states.float(), self.classifier.float(), self.classifier_bias.float())


def new_encoder(work: Path, learned: Tokenizer, shape: SimpleNamespace) -> Encoder:
    """An untrained encoder of the shape that `[model]` states, with the table of words that `prepare` left in WORK."""
    known, rows = word_table.load(work / 'words.npz')
    pieces = tokenizer.pieces(learned)
    encoder = Encoder(len(pieces), len(known), len(LABELS), shape.width, rows.shape[1], shape.layers, shape.heads,
                      shape.hidden)
    encoder.words.fill(pieces, known, rows)
    return encoder


def from_weights(weights: dict[str, Tensor]) -> Encoder:
    """The encoder that the weights are of, in fp32."""
    pieces, width = weights['embedding'].shape
    words, narrow = weights['words.rows'].shape
    layers = len({name.split('.')[1] for name in weights if name.startswith('blocks.')})
    encoder = Encoder(pieces, words - 1, len(weights['classifier']), width, narrow, layers,
                      len(weights['slopes_before']), len(weights['blocks.0.feed_in']))
    encoder.load_state_dict(weights)
    return encoder


def head_slopes(heads: int) -> tuple[Tensor, Tensor]:
    """Distance penalties per subword towards the left and the right, one for each head.

    Heads take turns: near on the left, near on the right, a wide view both ways, the whole input.
    """
    before, after = torch.zeros(heads), torch.zeros(heads)
    for head in range(heads):
        near = 0.5 / 2 ** (head // 4)
        if head % 4 == 0:
            before[head], after[head] = near, 4 * near
        elif head % 4 == 1:
            before[head], after[head] = 4 * near, near
        elif head % 4 == 2:
            before[head], after[head] = near / 8, near / 8
    return before, after

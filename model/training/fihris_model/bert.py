"""BERT (Devlin et al. 2019) and ELECTRA's discriminator (Clark et al. 2020) for token classification, in TorchScript.

They differ only where ELECTRA's embeddings are narrower than its blocks. The logits come out in our labels' order.
"""

from dataclasses import dataclass
from typing import Final

import torch
import torch.nn.functional as F
from torch import Tensor, nn


@dataclass(frozen=True)
class Shape:
    """The numbers that make one; `gelu` is the activation's kind: `none` (exact) or `tanh`."""

    pieces: int
    embedding: int
    width: int
    layers: int
    heads: int
    hidden: int
    positions: int
    token_types: int
    labels: int
    epsilon: float
    gelu: str


def parameter(*shape: int) -> nn.Parameter:
    """Waits for its weights."""
    return nn.Parameter(torch.empty(shape), requires_grad=False)


class Linear(nn.Module):
    """Computes in the precision of its input, whatever that of its weights."""

    def __init__(self, inputs: int, outputs: int):
        super().__init__()
        self.weight = parameter(outputs, inputs)
        self.bias = parameter(outputs)

    def forward(self, x: Tensor) -> Tensor:
        return F.linear(x, self.weight.to(x.dtype), self.bias.to(x.dtype))


class Norm(nn.Module):
    def __init__(self, width: int, epsilon: float):
        super().__init__()
        self.width = width
        self.epsilon = epsilon
        self.weight = parameter(width)
        self.bias = parameter(width)

    def forward(self, x: Tensor) -> Tensor:
        return F.layer_norm(x, [self.width], self.weight.to(x.dtype), self.bias.to(x.dtype), self.epsilon)


class Block(nn.Module):
    gelu: Final[str]

    def __init__(self, shape: Shape):
        super().__init__()
        self.heads = shape.heads
        self.gelu = shape.gelu
        self.query = Linear(shape.width, shape.width)
        self.key = Linear(shape.width, shape.width)
        self.value = Linear(shape.width, shape.width)
        self.attention_out = Linear(shape.width, shape.width)
        self.attention_norm = Norm(shape.width, shape.epsilon)
        self.feed_in = Linear(shape.width, shape.hidden)
        self.feed_out = Linear(shape.hidden, shape.width)
        self.feed_norm = Norm(shape.width, shape.epsilon)

    def by_head(self, x: Tensor) -> Tensor:
        return x.view(x.shape[0], x.shape[1], self.heads, x.shape[2] // self.heads).transpose(1, 2)

    def forward(self, stream: Tensor, live: Tensor) -> Tensor:
        seen = F.scaled_dot_product_attention(
            self.by_head(self.query(stream)), self.by_head(self.key(stream)), self.by_head(self.value(stream)), live)
        seen = seen.transpose(1, 2).reshape(stream.shape)
        stream = self.attention_norm(stream + self.attention_out(seen))
        inner = F.gelu(self.feed_in(stream), approximate=self.gelu)
        return self.feed_norm(stream + self.feed_out(inner))


class Bert(nn.Module):
    """Turns subword ids into the logits of our labels."""

    # Logit of a label that the model does not know: as good as minus infinity, yet finite.
    unknown: Final[float] = -10000.0

    def __init__(self, shape: Shape, groups: list[list[int]]):
        """groups: for each of our labels, in our order, the places of the model's labels that mean it."""
        super().__init__()
        self.embedding = parameter(shape.pieces, shape.embedding)
        self.positions = parameter(shape.positions, shape.embedding)
        self.token_types = parameter(shape.token_types, shape.embedding)
        self.embedding_norm = Norm(shape.embedding, shape.epsilon)
        self.widen = Linear(shape.embedding, shape.width) if shape.embedding != shape.width else nn.Identity()
        self.blocks = nn.ModuleList([Block(shape) for _ in range(shape.layers)])
        self.classifier = Linear(shape.width, shape.labels)
        others = torch.ones(len(groups), shape.labels, dtype=torch.bool)
        for label, places in enumerate(groups):
            others[label, places] = False
        self.register_buffer('others', others)

    def forward(self, ids: Tensor, mask: Tensor, precision: Tensor) -> Tensor:
        """Label logits [B,T,labels] in fp32.

        ids, mask: int64 [B,T], mask 1 = subword, 0 = padding; precision: int64, one element: 0 = fp32, 1 = bf16.
        Labels that mean the same are one label with the sum of their probabilities. Logits at padding are meaningless.
        """
        dtype = torch.bfloat16 if bool((precision.reshape(-1)[0] == 1).item()) else torch.float32
        live = (mask > 0).unsqueeze(1).unsqueeze(1)
        stream = (F.embedding(ids, self.embedding).to(dtype) + self.token_types[0].to(dtype)
                  + self.positions[:ids.shape[1]].to(dtype))
        stream = self.widen(self.embedding_norm(stream))
        for block in self.blocks:
            stream = block(stream, live)
        logits = self.classifier(stream.float()).unsqueeze(2)
        return logits.masked_fill(self.others, -torch.inf).logsumexp(-1).clamp(min=self.unknown)

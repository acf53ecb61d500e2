"""The optimiser: Muon for the blocks' matrices, Adam for the rest, with fp32 masters of bf16 weights.

Muon (Jordan et al. 2024) takes the step of a matrix along the orthogonal factor of its momentum; at this size it
needs about half the text that Adam needs.
"""

import torch
from torch import Tensor, nn

# Coefficients of the quintic that drives singular values to one, from the Muon reference.
QUINTIC = (3.4445, -4.7750, 2.0315)


class Optimiser:
    """Steps a model whose parameters are bf16 or fp32; learning rates are given at each step."""

    def __init__(self, model: nn.Module, matrices: list[str], momentum: float = 0.95,
                 betas: tuple[float, float] = (0.9, 0.98), decay: float = 0.01,
                 faster: dict[str, float] | None = None):
        """matrices: the parameters that Muon steps. faster: factors on the rate of some that Adam steps."""
        self.momentum, self.betas, self.decay = momentum, betas, decay
        named = dict(model.named_parameters())
        self.by_shape: dict[torch.Size, list[str]] = {}
        for name in matrices:
            self.by_shape.setdefault(named[name].shape, []).append(name)
        self.others = [name for name in named if name not in set(matrices)]
        self.weights = named
        self.master = {name: p.detach().float().clone() for name, p in named.items()}
        self.first = {name: torch.zeros_like(m) for name, m in self.master.items()}
        self.second = {name: torch.zeros_like(self.master[name]) for name in self.others}
        self.faster = faster or {}
        self.steps = 0

    @torch.no_grad()
    def step(self, matrix_rate: float, other_rate: float, clip: float = 1.0) -> None:
        """Takes one step, the gradients shortened to the length `clip` for Adam, and clears them."""
        self.steps += 1
        grads = {name: p.grad.float() for name, p in self.weights.items()
                 if p.grad is not None and not p.grad.is_sparse}
        norm = torch.linalg.vector_norm(torch.stack(torch._foreach_norm(list(grads.values()))))
        scale = (clip / (norm + 1e-6)).clamp(max=1.0)
        for names in self.by_shape.values():
            self.step_matrices([n for n in names if n in grads], grads, matrix_rate)
        self.step_others([n for n in self.others if n in grads], grads, other_rate, scale)
        for name, weight in self.weights.items():
            if weight.grad is not None and weight.grad.is_sparse:
                self.step_rows(name, weight.grad.float(), other_rate * self.faster.get(name, 1.0), scale)
                weight.grad = None
        for name in grads:
            self.weights[name].copy_(self.master[name])
            self.weights[name].grad = None

    def step_matrices(self, names: list[str], grads: dict[str, Tensor], rate: float) -> None:
        if not names:
            return
        moved = []
        for name in names:
            momentum = self.first[name].lerp_(grads[name], 1 - self.momentum)
            moved.append(grads[name].lerp(momentum, self.momentum))
        rows, columns = moved[0].shape
        size = max(1.0, rows / columns) ** 0.5
        for name, update in zip(names, orthogonal(torch.stack(moved))):
            self.master[name].mul_(1 - rate * self.decay).sub_(update.float(), alpha=rate * size)

    def step_others(self, names: list[str], grads: dict[str, Tensor], rate: float, scale: Tensor) -> None:
        if not names:
            return
        first_keep, second_keep = self.betas
        grad = [grads[n] for n in names]
        first, second = [self.first[n] for n in names], [self.second[n] for n in names]
        torch._foreach_mul_(grad, scale)
        torch._foreach_lerp_(first, grad, 1 - first_keep)
        torch._foreach_mul_(second, second_keep)
        torch._foreach_addcmul_(second, grad, grad, 1 - second_keep)
        root = torch._foreach_sqrt(second)
        torch._foreach_div_(root, (1 - second_keep ** self.steps) ** 0.5)
        torch._foreach_add_(root, 1e-8)
        rate = -rate / (1 - first_keep ** self.steps)
        torch._foreach_addcdiv_([self.master[n] for n in names], first, root,
                                [rate * self.faster.get(n, 1.0) for n in names])

    def step_rows(self, name: str, grad: Tensor, rate: float, scale: Tensor) -> None:
        """Adam on the rows of a table that the batch used; the moments of the others wait (lazy Adam)."""
        grad = grad.coalesce()
        at, grad = grad.indices()[0], grad.values() * scale
        first_keep, second_keep = self.betas
        first = self.first[name][at].lerp_(grad, 1 - first_keep)
        second = self.second[name][at].lerp_(grad * grad, 1 - second_keep)
        self.first[name][at], self.second[name][at] = first, second
        root = (second / (1 - second_keep ** self.steps)).sqrt_().add_(1e-8)
        moved = self.master[name][at].addcdiv_(first, root, value=-rate / (1 - first_keep ** self.steps))
        self.master[name][at] = moved
        self.weights[name][at] = moved.to(self.weights[name].dtype)

    def state(self) -> dict:
        return {'master': self.master, 'first': self.first, 'second': self.second, 'steps': self.steps}

    @torch.no_grad()
    def restore(self, state: dict) -> None:
        for mine, kept in ((self.master, state['master']), (self.first, state['first']), (self.second, state['second'])):
            for name, value in kept.items():
                mine[name].copy_(value)
        self.steps = state['steps']
        for name, weight in self.weights.items():
            weight.copy_(self.master[name])


def orthogonal(batch: Tensor, rounds: int = 5) -> Tensor:
    """Nearly the orthogonal factors of [N,rows,columns], in bf16, by Newton and Schulz's iteration."""
    a, b, c = QUINTIC
    x = batch.bfloat16()
    tall = x.shape[1] > x.shape[2]
    if tall:
        x = x.transpose(1, 2)
    x = x / (x.float().norm(dim=(1, 2), keepdim=True) + 1e-7).bfloat16()
    for _ in range(rounds):
        square = x @ x.transpose(1, 2)
        x = a * x + (b * square + c * square @ square) @ x
    return x.transpose(1, 2) if tall else x

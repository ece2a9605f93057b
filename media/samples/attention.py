"""Rotary position embedding in a dozen lines of NumPy (RoFormer, Su et al. 2021)."""

import numpy as np


def inverse_frequencies(head_dim: int, base: float = 10_000.0) -> np.ndarray:
    return base ** (-np.arange(0, head_dim, 2) / head_dim)


def rotate(x: np.ndarray, position: int, base: float = 10_000.0) -> np.ndarray:
    """Rotate pair k of x, laid out as halves, by position times its inverse frequency."""
    angle = position * inverse_frequencies(x.shape[-1], base)
    cos, sin = np.cos(angle), np.sin(angle)
    a, b = np.split(x, 2, axis=-1)
    return np.concatenate([a * cos - b * sin, a * sin + b * cos], axis=-1)


def score(q: np.ndarray, k: np.ndarray, query: int, key: int) -> float:
    """Depends on query - key alone: try score(q, k, 7, 3) and score(q, k, 107, 103)."""
    return float(rotate(q, query) @ rotate(k, key)) / np.sqrt(q.shape[-1])

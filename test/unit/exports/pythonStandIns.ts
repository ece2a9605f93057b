/**
 * Modules with the names that generated code uses of PyTorch and JAX, made of NumPy: they prove that the code is Python
 * and its mathematics right, and that it uses no other names; not that those libraries take it.
 */
export const torchStandIn = {
  'torch.py': `
import numpy as np
from numpy import arange as _arange, clip, cos, sin, isnan, where, stack, concatenate as cat, float64, int64

class Tensor(np.ndarray):
    def to(self, dtype):
        return self.astype(dtype)
    def astype(self, dtype):
        return np.asarray(self, dtype=dtype).view(Tensor)

def tensor(values, dtype):
    return np.array(values, dtype=dtype).view(Tensor)

def arange(count, dtype):
    return _arange(count, dtype=dtype).view(Tensor)
`,
};

export const jaxStandIn = {
  'jax/__init__.py': `
class _Config:
    def update(self, name, value):
        assert (name, value) == ("jax_enable_x64", True)

config = _Config()
`,
  'jax/numpy.py': `
from numpy import arange, array, clip, cos, sin, isnan, where, stack, concatenate, float64, int64
`,
};

"""Where pickles look for what CPython has in C."""
from functools import cmp_to_key, lru_cache, partial, reduce

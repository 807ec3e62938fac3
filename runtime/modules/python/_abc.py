"""What CPython has of abc in C, under the name that pickles give for its module."""
from abc import get_cache_token

"""The name under which CPython has in C what io offers."""
from io import *

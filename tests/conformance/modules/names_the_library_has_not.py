# What a program imports from a module of the library that has no such name.
for text in ("from collections import Iterable", "from json import parse", "from heapq import top",
             "from itertools import izip", "from fractions import gcd",
             "from inspect import getargspec", "from concurrent.futures import Pool",
             "from unittest.mock import mock", "from sys import maxint", "from re import Regex"):
    try:
        exec(text)
    except ImportError as error:
        print(text, "|", error, "|", error.name)

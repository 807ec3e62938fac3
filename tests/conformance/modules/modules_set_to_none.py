"""None in sys.modules forbids a module; types in brackets are the same object again."""
import sys
from typing import Generic, List, Literal, Optional, TypeVar, Union

sys.modules['ghost'] = None
for text in ('import ghost', 'from ghost import x', 'import ghost.sub', 'import importlib; importlib.import_module("ghost")'):
    try:
        exec(text)
    except ImportError as e:
        print(type(e).__name__, '|', e, '|', e.name)

T = TypeVar('T')


class Box(Generic[T]):
    pass


print(List[int] is List[int], Box[int] is Box[int], Box[int] is Box[str], Optional[int] is Optional[int])
print(Literal[1] is Literal[True], Literal[1] == Literal[True], Union[int, str] is Union[str, int], Union[int, str] == Union[str, int])
print(List[T][int], Box[List[int]] is Box[List[int]])


def cells(z, a, m):
    y = b = k = 1

    def inner():
        return z, m, y, b

    class Inside:
        def ask(self):
            return k, a

    return inner, Inside


print(cells.__code__.co_cellvars, cells(1, 2, 3)[0].__code__.co_freevars)

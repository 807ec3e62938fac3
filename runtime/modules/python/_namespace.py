"""What sys.implementation is an instance of, without the rest of types."""

_shown_now = set()


class SimpleNamespace:
    __module__ = 'types'

    def __init__(self, /, *args, **kwargs):
        if args:
            raise TypeError('no positional arguments expected')
        self.__dict__.update(kwargs)

    def __repr__(self):
        name = 'namespace' if type(self) is SimpleNamespace else type(self).__name__
        if id(self) in _shown_now:
            return f'{name}(...)'
        _shown_now.add(id(self))
        try:
            return f"{name}({', '.join([f'{k}={v!r}' for k, v in self.__dict__.items()])})"
        finally:
            _shown_now.discard(id(self))

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def _ordered(compare):
        def method(self, other):
            if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
                return compare(self.__dict__, other.__dict__)
            return NotImplemented
        return method

    __lt__, __le__ = _ordered(lambda a, b: a < b), _ordered(lambda a, b: a <= b)
    __gt__, __ge__ = _ordered(lambda a, b: a > b), _ordered(lambda a, b: a >= b)
    del _ordered
    __hash__ = None

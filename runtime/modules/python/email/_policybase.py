"""Policies: how messages are read, kept and written."""
from abc import ABCMeta, abstractmethod
from email import charset as _charset, header
from email.utils import _has_surrogates

__all__ = ['Policy', 'Compat32', 'compat32']


class _PolicyBase:
    def __init__(self, **kw):
        self._set(self, kw)

    def _set(self, policy, attributes):
        for name, value in attributes.items():
            if not hasattr(self, name):
                raise TypeError(
                    f'{name!r} is an invalid keyword argument for {self.__class__.__name__}')
            object.__setattr__(policy, name, value)

    def __repr__(self):
        values = ', '.join([f'{name}={value!r}' for name, value in self.__dict__.items()])
        return f'{self.__class__.__name__}({values})'

    def clone(self, **kw):
        policy = self.__class__.__new__(self.__class__)
        policy.__dict__.update(self.__dict__)
        self._set(policy, kw)
        return policy

    def __setattr__(self, name, value):
        what = f'attribute {name!r} is read-only' if hasattr(self, name) else \
            f'has no attribute {name!r}'
        raise AttributeError(f'{self.__class__.__name__!r} object {what}')

    def __add__(self, other):
        return self.clone(**other.__dict__)


class Policy(_PolicyBase, metaclass=ABCMeta):
    raise_on_defect = False
    linesep = '\n'
    cte_type = '8bit'
    max_line_length = 78
    mangle_from_ = False
    message_factory = None

    def handle_defect(self, obj, defect):
        if self.raise_on_defect:
            raise defect
        self.register_defect(obj, defect)

    def register_defect(self, obj, defect):
        obj.defects.append(defect)

    def header_max_count(self, name):
        return None

    @abstractmethod
    def header_source_parse(self, sourcelines):
        raise NotImplementedError

    @abstractmethod
    def header_store_parse(self, name, value):
        raise NotImplementedError

    @abstractmethod
    def header_fetch_parse(self, name, value):
        raise NotImplementedError

    @abstractmethod
    def fold(self, name, value):
        raise NotImplementedError

    @abstractmethod
    def fold_binary(self, name, value):
        raise NotImplementedError


def _parse_source(sourcelines):
    name, value = sourcelines[0].split(':', 1)
    return name, (value.lstrip(' \t') + ''.join(sourcelines[1:])).rstrip('\r\n')


class Compat32(Policy):
    mangle_from_ = True

    def header_source_parse(self, sourcelines):
        return _parse_source(sourcelines)

    def header_store_parse(self, name, value):
        return name, value

    def header_fetch_parse(self, name, value):
        if isinstance(value, str) and _has_surrogates(value):
            return header.Header(value, charset=_charset.UNKNOWN8BIT, header_name=name)
        return value

    def fold(self, name, value):
        return self._fold(name, value, sanitize=True)

    def fold_binary(self, name, value):
        folded = self._fold(name, value, sanitize=self.cte_type == '7bit')
        return folded.encode('ascii', 'surrogateescape')

    def _fold(self, name, value, sanitize):
        if isinstance(value, str):
            charset = None
            if _has_surrogates(value):
                if not sanitize:
                    return f'{name}: {value}{self.linesep}'
                charset = _charset.UNKNOWN8BIT
            value = header.Header(value, charset=charset, header_name=name)
        text = value.encode(linesep=self.linesep, maxlinelen=self.max_line_length or 0)
        return f'{name}: {text}{self.linesep}'


compat32 = Compat32()

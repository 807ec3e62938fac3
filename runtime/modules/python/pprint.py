"""Values over several lines."""
import sys
from types import SimpleNamespace

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    PrettyPrinter(stream=stream, indent=indent, width=width, depth=depth, compact=compact,
                  sort_dicts=sort_dicts, underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
            underscore_numbers=False):
    return PrettyPrinter(indent=indent, width=width, depth=depth, compact=compact,
                         sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._flat(object, {}, 0)[0]


def isreadable(object):
    return PrettyPrinter()._flat(object, {}, 0)[1]


def isrecursive(object):
    return PrettyPrinter()._flat(object, {}, 0)[2]


class _SortKey:
    """Orders what cannot be compared by its type's name."""

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        try:
            return self.value < other.value
        except TypeError:
            return ((str(type(self.value)), id(self.value))
                    < (str(type(other.value)), id(other.value)))


def _packed(parts, width, last_width):
    """The repr of as many parts at a time as there is room for, and of the last ones."""
    chunks = []
    current = parts[0][:0]
    for i, part in enumerate(parts):
        room = last_width if i == len(parts) - 1 else width
        if current and len(repr(current + part)) > room:
            chunks.append(repr(current))
            current = part
        else:
            current += part
    if current:
        chunks.append(repr(current))
    return chunks


def _recursion(object):
    return f'<Recursion on {type(object).__name__} with id={id(object)}>'


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False,
                 sort_dicts=True, underscore_numbers=False):
        if int(indent) < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if not width:
            raise ValueError('width must be != 0')
        self._indent = int(indent)
        self._width = int(width)
        self._depth = depth
        self._stream = stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscores = underscore_numbers

    def pprint(self, object):
        stream = sys.stdout if self._stream is None else self._stream
        if stream is not None:
            stream.write(self.pformat(object) + '\n')

    def pformat(self, object):
        out = []
        self._format(object, out, 0, 0, {}, 0)
        return ''.join(out)

    def isreadable(self, object):
        _, readable, recursive = self._flat(object, {}, 0)
        return readable and not recursive

    def isrecursive(self, object):
        return self._flat(object, {}, 0)[2]

    def format(self, object, context, maxlevels, level):
        return self._flat(object, context, level)

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    # --- on one line ---

    def _flat(self, object, context, level):
        """(text, readable, recursive)."""
        cls = type(object)
        if cls is int and self._underscores:
            return f'{object:_d}', True, False
        shown = getattr(cls, '__repr__', None)
        if issubclass(cls, dict) and shown is dict.__repr__:
            if not object:
                return '{}', True, False
            if self._depth and level >= self._depth:
                return '{...}', False, id(object) in context
            if id(object) in context:
                return _recursion(object), False, True
            context[id(object)] = 1
            readable, recursive, parts = True, False, []
            for key, value in self._items(object):
                for_key = self._part(key, context, level + 1)
                for_value = self._part(value, context, level + 1)
                parts.append(f'{for_key[0]}: {for_value[0]}')
                readable = readable and for_key[1] and for_value[1]
                recursive = recursive or for_key[2] or for_value[2]
            del context[id(object)]
            return '{' + ', '.join(parts) + '}', readable, recursive
        if (issubclass(cls, list) and shown is list.__repr__
                or issubclass(cls, tuple) and shown is tuple.__repr__):
            if issubclass(cls, list):
                start, end = ('[', ']')
            else:
                start, end = ('(', ',)' if len(object) == 1 else ')')
            if not object:
                return start + end[-1], True, False
            if self._depth and level >= self._depth:
                return start + '...' + end, False, id(object) in context
            if id(object) in context:
                return _recursion(object), False, True
            context[id(object)] = 1
            parts = [self._part(item, context, level + 1) for item in object]
            del context[id(object)]
            return (start + ', '.join([part[0] for part in parts]) + end,
                    all([part[1] for part in parts]), any([part[2] for part in parts]))
        text = repr(object)
        return text, bool(text) and not text.startswith('<'), False

    def _part(self, object, context, level):
        return self.format(object, context, self._depth, level)

    def _items(self, object):
        items = object.items()
        return sorted(items, key=lambda item: _SortKey(item[0])) if self._sort_dicts else items

    # --- over several lines ---

    def _format(self, object, out, indent, allowance, context, level):
        if id(object) in context:
            out.append(_recursion(object))
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            printer = self._printer_of(object)
            if printer is not None:
                context[id(object)] = 1
                printer(object, out, indent, allowance, context, level + 1)
                del context[id(object)]
                return
        out.append(text)

    def _printer_of(self, object):
        cls = type(object)
        shown = getattr(cls, '__repr__', None)
        if shown is dict.__repr__:
            return self._dict
        if shown is list.__repr__:
            return self._list
        if shown is tuple.__repr__:
            return self._tuple
        if shown in (set.__repr__, frozenset.__repr__):
            return self._set
        if shown is str.__repr__:
            return self._str
        if shown is bytes.__repr__:
            return self._bytes
        if shown is bytearray.__repr__:
            return self._bytearray
        name = cls.__name__
        import collections
        for kind, printer in ((collections.OrderedDict, self._ordered_dict),
                              (collections.defaultdict, self._default_dict),
                              (collections.Counter, self._counter),
                              (collections.deque, self._deque),
                              (collections.ChainMap, self._chain_map),
                              (collections.UserDict, self._user_data),
                              (collections.UserList, self._user_data),
                              (collections.UserString, self._user_data),
                              (SimpleNamespace, self._namespace)):
            if issubclass(cls, kind) and shown is kind.__repr__:
                return printer
        if name == 'mappingproxy':
            return self._mapping_proxy
        if (hasattr(cls, '__dataclass_fields__') and getattr(cls, '__dataclass_params__', None)
                and cls.__dataclass_params__.repr
                and getattr(shown, '__wrapped__', shown).__qualname__.endswith('__repr__')
                and '__repr__' in cls.__dict__):
            return self._dataclass
        return None

    def _dict(self, object, out, indent, allowance, context, level):
        out.append('{')
        if self._indent > 1:
            out.append((self._indent - 1) * ' ')
        if object:
            self._dict_items(self._items(object), out, indent, allowance + 1, context, level)
        out.append('}')

    def _dict_items(self, items, out, indent, allowance, context, level):
        indent += self._indent
        items = list(items)
        last = len(items) - 1
        for i, (key, value) in enumerate(items):
            text = self._repr(key, context, level)
            out.append(text + ': ')
            self._format(value, out, indent + len(text) + 2, allowance if i == last else 1, context,
                         level)
            if i != last:
                out.append(',\n' + ' ' * indent)

    def _sequence(self, items, out, indent, allowance, context, level):
        indent += self._indent
        if self._indent > 1:
            out.append((self._indent - 1) * ' ')
        between = ',\n' + ' ' * indent
        delimiter = ''
        width = room = self._width - indent + 1
        items = list(items)
        for i, item in enumerate(items):
            is_last = i == len(items) - 1
            if is_last:
                room -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                size = len(text) + 2
                if room < size:
                    room = width
                    if delimiter:
                        delimiter = between
                if room >= size:
                    room -= size
                    out.append(delimiter + text)
                    delimiter = ', '
                    continue
            out.append(delimiter)
            delimiter = between
            self._format(item, out, indent, allowance if is_last else 1, context, level)

    def _list(self, object, out, indent, allowance, context, level):
        out.append('[')
        self._sequence(object, out, indent, allowance + 1, context, level)
        out.append(']')

    def _tuple(self, object, out, indent, allowance, context, level):
        out.append('(')
        end = ',)' if len(object) == 1 else ')'
        self._sequence(object, out, indent, allowance + len(end), context, level)
        out.append(end)

    def _set(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        if type(object) is set:
            start, end = '{', '}'
        else:
            start, end = type(object).__name__ + '({', '})'
            indent += len(type(object).__name__) + 1
        out.append(start)
        self._sequence(sorted(object, key=_SortKey), out, indent, allowance + len(end), context,
                       level)
        out.append(end)

    def _str(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        lines = object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        width = limit = self._width - indent
        chunks = []
        for i, line in enumerate(lines):
            text = repr(line)
            if i == len(lines) - 1:
                limit -= allowance
            if len(text) <= limit:
                chunks.append(text)
                continue
            is_last = i == len(lines) - 1
            chunks += _packed(_words(line), width, width - allowance if is_last else width)
        if len(chunks) == 1:
            out.append(chunks[0])
            return
        text = ('\n' + ' ' * indent).join(chunks)
        out.append(f'({text})' if level == 1 else text)

    def _bytes(self, object, out, indent, allowance, context, level):
        if len(object) <= 4:
            out.append(repr(object))
            return
        is_top = level == 1
        if is_top:
            indent += 1
            allowance += 1
        width = self._width - indent
        parts = [object[i:i + 4] for i in range(0, len(object), 4)]
        # As in CPython, what follows has no room kept for it behind a last part that is whole.
        chunks = _packed(parts, width, width - allowance if len(object) % 4 else width)
        text = ('\n' + ' ' * indent).join(chunks)
        out.append(f'({text})' if is_top else text)

    def _bytearray(self, object, out, indent, allowance, context, level):
        out.append('bytearray(')
        self._bytes(bytes(object), out, indent + 10, allowance + 1, context, level + 1)
        out.append(')')

    def _wrapped(self, object, inner, start, end, out, indent, allowance, context, level):
        out.append(start)
        self._format(inner, out, indent + len(start), allowance + len(end), context, level)
        out.append(end)

    def _ordered_dict(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        self._wrapped(object, list(object.items()), type(object).__name__ + '(', ')', out, indent,
                      allowance, context, level)

    def _default_dict(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        factory = self._repr(object.default_factory, context, level)
        indent += len(type(object).__name__) + 1
        out.append(f'{type(object).__name__}({factory},\n{" " * indent}')
        self._dict(object, out, indent, allowance + 1, context, level)
        out.append(')')

    def _counter(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        start = type(object).__name__ + '({'
        out.append(start)
        if self._indent > 1:
            out.append((self._indent - 1) * ' ')
        self._dict_items(object.most_common(), out, indent + len(start) - 1, allowance + 2, context,
                         level)
        out.append('})')

    def _user_data(self, object, out, indent, allowance, context, level):
        self._format(object.data, out, indent, allowance, context, level - 1)

    def _deque(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        start = type(object).__name__ + '('
        out.append(start + '[')
        indent += len(start)
        if object.maxlen is None:
            self._sequence(object, out, indent, allowance + 2, context, level)
            out.append('])')
        else:
            self._sequence(object, out, indent, 2, context, level)
            size = self._repr(object.maxlen, context, level)
            out.append(f'],\n{" " * indent}maxlen={size})')

    def _chain_map(self, object, out, indent, allowance, context, level):
        start = type(object).__name__ + '('
        out.append(start)
        indent += len(start)
        for i, mapping in enumerate(object.maps):
            is_last = i == len(object.maps) - 1
            self._format(mapping, out, indent, allowance + 1 if is_last else 1, context, level)
            out.append(')' if is_last else ',\n' + ' ' * indent)

    def _mapping_proxy(self, object, out, indent, allowance, context, level):
        self._wrapped(object, object.copy(), 'mappingproxy(', ')', out, indent, allowance, context,
                      level)

    def _namespace(self, object, out, indent, allowance, context, level):
        cls = type(object)
        name = 'namespace' if cls is SimpleNamespace else cls.__name__
        self._fields(name, list(object.__dict__.items()), out, indent, allowance, context, level)

    def _dataclass(self, object, out, indent, allowance, context, level):
        from dataclasses import fields
        items = [(f.name, getattr(object, f.name)) for f in fields(object) if f.repr]
        self._fields(type(object).__name__, items, out, indent, allowance, context, level)

    def _fields(self, name, items, out, indent, allowance, context, level):
        indent += len(name) + 1
        out.append(name + '(')
        last = len(items) - 1
        for i, (key, value) in enumerate(items):
            out.append(key + '=')
            if id(value) in context:
                out.append('...')
            else:
                self._format(value, out, indent + len(key) + 1, allowance if i == last else 1,
                             context, level)
            if i != last:
                out.append(',\n' + ' ' * indent)
        out.append(')')


def _words(line):
    """The words of a line, each with the spaces behind it."""
    parts = []
    start = i = 0
    while i < len(line):
        while i < len(line) and not line[i].isspace():
            i += 1
        while i < len(line) and line[i].isspace():
            i += 1
        parts.append(line[start:i])
        start = i
    return parts

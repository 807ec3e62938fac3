"""Numbers of one kind, packed."""
import struct
import collections.abc
from _inspect import mark_builtin as _mark_builtin

__all__ = ['array', 'ArrayType', 'typecodes']

typecodes = 'bBuhHiIlLqQfd'
_sizes = {'b': 1, 'B': 1, 'u': 4, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 8, 'L': 8, 'q': 8, 'Q': 8,
          'f': 4, 'd': 8}


def _index_of(item):
    index = getattr(type(item), '__index__', None)
    if index is None:
        raise TypeError(f"'{type(item).__name__}' object cannot be interpreted as an integer")
    return index(item)


class array:
    """The numbers are items of a view of the bytes; before the bytes get more or fewer, the view
    is given back, and they cannot as long as somebody else has one."""

    __module__ = 'array'
    __match_sequence__ = True
    __slots__ = ('typecode', '_bytes', '_cells', '__weakref__')

    def __new__(cls, *args, **kwargs):
        if kwargs and cls.__init__ is array.__init__:
            raise TypeError('array.array() takes no keyword arguments')
        if not args:
            raise TypeError('array() takes at least 1 argument (0 given)')
        if len(args) > 2:
            raise TypeError(f'array() takes at most 2 arguments ({len(args)} given)')
        typecode, initializer = args if len(args) == 2 else (args[0], ())
        if not isinstance(typecode, str) or len(typecode) != 1:
            raise TypeError('array() argument 1 must be a unicode character, not '
                            f'{type(typecode).__name__}')
        if typecode not in _sizes:
            raise ValueError('bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)')
        if isinstance(initializer, str) and typecode != 'u':
            raise TypeError(f"cannot use a str to initialize an array with typecode '{typecode}'")
        if isinstance(initializer, array) and initializer.typecode == 'u' and typecode != 'u':
            raise TypeError("cannot use a unicode array to initialize an array with typecode "
                            f"'{typecode}'")
        self = object.__new__(cls)
        _set(self, 'typecode', typecode)
        _set(self, '_bytes', bytearray())
        _set(self, '_cells', None)
        self._view()
        if isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        else:
            self._grow(b''.join([self._packed(item) for item in initializer]))
        return self

    def __init__(self, *args, **kwargs):
        pass

    def __setattr__(self, name, value):
        if name in ('typecode', 'itemsize'):
            raise AttributeError(f"attribute '{name}' of 'array.array' objects is not writable")
        object.__setattr__(self, name, value)

    @property
    def itemsize(self):
        return _sizes[self.typecode]

    # --- bytes and items ---

    def _view(self):
        form = 'I' if self.typecode == 'u' else self.typecode
        _set(self, '_cells', memoryview(self._bytes).cast(form))

    def _set_bytes(self, place, data):
        self._cells.release()
        try:
            self._bytes[place] = data
            return
        except BufferError:
            pass
        finally:
            self._view()
        raise BufferError('cannot resize an array that is exporting buffers')

    def _grow(self, data):
        if data:
            end = len(self._bytes)
            self._set_bytes(slice(end, end), data)

    def _packed(self, item):
        code = self.typecode
        if code == 'u':
            if not isinstance(item, str):
                raise TypeError('array item must be unicode character')
            if len(item) != 1:
                raise TypeError('array item must be unicode character')
            return ord(item).to_bytes(4, 'little')
        if code in 'fd':
            if not isinstance(item, float):
                convert = (getattr(type(item), '__float__', None)
                           or getattr(type(item), '__index__', None))
                if convert is None:
                    raise TypeError(f'must be real number, not {type(item).__name__}')
                item = float(item)
            return struct.pack('<f', item) if code == 'f' and abs(item) < 3.4e38 else (
                struct.pack('f' if code == 'f' else '<d', item))
        number = item if type(item) is int else _index_of(item)
        try:
            return number.to_bytes(_sizes[code], 'little', signed=code in 'bhilq')
        except OverflowError:
            pass
        raise OverflowError(self._too_large(code, number))

    @staticmethod
    def _too_large(code, number):
        if code in 'bBhH':
            name = {'b': 'signed char', 'B': 'unsigned byte integer', 'h': 'signed short integer',
                    'H': 'unsigned short'}[code]
            return f"{name} is {'less than minimum' if number < 0 else 'greater than maximum'}"
        if code == 'i':
            return ('Python int too large to convert to C long' if not -2**63 <= number < 2**63
                    else f"signed integer is {'less' if number < 0 else 'greater'} than "
                         f"{'minimum' if number < 0 else 'maximum'}")
        if code in 'ILQ' and number < 0:
            return "can't convert negative value to unsigned int"
        if code == 'I':
            return ('unsigned int is greater than maximum' if number < 2**64
                    else 'Python int too large to convert to C unsigned long')
        return {'l': 'Python int too large to convert to C long', 'q': 'int too big to convert',
                'L': 'Python int too large to convert to C unsigned long',
                'Q': 'int too big to convert'}[code]

    def __buffer__(self, flags):
        return memoryview(self._bytes).cast('I' if self.typecode == 'u' else self.typecode)

    def __bytes__(self):
        return bytes(self._bytes)

    def _made(self, data):
        made = array(self.typecode)
        made._grow(data)
        return made

    # --- as a sequence ---

    def __len__(self):
        return len(self._cells)

    def _place(self, key, what):
        if not hasattr(type(key), '__index__'):
            raise TypeError('array indices must be integers')
        place = key.__index__()
        if place < 0:
            place += len(self._cells)
        if not 0 <= place < len(self._cells):
            raise IndexError(f'array {what}index out of range')
        return place

    def _span(self, key):
        """The bytes that a slice without a step stands for."""
        start, stop, step = key.indices(len(self._cells))
        size = self.itemsize
        return slice(start * size, max(start, stop) * size)

    def __getitem__(self, key):
        if isinstance(key, slice):
            return self._made(b''.join([self._bytes[i * self.itemsize:(i + 1) * self.itemsize]
                                        for i in range(*key.indices(len(self._cells)))])
                              if key.step not in (None, 1) else self._bytes[self._span(key)])
        number = self._cells[self._place(key, '')]
        return chr(number) if self.typecode == 'u' else number

    def __setitem__(self, key, value):
        size = self.itemsize
        if not isinstance(key, slice):
            place = self._place(key, 'assignment ') * size
            self._bytes[place:place + size] = self._packed(value)
            return
        if not isinstance(value, array):
            raise TypeError('can only assign array (not "%.200s") to array slice'
                            % type(value).__name__)
        if value.typecode != self.typecode:
            raise TypeError('bad argument type for built-in operation')
        if key.step in (None, 1):
            self._set_bytes(self._span(key), bytes(value._bytes))
            return
        places = range(*key.indices(len(self._cells)))
        if len(places) != len(value):
            raise ValueError(f'attempt to assign array of size {len(value)} to extended slice of '
                             f'size {len(places)}')
        for i, place in enumerate(places):
            self._bytes[place * size:place * size + size] = value._bytes[i * size:i * size + size]

    def __delitem__(self, key):
        size = self.itemsize
        if not isinstance(key, slice):
            place = self._place(key, 'assignment ') * size
            self._set_bytes(slice(place, place + size), b'')
            return
        if key.step in (None, 1):
            self._set_bytes(self._span(key), b'')
            return
        gone = set(range(*key.indices(len(self._cells))))
        kept = [self._bytes[i * size:(i + 1) * size] for i in range(len(self._cells))
                if i not in gone]
        self._set_bytes(slice(0, len(self._bytes)), b''.join(kept))

    def __iter__(self):
        return arrayiterator(self)

    def __contains__(self, item):
        return any(each is item or each == item for each in self)

    def __reversed__(self):
        return iter(self.tolist()[::-1])

    def __eq__(self, other):
        if isinstance(other, memoryview):
            return memoryview(self) == other
        return self.tolist() == other.tolist() if isinstance(other, array) else NotImplemented

    def __ne__(self, other):
        return self.tolist() != other.tolist() if isinstance(other, array) else NotImplemented

    def __lt__(self, other):
        return self.tolist() < other.tolist() if isinstance(other, array) else NotImplemented

    def __le__(self, other):
        return self.tolist() <= other.tolist() if isinstance(other, array) else NotImplemented

    def __gt__(self, other):
        return self.tolist() > other.tolist() if isinstance(other, array) else NotImplemented

    def __ge__(self, other):
        return self.tolist() >= other.tolist() if isinstance(other, array) else NotImplemented

    __hash__ = None

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError('can only append array (not "%.200s") to array' % type(other).__name__)
        if other.typecode != self.typecode:
            raise TypeError('bad argument type for built-in operation')
        return self._made(self._bytes + other._bytes)

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError('can only extend array with array (not "%.200s")' % type(other).__name__)
        self.extend(other)
        return self

    def __mul__(self, count):
        if not hasattr(type(count), '__index__'):
            raise TypeError(f"can't multiply sequence by non-int of type '{type(count).__name__}'")
        return self._made(self._bytes * count)

    __rmul__ = __mul__

    def __imul__(self, count):
        self._set_bytes(slice(0, len(self._bytes)), bytes(self._bytes * count))
        return self

    def __repr__(self):
        if not len(self):
            return f"{type(self).__name__}('{self.typecode}')"
        shown = repr(self.tounicode() if self.typecode == 'u' else self.tolist())
        return f"{type(self).__name__}('{self.typecode}', {shown})"

    # --- methods ---

    def append(self, v, /):
        self._grow(self._packed(v))

    def extend(self, bb, /):
        if isinstance(bb, array):
            if bb.typecode != self.typecode:
                raise TypeError('can only extend with array of same kind')
            self._grow(bytes(bb._bytes))
            return
        if not isinstance(bb, collections.abc.Iterable):
            raise TypeError(f"'{type(bb).__name__}' object is not iterable")
        for item in bb:
            self._grow(self._packed(item))

    def fromlist(self, list, /):
        if not isinstance(list, type([])):
            raise TypeError('arg must be list')
        self._grow(b''.join([self._packed(item) for item in list]))

    def insert(self, i, v, /):
        i = _index_of(i)
        data = self._packed(v)
        place = slice(None, i).indices(len(self._cells))[1] * self.itemsize
        self._set_bytes(slice(place, place), data)

    def pop(self, i=-1, /):
        if not len(self):
            raise IndexError('pop from empty array')
        place = i + len(self) if i < 0 else i
        if not 0 <= place < len(self):
            raise IndexError('pop index out of range')
        item = self[place]
        del self[place]
        return item

    def index(self, v, start=0, stop=9223372036854775807, /):
        for i in range(*slice(start, stop).indices(len(self))):
            if self[i] == v:
                return i
        raise ValueError('array.index(x): x not in array')

    def remove(self, v, /):
        for i, item in enumerate(self):
            if item == v:
                del self[i]
                return
        raise ValueError('array.remove(x): x not in array')

    def count(self, v, /):
        return sum([1 for item in self if item == v])

    def reverse(self):
        self[:] = self[::-1]

    def tolist(self):
        cells = self._cells.tolist()
        return [chr(n) for n in cells] if self.typecode == 'u' else cells

    def tobytes(self):
        return bytes(self._bytes)

    def frombytes(self, buffer, /):
        if isinstance(buffer, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = bytes(memoryview(buffer))
        if len(data) % self.itemsize:
            raise ValueError('bytes length not a multiple of item size')
        self._grow(data)

    def fromfile(self, f, n, /):
        data = f.read(n * self.itemsize)
        self.frombytes(data)
        if len(data) < n * self.itemsize:
            raise EOFError('read() didn\'t return enough bytes')

    def tofile(self, f, /):
        f.write(self.tobytes())

    def tounicode(self):
        if self.typecode != 'u':
            raise ValueError("tounicode() may only be called on unicode type arrays")
        return ''.join(self.tolist())

    def fromunicode(self, ustr, /):
        if self.typecode != 'u':
            raise ValueError('fromunicode() may only be called on unicode type arrays')
        self._grow(b''.join([self._packed(c) for c in ustr]))

    def byteswap(self):
        size = self.itemsize
        for at in range(0, len(self._bytes), size):
            self._bytes[at:at + size] = self._bytes[at:at + size][::-1]

    def buffer_info(self):
        return id(self._bytes), len(self)

    def __copy__(self):
        return self._made(bytes(self._bytes))

    def __deepcopy__(self, memo, /):
        return self._made(bytes(self._bytes))

    def __reduce_ex__(self, protocol, /):
        state = getattr(self, '__dict__', None)
        items = list(self.tounicode()) if self.typecode == 'u' else self.tolist()
        return type(self), (self.typecode, items), state


_set = object.__setattr__
ArrayType = array


class arrayiterator:
    __module__ = 'array'

    def __init__(self, source):
        self._source = source
        self._next = 0

    def __iter__(self):
        return self

    def __next__(self):
        if self._source is None or self._next >= len(self._source):
            self._source = None
            raise StopIteration
        self._next += 1
        return self._source[self._next - 1]


collections.abc.MutableSequence.register(array)
_mark_builtin('array', array)

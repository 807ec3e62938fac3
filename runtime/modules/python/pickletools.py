"""What stands in a pickle: its instructions, a listing of them, and a shorter pickle of the same."""
import codecs
import io
import struct
import sys
from _inspect import refuse

__all__ = ['dis', 'genops', 'optimize']


class ArgumentDescriptor:
    """How an instruction's argument is read; n is its size, or below 0 if that varies."""

    def __init__(self, name, n, reader):
        self.name, self.n, self.reader = name, n, reader


class StackObject:
    def __init__(self, name, obtype):
        self.name, self.obtype = name, obtype

    def __repr__(self):
        return self.name


class OpcodeInfo:
    def __init__(self, name, code, arg, stack_before, stack_after, proto):
        self.name, self.code, self.arg = name, code, arg
        self.stack_before, self.stack_after, self.proto = stack_before, stack_after, proto

    @property
    def doc(self):
        return refuse('what pickletools says about each opcode is not there',
                      'its name and argument are')


# --- arguments ---


def _number(name, form):
    size = struct.calcsize(form)

    def read(f):
        data = f.read(size)
        if len(data) < size:
            raise ValueError(f'not enough data in stream to read {name}')
        return struct.unpack(form, data)[0]
    return ArgumentDescriptor(name, size, read)


_uint1, _uint2 = _number('uint1', '<B'), _number('uint2', '<H')
_uint4, _uint8 = _number('uint4', '<I'), _number('uint8', '<Q')
_int4, _float8 = _number('int4', '<i'), _number('float8', '>d')


def _counted(name, n, counter, made_of, shown=None):
    """A count, and so many bytes."""
    shown = shown or f'a {name}'

    def read(f):
        count = counter.reader(f)
        if count < 0:
            raise ValueError(f'{name} byte count < 0: {count}')
        if count > sys.maxsize:
            raise ValueError(f'{name} byte count > sys.maxsize: {count}')
        data = f.read(count)
        if len(data) < count:
            raise ValueError(f'expected {count} bytes in {shown}, but only {len(data)} remain')
        return made_of(data)
    return ArgumentDescriptor(name, n, read)


def _latin(data):
    return data.decode('latin-1')


def _utf8(data):
    return data.decode('utf-8', 'surrogatepass')


def _long(name, n, counter):
    def read(f):
        count = counter.reader(f)
        if count < 0:
            raise ValueError(f'{name} byte count < 0: {count}')
        data = f.read(count)
        if len(data) < count:
            raise ValueError(f'not enough data in stream to read {name}')
        return int.from_bytes(data, 'little', signed=True)
    return ArgumentDescriptor(name, n, read)


def _line(f, name='stringnl'):
    data = f.readline()
    if not data.endswith(b'\n'):
        raise ValueError(f'no newline found when trying to read {name}')
    return data[:-1]


def _unescaped(data):
    if b'\\' in data:
        import ast
        import re
        text = re.sub(r"\\.|'", lambda found: found[0] if found[0] != "'" else "\\'",
                      data.decode('latin-1'))
        data = ast.literal_eval(f"b'{text}'")
    return data.decode('ascii')


def _plain_line(f):
    return _unescaped(_line(f))


def _quoted_line(f):
    data = _line(f)
    for quote in b'"', b"'":
        if data.startswith(quote):
            if not data.endswith(quote):
                raise ValueError(f'strinq quote {quote!r} not found at both ends of {data!r}')
            return _unescaped(data[1:-1])
    raise ValueError(f'no string quotes around {data!r}')


def _short_decimal(f):
    data = _line(f)
    return {b'00': False, b'01': True}[data] if data in (b'00', b'01') else int(data)


def _long_decimal(f):
    return int(_line(f).removesuffix(b'L'))


_readers = {reader.name: reader for reader in (
    _uint1, _uint2, _uint4, _uint8, _int4, _float8,
    _long('long1', -2, _uint1), _long('long4', -3, _int4),
    _counted('string1', -2, _uint1, _latin), _counted('string4', -3, _int4, _latin),
    _counted('bytes1', -2, _uint1, bytes), _counted('bytes4', -4, _uint4, bytes),
    _counted('bytes8', -5, _uint8, bytes), _counted('bytearray8', -5, _uint8, bytearray),
    _counted('unicodestring1', -2, _uint1, _utf8), _counted('unicodestring4', -4, _uint4, _utf8),
    _counted('unicodestring8', -5, _uint8, _utf8),
    ArgumentDescriptor('decimalnl_short', -1, _short_decimal),
    ArgumentDescriptor('decimalnl_long', -1, _long_decimal),
    ArgumentDescriptor('floatnl', -1, lambda f: float(_line(f))),
    ArgumentDescriptor('stringnl', -1, _quoted_line),
    ArgumentDescriptor('stringnl_noescape', -1, _plain_line),
    ArgumentDescriptor('stringnl_noescape_pair', -1,
                       lambda f: f'{_plain_line(f)} {_plain_line(f)}'),
    ArgumentDescriptor('unicodestringnl', -1,
                       lambda f: codecs.decode(_line(f, 'unicodestringnl'), 'raw-unicode-escape')))}


# --- instructions ---

_objects = {name: StackObject(name, obtype) for name, obtype in (
    ('int', int), ('int_or_bool', (int, bool)), ('bool', bool), ('float', float),
    ('bytes_or_str', (bytes, str)), ('bytes', bytes), ('bytearray', bytearray), ('str', str),
    ('None', type(None)), ('tuple', tuple), ('list', list), ('dict', dict), ('set', set),
    ('frozenset', set), ('buffer', object), ('any', object), ('mark', StackObject),
    ('stackslice', StackObject))}
_mark = _objects['mark']

# Code, name, argument, what it takes off the stack, what it puts there, since which protocol.
_table = '''
49 INT decimalnl_short - int_or_bool 0
4a BININT int4 - int 1
4b BININT1 uint1 - int 1
4d BININT2 uint2 - int 1
4c LONG decimalnl_long - int 0
8a LONG1 long1 - int 2
8b LONG4 long4 - int 2
53 STRING stringnl - bytes_or_str 0
54 BINSTRING string4 - bytes_or_str 1
55 SHORT_BINSTRING string1 - bytes_or_str 1
42 BINBYTES bytes4 - bytes 3
43 SHORT_BINBYTES bytes1 - bytes 3
8e BINBYTES8 bytes8 - bytes 4
96 BYTEARRAY8 bytearray8 - bytearray 5
97 NEXT_BUFFER - - buffer 5
98 READONLY_BUFFER - buffer buffer 5
4e NONE - - None 0
88 NEWTRUE - - bool 2
89 NEWFALSE - - bool 2
56 UNICODE unicodestringnl - str 0
8c SHORT_BINUNICODE unicodestring1 - str 4
58 BINUNICODE unicodestring4 - str 1
8d BINUNICODE8 unicodestring8 - str 4
46 FLOAT floatnl - float 0
47 BINFLOAT float8 - float 1
5d EMPTY_LIST - - list 1
61 APPEND - list,any list 0
65 APPENDS - list,mark,stackslice list 1
6c LIST - mark,stackslice list 0
29 EMPTY_TUPLE - - tuple 1
74 TUPLE - mark,stackslice tuple 0
85 TUPLE1 - any tuple 2
86 TUPLE2 - any,any tuple 2
87 TUPLE3 - any,any,any tuple 2
7d EMPTY_DICT - - dict 1
64 DICT - mark,stackslice dict 0
73 SETITEM - dict,any,any dict 0
75 SETITEMS - dict,mark,stackslice dict 1
8f EMPTY_SET - - set 4
90 ADDITEMS - set,mark,stackslice set 4
91 FROZENSET - mark,stackslice frozenset 4
30 POP - any - 0
32 DUP - any any,any 0
28 MARK - - mark 0
31 POP_MARK - mark,stackslice - 1
67 GET decimalnl_short - any 0
68 BINGET uint1 - any 1
6a LONG_BINGET uint4 - any 1
70 PUT decimalnl_short - - 0
71 BINPUT uint1 - - 1
72 LONG_BINPUT uint4 - - 1
94 MEMOIZE - any any 4
82 EXT1 uint1 - any 2
83 EXT2 uint2 - any 2
84 EXT4 int4 - any 2
63 GLOBAL stringnl_noescape_pair - any 0
93 STACK_GLOBAL - str,str any 4
52 REDUCE - any,any any 0
62 BUILD - any,any any 0
69 INST stringnl_noescape_pair mark,stackslice any 0
6f OBJ - mark,any,stackslice any 1
81 NEWOBJ - any,any any 2
92 NEWOBJ_EX - any,any,any any 4
80 PROTO uint1 - - 2
2e STOP - any - 0
95 FRAME uint8 - - 4
50 PERSID stringnl_noescape - any 0
51 BINPERSID - any any 1
'''


def _opcode(row):
    code, name, arg, before, after, proto = row.split()
    before, after = [[] if names == '-' else [_objects[each] for each in names.split(',')]
                     for names in (before, after)]
    return OpcodeInfo(name, chr(int(code, 16)), _readers.get(arg), before, after, int(proto))


opcodes = [_opcode(row) for row in _table.strip().split('\n')]
code2op = {opcode.code: opcode for opcode in opcodes}


def _instructions(pickle):
    """(opcode, argument, where it begins, where it ends) of each."""
    if isinstance(pickle, (bytes, bytearray, memoryview)):
        pickle = io.BytesIO(pickle)
    tell = getattr(pickle, 'tell', lambda: None)
    while True:
        at = tell()
        code = pickle.read(1)
        opcode = code2op.get(code.decode('latin-1'))
        if opcode is None:
            if not code:
                raise ValueError('pickle exhausted before seeing STOP')
            raise ValueError(f'at position {"<unknown>" if at is None else at}, '
                             f'opcode {code!r} unknown')
        arg = None if opcode.arg is None else opcode.arg.reader(pickle)
        yield opcode, arg, at, tell()
        if opcode.name == 'STOP':
            return


def genops(pickle):
    for opcode, arg, at, _ in _instructions(pickle):
        yield opcode, arg, at


# --- a listing ---


class _Listing:
    """What the stack and the memo would hold at each instruction."""

    def __init__(self, memo):
        self.stack = []
        self.marks = []
        self.memo = {} if memo is None else memo
        self.problem = None

    def to_mark(self, opcode):
        """Takes all down to the last mark: what is said of it, and how much there is left to take."""
        before = opcode.stack_before
        is_popped = opcode.name == 'POP' and self.stack and self.stack[-1] is _mark
        if _mark not in before and not is_popped:
            return None, len(before)
        if not self.marks:
            self.problem = 'no MARK exists on stack'
            return self.problem, len(before)
        at = self.marks.pop()
        while self.stack.pop() is not _mark:
            pass
        said = '(MARK at unknown opcode offset)' if at is None else f'(MARK at {at})'
        return said, 0 if is_popped else before.index(_mark)

    def memoize(self, index):
        if index in self.memo:
            self.problem = f'memo key {index!r} already defined'
        elif not self.stack:
            self.problem = "stack is empty -- can't store into memo"
        elif self.stack[-1] is _mark:
            self.problem = "can't store markobject in the memo"
        else:
            self.memo[index] = self.stack[-1]

    def remembered(self, index):
        if index in self.memo:
            return [self.memo[index]]
        self.problem = f'memo key {index!r} has never been stored into'
        return [_objects['any']]


def dis(pickle, out=None, memo=None, indentlevel=4, annotate=0):
    if annotate:
        refuse('pickletools.dis() with annotate is not supported', 'the listing without it is')
    listing = _Listing(memo)
    highest = -1
    for opcode, arg, at in genops(pickle):
        start = '' if at is None else f'{at:5d}: '
        shown = (f'{start}{repr(opcode.code)[1:-1]:<4} {" " * indentlevel * len(listing.marks)}'
                 f'{opcode.name}')
        highest = max(highest, opcode.proto)
        said, taken = listing.to_mark(opcode)
        after = opcode.stack_after
        if opcode.name == 'MEMOIZE':
            said = f'(as {len(listing.memo)})'
            listing.memoize(len(listing.memo))
        elif opcode.name in ('PUT', 'BINPUT', 'LONG_BINPUT'):
            listing.memoize(arg)
        elif opcode.name in ('GET', 'BINGET', 'LONG_BINGET'):
            after = listing.remembered(arg)
        if arg is not None or said:
            shown += ' ' * (10 - len(opcode.name))
            shown += f' {arg!r}' if arg is not None else ''
            shown += f' {said}' if said else ''
        print(shown, file=out)
        if listing.problem:
            raise ValueError(listing.problem)
        if len(listing.stack) < taken:
            raise ValueError(f'tries to pop {taken} items from stack with only '
                             f'{len(listing.stack)} items')
        if taken:
            del listing.stack[-taken:]
        if _mark in after:
            listing.marks.append(at)
        listing.stack.extend(after)
    print('highest protocol among opcodes =', highest, file=out)
    if listing.stack:
        raise ValueError(f'stack not empty after STOP: {listing.stack!r}')


# --- a shorter pickle ---

_frame_least = 4
_frame_most = 64 * 1024


class _Frames:
    """Writes frames as a pickler does, from protocol 4 on."""

    def __init__(self, proto, header):
        self.out = [header]
        self.is_framed = proto >= 4
        self.current = b''

    def end(self):
        if self.is_framed and len(self.current) >= _frame_least:
            self.out.append(b'\x95' + struct.pack('<Q', len(self.current)))
        self.out.append(self.current)
        self.current = b''

    def write(self, data):
        is_large = len(data) > _frame_most
        if is_large or len(self.current) >= _frame_most:
            self.end()
        if is_large:
            self.out.append(data)
        else:
            self.current += data


def _stored(index, proto):
    if proto >= 4:
        return b'\x94'
    if proto >= 1:
        return b'q' + bytes([index]) if index < 256 else b'r' + struct.pack('<I', index)
    return f'p{index}\n'.encode()


def _fetched(index, proto):
    if proto >= 1:
        return b'h' + bytes([index]) if index < 256 else b'j' + struct.pack('<I', index)
    return f'g{index}\n'.encode()


def optimize(p):
    """The same pickle, with nothing stored that is not fetched."""
    steps, fetched, stored = [], set(), set()
    proto, header = 0, b''
    for opcode, arg, start, end in _instructions(p):
        name = opcode.name
        if name == 'MEMOIZE' or 'PUT' in name:
            index = len(stored) if name == 'MEMOIZE' else arg
            stored.add(index)
            steps.append((_stored, index))
        elif name == 'FRAME':
            pass
        elif 'GET' in name:
            proto = max(proto, opcode.proto)
            fetched.add(arg)
            steps.append((_fetched, arg))
        else:
            if name == 'PROTO':
                proto = max(proto, arg)
            if name == 'PROTO' and start == 0:
                header = p[start:end]
            else:
                steps.append((None, p[start:end]))
    frames = _Frames(proto, header)
    indexes = {}
    for kind, what in steps:
        if kind is _stored:
            if what not in fetched:
                continue
            indexes[what] = len(indexes)
        frames.write(what if kind is None else kind(indexes[what], proto))
    frames.end()
    return b''.join(frames.out)

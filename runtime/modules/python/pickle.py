"""Objects as bytes, and back."""
from _inspect import mark_builtin as _mark_builtin
import codecs
import copyreg
import io
import operator
import struct
import sys

__all__ = ['PickleError', 'PicklingError', 'UnpicklingError', 'Pickler', 'Unpickler', 'dump',
           'dumps', 'load', 'loads', 'PickleBuffer', 'HIGHEST_PROTOCOL', 'DEFAULT_PROTOCOL']

HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4
format_version = '4.0'
compatible_formats = ['1.0', '1.1', '1.2', '1.3', '2.0', '3.0', '4.0', '5.0']
_frame_least = 4
_frame_most = 64 * 1024
_batch = 1000

# What a module's name was in the days of the protocols 0 to 2.
_old_modules = {'builtins': '__builtin__', 'copyreg': 'copy_reg', 'queue': 'Queue',
                'configparser': 'ConfigParser', 'reprlib': 'repr'}
_new_modules = {'exceptions': 'builtins'} | {old: new for new, old in _old_modules.items()}
_new_names = {('__builtin__', 'xrange'): ('builtins', 'range'),
              ('__builtin__', 'unicode'): ('builtins', 'str'),
              ('__builtin__', 'long'): ('builtins', 'int'),
              ('__builtin__', 'unichr'): ('builtins', 'chr')}
_old_names = {('builtins', 'range'): ('__builtin__', 'xrange'),
              ('builtins', 'int'): ('__builtin__', 'long'),
              ('builtins', 'str'): ('__builtin__', 'unicode'),
              ('builtins', 'chr'): ('__builtin__', 'unichr')}


class PickleError(Exception):
    __module__ = '_pickle'


class PicklingError(PickleError):
    __module__ = '_pickle'


class UnpicklingError(PickleError):
    __module__ = '_pickle'


class PickleBuffer:
    def __init__(self, object):
        self._view = memoryview(object)

    def raw(self):
        return self._view

    def release(self):
        self._view.release()


def _attribute(holder, path):
    """(what a dotted path leads to, what holds it)"""
    parent = None
    for name in path.split('.'):
        if name == '<locals>':
            raise AttributeError(f"Can't get local attribute {path!r} on {holder!r}")
        parent, holder = holder, getattr(holder, name)
    return holder, parent


def _module_of(x, name):
    module = getattr(x, '__module__', None)
    if module is not None:
        return module
    for module_name, module in sys.modules.copy().items():
        if module_name not in ('__main__', '__mp_main__') and module is not None:
            try:
                if _attribute(module, name)[0] is x:
                    return module_name
            except AttributeError:
                pass
    return '__main__'


def _encoded_long(x):
    if x == 0:
        return b''
    size = (x.bit_length() >> 3) + 1
    data = x.to_bytes(size, 'little', signed=True)
    if x < 0 and size > 1 and data[-1] == 0xff and data[-2] & 0x80:
        data = data[:-1]
    return data


class Pickler:
    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        protocol = operator.index(protocol)
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError(f'pickle protocol must be <= {HIGHEST_PROTOCOL}')
        if not hasattr(file, 'write'):
            raise TypeError("file must have a 'write' attribute")
        self._file = file
        self.proto = protocol
        self.bin = protocol >= 1
        self.fast = False
        self.memo = {}
        self._old_names = fix_imports and protocol < 3
        self._parts = []
        self._size = 0

    def clear_memo(self):
        self.memo.clear()

    def dump(self, obj):
        if not hasattr(self, '_file'):
            raise PicklingError(f'Pickler.__init__() was not called by {type(self).__name__}.__init__()')
        self._parts = []
        self._size = 0
        if self.proto >= 2:
            self._file.write(b'\x80' + bytes([self.proto]))
        self._save(obj)
        self._put(b'.')
        self._flush()

    # --- bytes ---

    def _put(self, data):
        self._parts.append(data)
        self._size += len(data)

    def _flush(self):
        data = b''.join(self._parts)
        self._parts = []
        self._size = 0
        if self.proto >= 4 and len(data) >= _frame_least:
            data = b'\x95' + struct.pack('<Q', len(data)) + data
        if data:
            self._file.write(data)

    def _put_large(self, header, data):
        """A large value stands outside of frames."""
        if self.proto >= 4 and len(data) >= _frame_most:
            self._flush()
            self._file.write(header)
            self._file.write(data)
        else:
            self._put(header + data)

    def _end_frame_if_full(self):
        if self._size >= _frame_most and self.proto >= 4:
            self._flush()

    def _memoize(self, obj):
        if self.fast:
            return
        index = len(self.memo)
        self.memo[id(obj)] = index, obj
        if self.proto >= 4:
            self._put(b'\x94')
        elif self.bin:
            self._put(b'q' + bytes([index]) if index < 256 else b'r' + struct.pack('<I', index))
        else:
            self._put(f'p{index}\n'.encode())

    def _get(self, index):
        if self.bin:
            self._put(b'h' + bytes([index]) if index < 256 else b'j' + struct.pack('<I', index))
        else:
            self._put(f'g{index}\n'.encode())

    # --- objects ---

    def persistent_id(self, obj):
        return None

    def _save(self, obj, asks_persistent=True):
        if asks_persistent:
            pid = self.persistent_id(obj)
            if pid is not None:
                self._save_persistent(pid)
                return
        cls = type(obj)
        save = _savers.get(cls)
        if save is not None and cls in _atoms:
            save(self, obj)
            self._end_frame_if_full()
            return
        known = self.memo.get(id(obj))
        if known is not None:
            self._get(known[0])
            return
        if save is not None:
            save(self, obj)
            self._end_frame_if_full()
            return
        self._save_other(obj, cls)
        self._end_frame_if_full()

    def _save_persistent(self, pid):
        if self.bin:
            self._save(pid, False)
            self._put(b'Q')
            return
        self._put(b'P' + str(pid).encode('ascii') + b'\n')

    def _save_other(self, obj, cls):
        override = getattr(self, 'reducer_override', None)
        reduced = NotImplemented if override is None else override(obj)
        if reduced is NotImplemented:
            table = getattr(self, 'dispatch_table', copyreg.dispatch_table)
            reduce = table.get(cls)
            if reduce is not None:
                reduced = reduce(obj)
            elif issubclass(cls, type):
                self._save_global(obj)
                return
            elif cls is _function:
                self._save_global(obj)
                return
            else:
                reduced = cls.__reduce_ex__(obj, self.proto)
        if isinstance(reduced, str):
            self._save_global(obj, reduced)
            return
        if not isinstance(reduced, tuple):
            raise PicklingError('__reduce__ must return a string or tuple')
        if not 2 <= len(reduced) <= 6:
            raise PicklingError('tuple returned by __reduce__ must contain 2 through 6 elements')
        self._save_reduced(obj, *reduced)

    def _save_reduced(self, obj, function, args, state=None, items=None, pairs=None,
                      state_setter=None):
        if not callable(function):
            raise PicklingError('first item of the tuple returned by __reduce__ must be callable')
        if not isinstance(args, tuple):
            raise PicklingError('second item of the tuple returned by __reduce__ must be a tuple')
        for value, place in (items, 'fourth'), (pairs, 'fifth'):
            if value is not None and not hasattr(value, '__next__'):
                raise PicklingError(f'{place} element of the tuple returned by __reduce__ must be an '
                                    f'iterator, not {type(value).__name__}')
        name = getattr(function, '__name__', '')
        if self.proto >= 2 and name == '__newobj_ex__':
            self._save_newobj_ex(function, args)
        elif self.proto >= 2 and name == '__newobj__':
            self._save_newobj(obj, args)
        else:
            self._save(function)
            self._save(args)
            self._put(b'R')
        if id(obj) in self.memo:  # it holds itself
            self._put(b'0')
            self._get(self.memo[id(obj)][0])
        else:
            self._memoize(obj)
        if items is not None:
            self._batch_appends(items)
        if pairs is not None:
            self._batch_set_items(pairs)
        if state is None:
            return
        if state_setter is None:
            self._save(state)
            self._put(b'b')
        else:
            self._save(state_setter)
            self._save(obj)
            self._save(state)
            self._put(b'\x86R0')

    def _save_newobj_ex(self, function, args):
        cls, new_args, kwargs = args
        if self.proto >= 4:
            self._save(cls)
            self._save(new_args)
            self._save(kwargs)
            self._put(b'\x92')
            return
        import functools
        self._save(functools.partial(cls.__new__, cls, *new_args, **kwargs))
        self._save(())
        self._put(b'R')

    def _save_newobj(self, obj, args):
        if not args:
            raise PicklingError('__newobj__ arglist is empty')
        cls = args[0]
        if not isinstance(cls, type):
            raise PicklingError('args[0] from __newobj__ args is not a type')
        if not hasattr(cls, '__new__'):
            raise PicklingError('args[0] from __newobj__ args has no __new__')
        if obj is not None and cls is not obj.__class__:
            raise PicklingError('args[0] from __newobj__ args has the wrong class')
        self._save(cls)
        self._save(args[1:])
        self._put(b'\x81')

    def _save_none(self, obj):
        self._put(b'N')

    def _save_bool(self, obj):
        if self.proto >= 2:
            self._put(b'\x88' if obj else b'\x89')
        else:
            self._put(b'I01\n' if obj else b'I00\n')

    def _save_int(self, obj):
        fits = -0x80000000 <= obj <= 0x7fffffff
        if self.bin and fits:
            if 0 <= obj <= 0xff:
                self._put(b'K' + bytes([obj]))
            elif 0 <= obj <= 0xffff:
                self._put(b'M' + struct.pack('<H', obj))
            else:
                self._put(b'J' + struct.pack('<i', obj))
        elif self.proto >= 2:
            data = _encoded_long(obj)
            size = len(data)
            self._put((b'\x8a' + bytes([size]) if size < 256
                       else b'\x8b' + struct.pack('<i', size)) + data)
        elif fits:
            self._put(f'I{obj}\n'.encode())
        else:
            self._put(f'L{obj}L\n'.encode())

    def _save_float(self, obj):
        self._put(b'G' + struct.pack('>d', obj) if self.bin else f'F{obj!r}\n'.encode())

    def _save_bytes(self, obj):
        size = len(obj)
        if self.proto < 3:
            if obj:
                self._save_reduced(obj, codecs.encode, (obj.decode('latin-1'), 'latin1'))
            else:
                self._save_reduced(obj, bytes, ())
            return
        if size < 256:
            self._put(b'C' + bytes([size]) + obj)
        elif size > 0xffffffff and self.proto >= 4:
            self._put_large(b'\x8e' + struct.pack('<Q', size), obj)
        else:
            self._put_large(b'B' + struct.pack('<I', size), obj)
        self._memoize(obj)

    def _save_bytearray(self, obj):
        if self.proto < 5:
            self._save_reduced(obj, bytearray, (bytes(obj),) if obj else ())
            return
        self._put_large(b'\x96' + struct.pack('<Q', len(obj)), bytes(obj))
        self._memoize(obj)

    def _save_str(self, obj):
        if not self.bin:
            text = (obj.replace('\\', '\\u005c').replace('\0', '\\u0000').replace('\n', '\\u000a')
                    .replace('\r', '\\u000d').replace('\x1a', '\\u001a'))
            self._put(b'V' + codecs.encode(text, 'raw-unicode-escape') + b'\n')
        else:
            data = obj.encode('utf-8', 'surrogatepass')
            if len(data) < 256 and self.proto >= 4:
                self._put(b'\x8c' + bytes([len(data)]) + data)
            else:
                self._put_large(b'X' + struct.pack('<I', len(data)), data)
        self._memoize(obj)

    def _save_tuple(self, obj):
        if not obj:
            self._put(b')' if self.bin else b'(t')
            return
        is_short = len(obj) <= 3 and self.proto >= 2
        if not is_short:
            self._put(b'(')
        for item in obj:
            self._save(item)
        if id(obj) in self.memo:  # it holds itself
            self._put(b'0' * len(obj) if is_short else b'1' if self.bin else b'0' * (len(obj) + 1))
            self._get(self.memo[id(obj)][0])
            return
        self._put((b'\x85', b'\x86', b'\x87')[len(obj) - 1] if is_short else b't')
        self._memoize(obj)

    def _save_list(self, obj):
        self._put(b']' if self.bin else b'(l')
        self._memoize(obj)
        self._batch_appends(iter(obj))

    def _batch_appends(self, items):
        if not self.bin:
            for item in items:
                self._save(item)
                self._put(b'a')
            return
        for batch in _in_batches(items):
            if len(batch) > 1:
                self._put(b'(')
            for item in batch:
                self._save(item)
            self._put(b'e' if len(batch) > 1 else b'a')

    def _save_dict(self, obj):
        self._put(b'}' if self.bin else b'(d')
        self._memoize(obj)
        self._batch_set_items(iter(obj.items()))

    def _batch_set_items(self, pairs):
        if not self.bin:
            for key, value in map(_checked_pair, pairs):
                self._save(key)
                self._save(value)
                self._put(b's')
            return
        for batch in _in_batches(map(_checked_pair, pairs)):
            if len(batch) > 1:
                self._put(b'(')
            for key, value in batch:
                self._save(key)
                self._save(value)
            self._put(b'u' if len(batch) > 1 else b's')

    def _save_set(self, obj):
        if self.proto < 4:
            self._save_reduced(obj, set, (list(obj),))
            return
        self._put(b'\x8f')
        self._memoize(obj)
        for batch in _in_batches(iter(obj)):
            self._put(b'(')
            for item in batch:
                self._save(item)
            self._put(b'\x90')

    def _save_frozenset(self, obj):
        if self.proto < 4:
            self._save_reduced(obj, frozenset, (list(obj),))
            return
        self._put(b'(')
        for item in obj:
            self._save(item)
        if id(obj) in self.memo:
            self._put(b'1')
            self._get(self.memo[id(obj)][0])
            return
        self._put(b'\x91')
        self._memoize(obj)

    def _save_type(self, obj):
        for value in (None, NotImplemented, ...):
            if obj is type(value):
                self._save_reduced(obj, type, (value,))
                return
        self._save_global(obj)

    def _save_global(self, obj, name=None):
        if name is None:
            name = getattr(obj, '__qualname__', None) or obj.__name__
        if '<locals>' in name.split('.'):
            raise AttributeError(f"Can't pickle local object {name!r}")
        module_name = _module_of(obj, name)
        problem = None
        try:
            __import__(module_name)
            found, parent = _attribute(sys.modules[module_name], name)
        except ImportError:
            problem = f'import of module {module_name!r} failed'
        except (KeyError, AttributeError):
            problem = f'attribute lookup {name} on {module_name} failed'
        if problem is not None:
            raise PicklingError(f"Can't pickle {obj!r}: {problem}")
        if found is not obj and found != obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as "
                                f'{module_name}.{name}')
        if self.proto >= 2:
            code = copyreg._extension_registry.get((module_name, name))
            if code is not None:
                self._put(b'\x82' + bytes([code]) if code < 256
                          else b'\x83' + struct.pack('<H', code) if code < 65536
                          else b'\x84' + struct.pack('<i', code))
                return
        if self.proto >= 4:
            self._save(module_name)
            self._save(name)
            self._put(b'\x93')
        elif parent is not sys.modules[module_name]:
            self._save_reduced(obj, getattr, (parent, name.rpartition('.')[2]))
            return
        else:
            if self._old_names:
                module_name, name = _old_names.get((module_name, name), (module_name, name))
                if isinstance(obj, type) and issubclass(obj, BaseException):
                    module_name = 'exceptions' if module_name == 'builtins' else module_name
                module_name = _old_modules.get(module_name, module_name)
            self._put(f'c{module_name}\n{name}\n'.encode('utf-8'))
        self._memoize(obj)


def _checked_pair(pair):
    if not isinstance(pair, tuple) or len(pair) != 2:
        raise TypeError('dict items iterator must return 2-tuples')
    return pair


def _in_batches(items):
    """Lists of at most a batch; a last single one follows only if there is one."""
    batch = []
    for item in items:
        batch.append(item)
        if len(batch) == _batch:
            yield batch
            batch = []
    if batch:
        yield batch


_function = type(lambda: None)
_atoms = (type(None), bool, int, float)
_savers = {type(None): Pickler._save_none, bool: Pickler._save_bool, int: Pickler._save_int,
           float: Pickler._save_float, bytes: Pickler._save_bytes,
           bytearray: Pickler._save_bytearray, str: Pickler._save_str, tuple: Pickler._save_tuple,
           list: Pickler._save_list, dict: Pickler._save_dict, set: Pickler._save_set,
           frozenset: Pickler._save_frozenset, type: Pickler._save_type}


class _Mark:
    pass


_mark = _Mark()


def _found(look):
    try:
        return look()
    except AttributeError:
        return _mark


def _number_of(kind, line):
    try:
        return kind(line)
    except ValueError:
        return None


class Unpickler:
    def __init__(self, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=()):
        if not hasattr(file, 'read') or not hasattr(file, 'readline'):
            raise TypeError("file must have 'read' and 'readline' attributes")
        self._file = file
        self._encoding = encoding
        self._errors = errors
        self._fix_imports = fix_imports
        self._buffers = iter(buffers) if buffers is not None else None
        self.memo = {}
        self.proto = 0
        self._frame = io.BytesIO()

    def load(self):
        if not hasattr(self, '_file'):
            raise UnpicklingError('Unpickler.__init__() was not called by '
                                  f'{type(self).__name__}.__init__()')
        self.stack = []
        while True:
            code = self._frame.read(1) or self._file.read(1)
            if not isinstance(code, (bytes, bytearray)):
                raise TypeError(f"a bytes-like object is required, not '{type(code).__name__}'")
            if not code:
                raise EOFError('Ran out of input')
            if code == b'.':
                return self._pop()
            step = _loaders.get(code[0])
            if step is None:
                shown = repr(code)[1:]
                raise UnpicklingError(f'invalid load key, {shown}.')
            step(self)

    def persistent_load(self, pid):
        raise UnpicklingError('A load persistent id instruction was encountered,\nbut no '
                              'persistent_load function was specified.')

    def find_class(self, module, name):
        if self.proto < 3 and self._fix_imports:
            module, name = _new_names.get((module, name), (module, name))
            module = _new_modules.get(module, module)
        __import__(module)
        if self.proto >= 4 and '.' in name:
            found = _found(lambda: _attribute(sys.modules[module], name)[0])
        else:
            found = _found(lambda: getattr(sys.modules[module], name))
        if found is _mark:
            raise AttributeError(f"Can't get attribute {name!r} on {sys.modules[module]!r}")
        return found

    # --- bytes ---

    def _bytes(self, count):
        data = self._frame.read(count)
        if len(data) < count:
            data += self._file.read(count - len(data))
        if len(data) < count:
            raise UnpicklingError('pickle data was truncated')
        return data

    def _begin_frame(self):
        """A frame is there as a whole, or the data is cut off."""
        self._frame = io.BytesIO(self._bytes(self._number('<Q')))

    def _number(self, form):
        return struct.unpack(form, self._bytes(struct.calcsize(form)))[0]

    def _line(self):
        line = self._frame.readline() or self._file.readline()
        if not line.endswith(b'\n'):
            raise UnpicklingError('pickle data was truncated')
        return line[:-1]

    # --- the stack ---

    def _push(self, value):
        self.stack.append(value)

    def _pop(self):
        if not self.stack:
            raise UnpicklingError('unpickling stack underflow')
        if self.stack[-1] is _mark:
            raise UnpicklingError('unexpected MARK found')
        return self.stack.pop()

    def _top(self):
        if not self.stack:
            raise UnpicklingError('unpickling stack underflow')
        return self.stack[-1]

    def _pop_to_mark(self):
        stack = self.stack
        at = len(stack) - 1
        while at >= 0 and stack[at] is not _mark:
            at -= 1
        if at < 0:
            raise UnpicklingError('could not find MARK')
        items = stack[at + 1:]
        del stack[at:]
        return items

    def _protocol(self):
        self.proto = self._number('<B')
        if self.proto > HIGHEST_PROTOCOL:
            raise ValueError(f'unsupported pickle protocol: {self.proto}')

    def _int_line(self):
        line = self._line()
        if line in (b'00', b'01'):
            return self._push(line == b'01')
        number = _number_of(int, line)
        if number is None:
            raise ValueError('could not convert string to int')
        self._push(number)

    def _float_line(self):
        number = _number_of(float, self._line())
        if number is None:
            raise ValueError('could not convert string to float')
        self._push(number)

    def _long_line(self):
        self._push(int(self._line().rstrip(b'L')))

    def _long(self, form):
        self._push(int.from_bytes(self._bytes(self._number(form)), 'little', signed=True))

    def _text(self, form):
        self._push(self._bytes(self._number(form)).decode('utf-8', 'surrogatepass'))

    def _raw(self, form):
        self._push(self._bytes(self._number(form)))

    def _byte_array(self):
        self._push(bytearray(self._bytes(self._number('<Q'))))

    def _old_text(self, data):
        self._push(data if self._encoding == 'bytes' else data.decode(self._encoding, self._errors))

    def _quoted_line(self):
        import ast
        quoted = self._line()
        if len(quoted) < 2 or quoted[:1] != quoted[-1:] or quoted[:1] not in (b'"', b"'"):
            raise UnpicklingError('the STRING opcode argument must be quoted')
        self._old_text(ast.literal_eval('b' + quoted.decode('latin-1')))

    def _tuple_of(self, count):
        items = tuple(self.stack[len(self.stack) - count:])
        del self.stack[len(self.stack) - count:]
        self._push(items)

    def _append(self):
        self._add_to_last([self._pop()])

    def _extend(self):
        self._add_to_last(self._pop_to_mark())

    def _add_to_last(self, items):
        target = self._top()
        extend = getattr(target, 'extend', None)
        if extend is not None:
            extend(items)
            return
        for item in items:
            target.append(item)

    def _set_item(self):
        value = self._pop()
        key = self._pop()
        self._top()[key] = value

    def _set_items(self):
        items = self._pop_to_mark()
        target = self._top()
        if len(items) % 2:
            raise UnpicklingError('odd number of items for SETITEMS')
        for i in range(0, len(items), 2):
            target[items[i]] = items[i + 1]

    def _add_items(self):
        items = self._pop_to_mark()
        for item in items:
            self._top().add(item)

    def _dict(self):
        items = self._pop_to_mark()
        if len(items) % 2:
            raise UnpicklingError('odd number of items for DICT')
        self._push({items[i]: items[i + 1] for i in range(0, len(items), 2)})

    def _reduce(self):
        args = self._pop()
        function = self._pop()
        if not isinstance(args, tuple):
            raise TypeError('argument list must be a tuple')
        self._push(function(*args))

    def _newobj(self):
        args = self._pop()
        cls = self._pop()
        for value, kind, what in (cls, type, 'class argument must be a type'), (
                args, tuple, 'args argument must be a tuple'):
            if not isinstance(value, kind):
                raise UnpicklingError(f'NEWOBJ {what}, not {type(value).__name__}')
        self._push(cls.__new__(cls, *args))

    def _newobj_ex(self):
        kwargs = self._pop()
        args = self._pop()
        cls = self._pop()
        self._push(cls.__new__(cls, *args, **kwargs))

    def _build(self):
        state = self._pop()
        made = self._top()
        if hasattr(made, '__setstate__'):
            made.__setstate__(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            if not isinstance(state, dict):
                raise UnpicklingError('state is not a dictionary')
            for name, value in state.items():
                made.__dict__[name] = value
        if slots:
            for name, value in slots.items():
                setattr(made, name, value)

    def _instance(self, cls, args):
        self._push(cls(*args))

    def _inst(self):
        module, name = self._line().decode('ascii'), self._line().decode('ascii')
        args = self._pop_to_mark()
        self._instance(self.find_class(module, name), args)

    def _obj(self):
        args = self._pop_to_mark()
        if not args:
            raise UnpicklingError('unpickling stack underflow')
        self._instance(args.pop(0), args)

    def _global(self):
        module, name = self._line().decode('utf-8'), self._line().decode('utf-8')
        self._push(self.find_class(module, name))

    def _stack_global(self):
        name = self._pop()
        module = self._pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError('STACK_GLOBAL requires str')
        self._push(self.find_class(module, name))

    def _extension(self, form):
        code = self._number(form)
        key = copyreg._inverted_registry.get(code)
        if key is None:
            raise ValueError(f'unregistered extension code {code}')
        self._push(self.find_class(*key))

    def _get(self, index):
        if index not in self.memo:
            raise UnpicklingError(f'Memo value not found at index {index}')
        self._push(self.memo[index])

    def _put_at(self, index):
        self.memo[index] = self._top()

    def _duplicate(self):
        self._push(self._top())

    def _persistent(self):
        self._push(self.persistent_load(self._pop()))

    def _persistent_line(self):
        self._push(self.persistent_load(self._line().decode('ascii')))


def _fill_loaders():
    U = Unpickler
    number = U._number
    return {
        0x80: U._protocol, ord('N'): lambda u: u._push(None),
        0x88: lambda u: u._push(True), 0x89: lambda u: u._push(False),
        ord('I'): U._int_line, ord('L'): U._long_line,
        ord('J'): lambda u: u._push(number(u, '<i')), ord('K'): lambda u: u._push(number(u, '<B')),
        ord('M'): lambda u: u._push(number(u, '<H')),
        0x8a: lambda u: u._long('<B'), 0x8b: lambda u: u._long('<i'),
        ord('F'): U._float_line,
        ord('G'): lambda u: u._push(number(u, '>d')),
        ord('S'): U._quoted_line,
        ord('T'): lambda u: u._old_text(u._bytes(number(u, '<i'))),
        ord('U'): lambda u: u._old_text(u._bytes(number(u, '<B'))),
        ord('V'): lambda u: u._push(codecs.decode(u._line(), 'raw-unicode-escape')),
        ord('X'): lambda u: u._text('<I'), 0x8c: lambda u: u._text('<B'),
        0x8d: lambda u: u._text('<Q'),
        ord('B'): lambda u: u._raw('<I'), ord('C'): lambda u: u._raw('<B'),
        0x8e: lambda u: u._raw('<Q'), 0x96: U._byte_array,
        ord('('): lambda u: u._push(_mark), ord(')'): lambda u: u._push(()),
        ord('t'): lambda u: u._push(tuple(u._pop_to_mark())),
        0x85: lambda u: u._tuple_of(1), 0x86: lambda u: u._tuple_of(2),
        0x87: lambda u: u._tuple_of(3),
        ord(']'): lambda u: u._push([]), ord('l'): lambda u: u._push(u._pop_to_mark()),
        ord('a'): U._append, ord('e'): U._extend,
        ord('}'): lambda u: u._push({}), ord('d'): U._dict, ord('s'): U._set_item,
        ord('u'): U._set_items, 0x8f: lambda u: u._push(set()), 0x90: U._add_items,
        0x91: lambda u: u._push(frozenset(u._pop_to_mark())),
        ord('R'): U._reduce, 0x81: U._newobj, 0x92: U._newobj_ex, ord('b'): U._build,
        ord('i'): U._inst, ord('o'): U._obj, ord('c'): U._global, 0x93: U._stack_global,
        0x82: lambda u: u._extension('<B'), 0x83: lambda u: u._extension('<H'),
        0x84: lambda u: u._extension('<i'),
        ord('g'): lambda u: u._get(int(u._line())), ord('h'): lambda u: u._get(number(u, '<B')),
        ord('j'): lambda u: u._get(number(u, '<I')),
        ord('p'): lambda u: u._put_at(int(u._line())),
        ord('q'): lambda u: u._put_at(number(u, '<B')),
        ord('r'): lambda u: u._put_at(number(u, '<I')),
        0x94: lambda u: u._put_at(len(u.memo)), 0x95: U._begin_frame,
        ord('0'): U._pop, ord('1'): U._pop_to_mark, ord('2'): U._duplicate,
        ord('Q'): U._persistent, ord('P'): U._persistent_line}


_loaders = _fill_loaders()


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    file = io.BytesIO()
    dump(obj, file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback)
    return file.getvalue()


def load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=()):
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors,
                     buffers=buffers).load()


def loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=()):
    if not isinstance(data, (bytes, bytearray, memoryview, PickleBuffer)):
        raise TypeError(f"a bytes-like object is required, not {type(data).__name__!r}")
    data = data.raw() if isinstance(data, PickleBuffer) else data
    return load(io.BytesIO(bytes(data)), fix_imports=fix_imports, encoding=encoding, errors=errors,
                buffers=buffers)


_mark_builtin('_pickle', dump, dumps, load, loads)

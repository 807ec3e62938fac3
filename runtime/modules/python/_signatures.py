"""The signatures of what CPython has in C, as it tells them; what is missing here has none.

A line is a signature, and indented below it stand the names that have it: `str.join` is a method,
`math.sqrt` a function of a module, `.__len__` a method of that name in any class. `none` is that of
classes which have none, though ours are written in Python."""

_TEXT = r'''
()
    abc.get_cache_token asyncio._get_running_loop asyncio.get_event_loop
    asyncio.get_running_loop class:_queue.SimpleQueue class:_thread.lock
    class:asyncio.BaseEventLoop class:asyncio.Event class:asyncio.Lock class:object
    class:re.Match class:re.Pattern contextvars.copy_context csv.list_dialects
    decimal.getcontext gc.disable gc.enable gc.freeze gc.get_count gc.get_debug
    gc.get_freeze_count gc.get_stats gc.get_threshold gc.isenabled gc.unfreeze globals
    locale.getencoding locals posix.cpu_count posix.getcwd posix.getcwdb posix.getegid
    posix.geteuid posix.getgid posix.getlogin posix.getpid posix.getppid posix.getuid
    posix.times posix.uname sys.exc_info sys.exception sys.get_asyncgen_hooks
    sys.get_coroutine_origin_tracking_depth sys.get_int_max_str_digits sys.getallocatedblocks
    sys.getdefaultencoding sys.getdlopenflags sys.getfilesystemencodeerrors
    sys.getfilesystemencoding sys.getprofile sys.getrecursionlimit sys.getswitchinterval
    sys.gettrace sys.is_finalizing
(*, loop=None)
    class:Future class:asyncio.Future
(*args, **kwargs)
    .__new__
(*args, sep=' ', end='\n', file=None, flush=False)
    print
(*coros_or_futures, return_exceptions=False)
    asyncio.gather
(*integers)
    math.gcd math.lcm
(a, /)
    operator.abs operator.index operator.inv operator.invert operator.neg operator.not_
    operator.pos operator.truth
(a, b, *, rel_tol=1e-09, abs_tol=0.0)
    cmath.isclose math.isclose
(a, b, /)
    hashlib.compare_digest operator.add operator.and_ operator.concat operator.contains
    operator.countOf operator.delitem operator.eq operator.floordiv operator.ge operator.getitem
    operator.gt operator.iadd operator.iand operator.iconcat operator.ifloordiv operator.ilshift
    operator.imatmul operator.imod operator.imul operator.indexOf operator.ior operator.ipow
    operator.irshift operator.is_ operator.is_not operator.isub operator.itruediv operator.ixor
    operator.le operator.lshift operator.lt operator.matmul operator.mod operator.mul
    operator.ne operator.or_ operator.pow operator.rshift operator.sub operator.truediv
    operator.xor
(a, b, c, /)
    operator.setitem
(a, x, lo=0, hi=None, *, key=None)
    bisect.bisect_left bisect.bisect_right bisect.insort_left bisect.insort_right
(argcount, posonlyargcount, kwonlyargcount, nlocals, stacksize, flags, codestring, constants, names, varnames, filename, name, qualname, firstlineno, linetable, exceptiontable, freevars=(), cellvars=(), /)
    class:code
(async_iterable, /)
    aiter
(base, exp, mod=None)
    pow
(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)
    class:_io.TextIOWrapper
(c, /)
    ord
(chr, /)
    unicodedata.bidirectional unicodedata.category unicodedata.combining
    unicodedata.decomposition unicodedata.east_asian_width unicodedata.mirrored
(cls, class_or_tuple, /)
    issubclass
(code, /)
    posix.strerror
(code, globals, name=None, argdefs=None, closure=None)
    class:function
(command)
    posix.system
(context, /)
    decimal.setcontext
(coro, *, loop=None, name=None, context=None)
    class:Task class:asyncio.Task
(coro, *, name=None, context=None)
    asyncio.create_task
(ctx=None, **kwargs)
    decimal.localcontext
(data, /)
    binascii.a2b_uu
(data, /, *, backtick=False)
    binascii.b2a_uu
(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())
    pickle.loads
(data, /, *, newline=True)
    binascii.b2a_base64
(data, /, *, strict_mode=False)
    binascii.a2b_base64
(data, /, level=-1, wbits=15)
    zlib.compress
(data, /, wbits=15, bufsize=16384)
    zlib.decompress
(data, crc, /)
    binascii.crc_hqx
(data, crc=0, /)
    binascii.crc32
(data, header=False)
    binascii.a2b_qp
(data, quotetabs=False, istext=True, header=False)
    binascii.b2a_qp
(data, selectors)
    class:compress
(data, value=0, /)
    zlib.crc32
(data, value=1, /)
    zlib.adler32
(data=b'', /, *, digest_size=32, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True)
    class:_blake2.blake2s
(data=b'', /, *, digest_size=64, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True)
    class:_blake2.blake2b
(delay, result=None)
    asyncio.sleep
(depth)
    sys.set_coroutine_origin_tracking_depth
(depth=0, /)
    sys._getframe
(encoding, /)
    codecs.lookup
(encoding, stacklevel=2, /)
    io.text_encoding
(errors, handler, /)
    codecs.register_error
(exctype, value, traceback, /)
    sys.excepthook
(fd)
    posix.close posix.fdatasync posix.fsync
(fd, /)
    posix.isatty
(fd, data, /)
    posix.write
(fd, length, /)
    posix.read
(fget=None, fset=None, fdel=None, doc=None)
    class:property
(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=())
    pickle.load
(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)
    io.open open
(file, mode='r', closefd=True, opener=None)
    class:_io.FileIO
(flags, /)
    gc.set_debug sys.setdlopenflags
(form, unistr, /)
    unicodedata.is_normalized unicodedata.normalize
(format, /)
    struct.calcsize
(format, /, buffer, offset=0)
    struct.unpack_from
(format, buffer, /)
    struct.iter_unpack struct.unpack
(frm, to, /)
    bytearray.maketrans bytes.maketrans
(func, args, /)
    sys.call_tracing
(function, instance, /)
    class:method
(function, iterable, /)
    class:filterfalse class:starmap
(generation=2)
    gc.collect
(generation=None)
    gc.get_objects
(hash_name, password, salt, iterations, dklen=None)
    hashlib.pbkdf2_hmac
(heap, /)
    heapq.heapify heapq.heappop
(heap, item, /)
    heapq.heappush heapq.heappushpop heapq.heapreplace
(hexstr, /)
    binascii.a2b_hex binascii.unhexlify
(hook)
    sys.addaudithook
(i, /)
    chr
(initial_bytes=b'')
    class:_io.BytesIO
(initial_value='', newline='\n')
    class:_io.StringIO
(interval, /)
    sys.setswitchinterval
(iterable, /)
    all any class:cycle class:pairwise
(iterable, /, *, key=None, reverse=False)
    sorted
(iterable, /, *, start=1)
    math.prod
(iterable, /, start=0)
    sum
(iterable, func=None, *, initial=None)
    class:accumulate
(iterable, key=None)
    class:groupby
(iterable, n=2, /)
    itertools.tee
(iterable, r)
    class:combinations class:combinations_with_replacement
(iterable, r=None)
    class:permutations
(iterable, start=0)
    class:enumerate
(iterable=(), /)
    class:list class:tuple
(level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=None)
    zlib.compressobj
(limit, /)
    sys.setrecursionlimit
(lock=None)
    class:asyncio.Condition
(loop, /)
    asyncio._set_running_loop
(loop, task)
    asyncio._enter_task asyncio._leave_task
(loop=None)
    asyncio.all_tasks asyncio.current_task
(mask, /)
    posix.umask
(maxdigits)
    sys.set_int_max_str_digits
(maxsize=0)
    class:asyncio.LifoQueue class:asyncio.PriorityQueue class:asyncio.Queue
(message, category=None, stacklevel=1, source=None)
    warnings.warn
(n, /)
    math.factorial math.isqrt
(n, k, /)
    math.comb
(n, k=None, /)
    math.perm
(name)
    csv.get_dialect csv.unregister_dialect
(name, /)
    codecs.lookup_error posix.unsetenv unicodedata.lookup
(name, doc=None)
    class:module
(name, string=b'')
    class:_hashlib.HASH class:_hashlib.HASHXOF
(name, value, /)
    posix.putenv
(number, /)
    bin hex oct
(number, ndigits=None)
    round
(obj)
    asyncio.is_coroutine_object asyncio.isfuture
(obj, /)
    ascii callable gc.is_finalized gc.is_tracked hash id len repr
(obj, /, *args, **kwargs)
    operator.call
(obj, class_or_tuple, /)
    isinstance
(obj, default=0, /)
    operator.length_hint
(obj, encoding='utf-8', errors='strict')
    codecs.decode codecs.encode
(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None)
    pickle.dump
(obj, name, /)
    delattr hasattr
(obj, name, value, /)
    setattr
(obj, protocol=None, *, fix_imports=True, buffer_callback=None)
    pickle.dumps
(object)
    class:memoryview
(object, /)
    sys.displayhook sys.getrefcount weakref.getweakrefcount weakref.getweakrefs
(object, callback=None, /)
    weakref.proxy
(os1, os2, /)
    locale.strcoll
(p, q, /)
    math.dist
(password, *, salt=None, n=None, r=None, p=None, maxmem=0, dklen=64)
    hashlib.scrypt
(path)
    io.open_code posix.chdir posix.fspath
(path, *, dir_fd=None)
    posix.lstat posix.remove posix.rmdir posix.unlink
(path, *, dir_fd=None, follow_symlinks=True)
    posix.stat
(path, flags, mode=511, *, dir_fd=None)
    posix.open
(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)
    posix.access
(path, mode, *, dir_fd=None, follow_symlinks=True)
    posix.chmod
(path, mode=511, *, dir_fd=None)
    posix.mkdir
(path=None)
    posix.listdir posix.scandir
(pid, signal, /)
    posix.kill
(prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None)
    class:Context
(predicate, iterable, /)
    class:dropwhile class:takewhile
(prompt='', /)
    input
(r, phi, /)
    cmath.rect
(raw, buffer_size=8192)
    class:_io.BufferedRandom class:_io.BufferedReader class:_io.BufferedWriter
(real=0, imag=0)
    class:complex
(search_function, /)
    codecs.register codecs.unregister
(self)
    Event.clear Event.is_set Event.set Event.wait EventLoop.create_future EventLoop.get_debug
    EventLoop.get_exception_handler EventLoop.get_task_factory EventLoop.is_closed
    EventLoop.is_running EventLoop.run_forever EventLoop.stop EventLoop.time Handle.cancel
    Handle.cancelled Lock.acquire Lock.locked Lock.release Queue.empty Queue.full Queue.get
    Queue.get_nowait Queue.join Queue.qsize Queue.task_done Semaphore.acquire Semaphore.locked
    Semaphore.release TimerHandle.when
(self, /)
    .__abs__ .__aiter__ .__anext__ .__await__ .__bool__ .__bytes__ .__ceil__ .__complex__
    .__dir__ .__float__ .__floor__ .__getnewargs__ .__getstate__ .__hash__ .__index__ .__int__
    .__invert__ .__iter__ .__len__ .__neg__ .__next__ .__pos__ .__reduce__ .__repr__
    .__reversed__ .__sizeof__ .__str__ .__subclasses__ .__trunc__ BytesIO.close BytesIO.flush
    BytesIO.getbuffer BytesIO.getvalue BytesIO.isatty BytesIO.readable BytesIO.seekable
    BytesIO.tell BytesIO.writable Context.Etiny Context.Etop Context.clear_flags
    Context.clear_traps Context.copy Context.items Context.keys Context.radix Context.values
    FileIO.close FileIO.fileno FileIO.isatty FileIO.readable FileIO.readall FileIO.seekable
    FileIO.tell FileIO.writable Future._make_cancelled_error Future.cancelled Future.done
    Future.exception Future.get_loop Future.result HASH.copy HASH.digest HASH.hexdigest
    SimpleQueue.empty SimpleQueue.get_nowait SimpleQueue.qsize StringIO.close StringIO.getvalue
    StringIO.readable StringIO.seekable StringIO.tell StringIO.writable
    Task._make_cancelled_error Task.cancelled Task.cancelling Task.done Task.exception
    Task.get_coro Task.get_name Task.result Task.uncancel TextIOWrapper.close
    TextIOWrapper.detach TextIOWrapper.fileno TextIOWrapper.flush TextIOWrapper.isatty
    TextIOWrapper.readable TextIOWrapper.seekable TextIOWrapper.tell TextIOWrapper.writable
    _IOBase.close _IOBase.fileno _IOBase.flush _IOBase.isatty _IOBase.readable _IOBase.seekable
    _IOBase.tell _IOBase.writable _RawIOBase.readall array.buffer_info array.byteswap
    array.reverse array.tobytes array.tolist array.tounicode blake2b.copy blake2b.digest
    blake2b.hexdigest blake2s.copy blake2s.digest blake2s.hexdigest bytearray.clear
    bytearray.copy bytearray.reverse complex.conjugate dict.popitem float.as_integer_ratio
    float.conjugate float.hex float.is_integer int.as_integer_ratio int.bit_count int.bit_length
    list.clear list.copy list.reverse memoryview.release memoryview.tolist memoryview.toreadonly
    str.capitalize str.casefold str.isalnum str.isalpha str.isascii str.isdecimal str.isdigit
    str.isidentifier str.islower str.isnumeric str.isprintable str.isspace str.istitle
    str.isupper str.lower str.swapcase str.title str.upper type.mro
(self, /, **changes)
    code.replace
(self, /, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None)
    TextIOWrapper.reconfigure
(self, /, *, key=None, reverse=False)
    list.sort
(self, /, *, limit=None)
    Task.get_stack
(self, /, *, limit=None, file=None)
    Task.print_stack
(self, /, *args, **kwargs)
    .__call__ .__init__
(self, /, a, b, modulo=None)
    Context.power
(self, /, block=True, timeout=None)
    SimpleQueue.get
(self, /, buffer, offset=0)
    Struct.unpack_from
(self, /, default=None)
    Match.groupdict Match.groups
(self, /, encoding='utf-8', errors='strict')
    bytearray.decode bytes.decode str.encode
(self, /, item)
    SimpleQueue.put_nowait
(self, /, item, block=True, timeout=None)
    SimpleQueue.put
(self, /, keepends=False)
    bytearray.splitlines bytes.splitlines str.splitlines
(self, /, length)
    HASHXOF.digest HASHXOF.hexdigest
(self, /, length=1, byteorder='big', *, signed=False)
    int.to_bytes
(self, /, msg=None)
    Future.cancel Task.cancel
(self, /, oparg)
    code._varname_from_oparg
(self, /, order='C')
    memoryview.tobytes
(self, /, repl, string, count=0)
    Pattern.sub Pattern.subn
(self, /, sep=None, maxsplit=-1)
    bytearray.rsplit bytearray.split bytes.rsplit bytes.split str.rsplit str.split
(self, /, string, maxsplit=0)
    Pattern.split
(self, /, string, pos=0, endpos=9223372036854775807)
    Pattern.findall Pattern.finditer Pattern.fullmatch Pattern.match Pattern.scanner
    Pattern.search
(self, /, tabsize=8)
    bytearray.expandtabs bytes.expandtabs str.expandtabs
(self, /, template)
    Match.expand
(self, b, /)
    BytesIO.write FileIO.write
(self, bb, /)
    array.extend
(self, buffer, /)
    BufferedRandom.readinto BufferedRandom.readinto1 BufferedRandom.write
    BufferedReader.readinto BufferedReader.readinto1 BufferedWriter.write BytesIO.readinto
    FileIO.readinto Struct.iter_unpack Struct.unpack array.frombytes
(self, bytes=None, /)
    bytearray.lstrip bytearray.rstrip bytearray.strip bytes.lstrip bytes.rstrip bytes.strip
(self, callback, *args, context=None)
    EventLoop.call_soon EventLoop.call_soon_threadsafe
(self, chars=None, /)
    str.lstrip str.rstrip str.strip
(self, context)
    EventLoop.call_exception_handler EventLoop.default_exception_handler
(self, cookie, whence=0, /)
    TextIOWrapper.seek
(self, coro, *, name=None, context=None)
    EventLoop.create_task
(self, data, /)
    blake2b.update blake2s.update
(self, delay, callback, *args, context=None)
    EventLoop.call_later
(self, enabled)
    EventLoop.set_debug
(self, exception, /)
    Future.set_exception Task.set_exception
(self, f, /)
    Context.create_decimal_from_float array.tofile
(self, f, n, /)
    array.fromfile
(self, factory)
    EventLoop.set_task_factory
(self, fn, /)
    Future.remove_done_callback Task.remove_done_callback
(self, format_spec, /)
    .__format__
(self, future)
    EventLoop.run_until_complete
(self, group=0, /)
    Match.end Match.span Match.start
(self, handler)
    EventLoop.set_exception_handler
(self, hint=-1, /)
    _IOBase.readlines
(self, i, v, /)
    array.insert
(self, i=-1, /)
    array.pop
(self, index, item, /)
    bytearray.insert
(self, index, object, /)
    list.insert
(self, index=-1, /)
    bytearray.pop list.pop
(self, instance, /)
    .__delete__ .__instancecheck__
(self, instance, owner=None, /)
    .__get__
(self, instance, value, /)
    .__set__
(self, item)
    Queue.put Queue.put_nowait
(self, item, /)
    bytearray.append
(self, iterable, /)
    list.extend str.join
(self, iterable_of_bytes, /)
    bytearray.join bytes.join
(self, iterable_of_ints, /)
    bytearray.extend
(self, key, /)
    .__contains__ .__delitem__ .__getitem__
(self, key, default=None, /)
    Context.get dict.get dict.setdefault
(self, key, value, /)
    .__setitem__
(self, lines, /)
    BytesIO.writelines _IOBase.writelines
(self, list, /)
    array.fromlist
(self, name, /)
    .__delattr__ .__getattribute__
(self, name, value, /)
    .__setattr__
(self, ndigits=None, /)
    .__round__
(self, num='0', /)
    Context.create_decimal
(self, obj, /)
    HASH.update
(self, object, /)
    list.append
(self, offset, whence=0, /)
    _IOBase.seek
(self, old, new, count=-1, /)
    bytearray.replace bytes.replace str.replace
(self, pos, whence=0, /)
    BytesIO.seek FileIO.seek StringIO.seek
(self, pos=None, /)
    BufferedRandom.truncate BufferedReader.truncate BufferedWriter.truncate StringIO.truncate
    TextIOWrapper.truncate
(self, prefix, /)
    bytearray.removeprefix bytes.removeprefix str.removeprefix
(self, proto=0, /)
    .__reduce_ex__
(self, protocol, /)
    object.__reduce_ex__
(self, result, /)
    Future.set_result Task.set_result
(self, s, /)
    StringIO.write
(self, sep, /)
    bytearray.partition bytearray.rpartition bytes.partition bytes.rpartition str.partition
    str.rpartition
(self, size=-1, /)
    BufferedRandom.read BufferedRandom.read1 BufferedRandom.readline BufferedReader.read
    BufferedReader.read1 BufferedReader.readline BytesIO.read BytesIO.read1 BytesIO.readline
    FileIO.read StringIO.read StringIO.readline TextIOWrapper.read TextIOWrapper.readline
    _IOBase.readline _RawIOBase.read
(self, size=0, /)
    BufferedRandom.peek BufferedReader.peek
(self, size=None, /)
    BytesIO.readlines BytesIO.truncate FileIO.truncate
(self, subclass, /)
    .__subclasscheck__
(self, suffix, /)
    bytearray.removesuffix bytes.removesuffix str.removesuffix
(self, table, /)
    str.translate
(self, table, /, delete=b'')
    bytearray.translate bytes.translate
(self, target, whence=0, /)
    BufferedRandom.seek BufferedReader.seek BufferedWriter.seek
(self, text, /)
    TextIOWrapper.write
(self, token, /)
    ContextVar.reset
(self, ustr, /)
    array.fromunicode
(self, v, /)
    array.append array.count array.remove
(self, v, start=0, stop=9223372036854775807, /)
    array.index
(self, value, /)
    .__add__ .__and__ .__divmod__ .__eq__ .__floordiv__ .__ge__ .__gt__ .__iadd__ .__iand__
    .__imul__ .__ior__ .__isub__ .__ixor__ .__le__ .__lshift__ .__lt__ .__mod__ .__mul__ .__ne__
    .__or__ .__radd__ .__rand__ .__rdivmod__ .__rfloordiv__ .__rlshift__ .__rmod__ .__rmul__
    .__ror__ .__rrshift__ .__rshift__ .__rsub__ .__rtruediv__ .__rxor__ .__sub__ .__truediv__
    .__xor__ ContextVar.set Task.set_name bytearray.remove list.count list.remove tuple.count
(self, value, mod=None, /)
    .__pow__ .__rpow__
(self, value, start=0, stop=9223372036854775807, /)
    list.index tuple.index
(self, when, callback, *args, context=None)
    EventLoop.call_at
(self, width, /)
    bytearray.zfill bytes.zfill str.zfill
(self, width, fillchar=' ', /)
    str.center str.ljust str.rjust
(self, width, fillchar=b' ', /)
    bytearray.center bytearray.ljust bytearray.rjust bytes.center bytes.ljust bytes.rjust
(self, x, /)
    Context.abs Context.canonical Context.copy_abs Context.copy_decimal Context.copy_negate
    Context.exp Context.is_canonical Context.is_finite Context.is_infinite Context.is_nan
    Context.is_normal Context.is_qnan Context.is_signed Context.is_snan Context.is_subnormal
    Context.is_zero Context.ln Context.log10 Context.logb Context.logical_invert Context.minus
    Context.next_minus Context.next_plus Context.normalize Context.number_class Context.plus
    Context.sqrt Context.to_eng_string Context.to_integral Context.to_integral_exact
    Context.to_integral_value Context.to_sci_string
(self, x, y, /)
    Context.add Context.compare Context.compare_signal Context.compare_total
    Context.compare_total_mag Context.copy_sign Context.divide Context.divide_int Context.divmod
    Context.logical_and Context.logical_or Context.logical_xor Context.max Context.max_mag
    Context.min Context.min_mag Context.multiply Context.next_toward Context.quantize
    Context.remainder Context.remainder_near Context.rotate Context.same_quantum Context.scaleb
    Context.shift Context.subtract
(self, x, y, z, /)
    Context.fma
(seq, /)
    math.fsum
(sequence, /)
    class:reversed
(signalnum, /)
    signal.raise_signal signal.strsignal
(signalnum, frame, /)
    signal.default_int_handler
(size, /)
    posix.urandom
(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)
    compile
(source, globals=None, locals=None, /)
    eval
(source, globals=None, locals=None, /, *, closure=None)
    exec
(src, dst, *, src_dir_fd=None, dst_dir_fd=None)
    posix.rename posix.replace
(start=0, step=1)
    class:count
(status)
    posix._exit
(status=None, /)
    sys.exit
(string, /)
    locale.strxfrm sys.intern
(string=b'', *, usedforsecurity=True)
    hashlib.openssl_md5 hashlib.openssl_sha1 hashlib.openssl_sha224 hashlib.openssl_sha256
    hashlib.openssl_sha384 hashlib.openssl_sha3_224 hashlib.openssl_sha3_256
    hashlib.openssl_sha3_384 hashlib.openssl_sha3_512 hashlib.openssl_sha512
    hashlib.openssl_shake_128 hashlib.openssl_shake_256
(task)
    asyncio._register_task asyncio._unregister_task
(type, /, bytes, byteorder='big', *, signed=False)
    int.from_bytes
(type, iterable, value=None, /)
    dict.fromkeys
(type, string, /)
    bytearray.fromhex bytes.fromhex float.fromhex
(type, typestr, /)
    .__getformat__
(unraisable, /)
    sys.unraisablehook
(value, format_spec='', /)
    format
(value=1)
    class:asyncio.BoundedSemaphore class:asyncio.Semaphore
(wbits=15, zdict=b'')
    zlib.decompressobj
(x, /)
    abs math.acos math.acosh math.asin math.asinh math.atan math.atanh math.cbrt math.ceil
    math.cos math.cosh math.degrees math.erf math.erfc math.exp math.exp2 math.expm1 math.fabs
    math.floor math.frexp math.gamma math.isfinite math.isinf math.isnan math.lgamma math.log10
    math.log1p math.log2 math.modf math.radians math.sin math.sinh math.sqrt math.tan math.tanh
    math.trunc math.ulp
(x, i, /)
    math.ldexp
(x, y, /)
    divmod math.copysign math.fmod math.nextafter math.pow math.remainder
(x=0, /)
    class:float
(y, x, /)
    math.atan2
none
    class:SimpleNamespace class:collections.OrderedDict class:collections.defaultdict class:partial
(name, globals=None, locals=None, fromlist=(), level=0)
    __import__
(self, /)
    Random.random
(self, k, /)
    Random.getrandbits
(type, /, tz=None)
    datetime.now
(z, /)
    cmath.acos cmath.acosh cmath.asin cmath.asinh cmath.atan cmath.atanh cmath.cos cmath.cosh
    cmath.exp cmath.isfinite cmath.isinf cmath.isnan cmath.log10 cmath.phase cmath.polar
    cmath.sin cmath.sinh cmath.sqrt cmath.tan cmath.tanh
'''

_table = {}


def _fill():
    for line in _TEXT.splitlines():
        if line.startswith(' '):
            _table.update(dict.fromkeys(line.split(), text))
        else:
            text = line


def signature_text(name):
    if not _table:
        _fill()
    return _table.get(name) or _table.get(name[name.rfind('.'):] if '.__' in name else None)

import asyncio

print(asyncio.SelectorEventLoop is not None, issubclass(asyncio.SelectorEventLoop, asyncio.AbstractEventLoop), issubclass(asyncio.SelectorEventLoop, asyncio.BaseEventLoop))
loop = asyncio.SelectorEventLoop()
print(type(loop).__name__, isinstance(loop, asyncio.AbstractEventLoop))
print(callable(loop.call_soon), hasattr(loop, 'run_in_executor'), hasattr(loop, 'add_signal_handler'))
f = loop.create_future()
print(f.get_loop() is loop)
loop.close()
base = asyncio.AbstractEventLoop()
for method, args in ('run_forever', ()), ('is_running', ()), ('call_soon', (None,)), ('call_later', (None, None)), ('call_at', (None, None)), ('time', ()), ('close', ()), ('stop', ()), ('create_future', ()), ('get_debug', ()), ('set_debug', (True,)), ('run_until_complete', (None,)), ('is_closed', ()):
    try:
        getattr(base, method)(*args)
    except NotImplementedError:
        print(method, 'not implemented')

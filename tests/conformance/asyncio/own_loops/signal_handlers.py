# interrupt: 1.5
"""A signal's handler comes past the call_soon() of a loop of one's own."""
import asyncio
import signal


class Loop(asyncio.SelectorEventLoop):
    def call_soon(self, callback, *args, context=None):
        print('soon', getattr(callback, '__name__', type(callback).__name__))
        return super().call_soon(callback, *args, context=context)

    def call_soon_threadsafe(self, callback, *args, context=None):
        print('threadsafe', getattr(callback, '__name__', type(callback).__name__))
        return super().call_soon_threadsafe(callback, *args, context=context)


async def main():
    loop = asyncio.get_running_loop()
    done = asyncio.Event()

    def stop():
        print('SIGINT at', loop.time())
        done.set()

    loop.add_signal_handler(signal.SIGINT, stop)
    await done.wait()


with asyncio.Runner(loop_factory=Loop) as runner:
    runner.run(main())

"""A call_soon() that delays, drops, reorders or cancels what it is given."""
import asyncio
import contextvars

variable = contextvars.ContextVar('variable', default='nothing')


class Delaying(asyncio.SelectorEventLoop):
    def call_soon(self, callback, *args, context=None):
        return super().call_later(0.5, callback, *args, context=context)


class WithoutContext(asyncio.SelectorEventLoop):
    def call_soon(self, callback, *args, context=None):
        return super().call_soon(callback, *args)


class Last(asyncio.SelectorEventLoop):
    """The handle of a named task's first step is cancelled."""

    def call_soon(self, callback, *args, context=None):
        handle = super().call_soon(callback, *args, context=context)
        task = getattr(callback, '__self__', None)
        if isinstance(task, asyncio.Task) and task.get_coro().__name__ == 'never':
            handle.cancel()
        return handle


async def child(n):
    variable.set(n)
    await asyncio.sleep(n)
    return asyncio.get_running_loop().time(), variable.get()


async def never():
    print('never printed')


async def main():
    print(await asyncio.gather(child(1), child(2)))
    print(variable.get())
    event = asyncio.Event()
    waiting = asyncio.create_task(event.wait())
    await asyncio.sleep(0)
    event.set()
    print(await waiting, asyncio.get_running_loop().time())


async def with_never():
    task = asyncio.create_task(never())
    await asyncio.sleep(1)
    print(task.done())
    task._log_destroy_pending = False


for factory in Delaying, WithoutContext:
    print(factory.__name__)
    with asyncio.Runner(loop_factory=factory) as runner:
        runner.run(main())
loop = Last()
loop.run_until_complete(with_never())
loop.close()

"""A call_soon() that puts a callback of its own around each one: the step is made inside of it."""
import asyncio
import contextvars

depth = 0
variable = contextvars.ContextVar('variable', default='unset')


class Wrapping(asyncio.SelectorEventLoop):
    def call_soon(self, callback, *args, context=None):
        def run():
            global depth
            depth += 1
            name = getattr(callback, '__qualname__', type(callback).__name__)
            print('  >', name, depth, self.time())
            try:
                return callback(*args)
            finally:
                print('  <', name, depth, asyncio.current_task(self))
                depth -= 1
        return super().call_soon(run, context=context)


async def child(n):
    variable.set(f'child {n}')
    await asyncio.sleep(n)
    print('child', n, variable.get(), asyncio.current_task().get_name())
    if n == 2:
        raise ValueError('two')
    return n


async def main():
    variable.set('main')
    print(await asyncio.gather(child(0), child(1), child(2), return_exceptions=True))
    print(variable.get())
    queue = asyncio.Queue()
    getter = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    queue.put_nowait('item')
    print(await getter)
    try:
        async with asyncio.timeout(1):
            await asyncio.sleep(2)
    except TimeoutError:
        print('timed out')
    print(await asyncio.to_thread(str, 'from a thread'))
    task = asyncio.create_task(child(5))
    await asyncio.sleep(0)
    task.cancel('enough')
    try:
        await task
    except asyncio.CancelledError as error:
        print('cancelled', error)


with asyncio.Runner(loop_factory=Wrapping) as runner:
    runner.run(main())

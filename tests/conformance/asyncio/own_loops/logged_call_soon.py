"""What is scheduled, by whom and when: a loop that prints what its call_soon() is given."""
import asyncio


def told(value):
    if isinstance(value, asyncio.Task):
        return f'{value.get_name()} done' if value.done() else value.get_name()
    if isinstance(value, asyncio.Future):
        return f'a future {value._state}'
    return repr(value)


class LoggingLoop(asyncio.SelectorEventLoop):
    def call_soon(self, callback, *args, context=None):
        name = getattr(callback, '__qualname__', type(callback).__name__)
        of = getattr(callback, '__self__', None)
        task = asyncio.current_task(self)
        print(f'  {self.time():g} {told(task) if task else "nobody"}: {name}',
              f'of {told(of)}' if isinstance(of, asyncio.Future) else '',
              *map(told, args), context is not None, len(asyncio.all_tasks(self)))
        handle = super().call_soon(callback, *args, context=context)
        assert isinstance(handle, asyncio.Handle) and not handle.cancelled()
        return handle


async def child(n):
    print('child', n)
    await asyncio.sleep(n)
    return n


async def main():
    print('create_task')
    task = asyncio.create_task(child(0), name='named')
    print(await task)
    print('gather')
    print(await asyncio.gather(child(0), child(1)))
    print('future')
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    future.add_done_callback(lambda f: print('called', f.result()))
    waiter = asyncio.create_task(asyncio.wait_for(future, 5))
    await asyncio.sleep(0)
    future.set_result('given')
    print('set')
    print(await waiter)
    print('call_soon')
    loop.call_soon(print, 'called')
    await asyncio.sleep(0)
    print('cancel')
    task = asyncio.create_task(child(3))
    await asyncio.sleep(0.5)
    task.cancel()
    print('asked')
    print(await asyncio.gather(task, return_exceptions=True))
    print('executor')
    print(await loop.run_in_executor(None, sum, [1, 2]))
    print('event')
    event = asyncio.Event()
    async with asyncio.TaskGroup() as group:
        group.create_task(event.wait(), name='waits')
        await asyncio.sleep(0)
        event.set()
        print('is set')
    print('end')


with asyncio.Runner(loop_factory=LoggingLoop) as runner:
    runner.run(main())

import asyncio
import inspect
import types


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    queue = asyncio.Queue()
    for each in (asyncio.sleep, asyncio.gather, asyncio.wait, asyncio.get_running_loop,
                 asyncio.Queue.get, queue.get, queue.put_nowait, asyncio.Lock().acquire,
                 asyncio.Event().set, future.cancel, asyncio.Future.done, loop.call_soon,
                 asyncio.current_task):
        print(f"{each.__qualname__:28} {type(each).__name__:28}",
              isinstance(each, types.FunctionType), inspect.ismethod(each),
              inspect.isbuiltin(each), inspect.isroutine(each))
    print(queue.get.__self__ is queue, queue.get.__func__ is asyncio.Queue.get)
    for wrong in (lambda: iter(asyncio.sleep), lambda: asyncio.wait + 1, lambda: len(queue.get),
                  lambda: queue.get.missing, lambda: asyncio.sleep[1]):
        try:
            wrong()
        except (TypeError, AttributeError) as error:
            print(type(error).__name__, error)


class Timer:
    pause = asyncio.sleep


asyncio.run(main())
print(type(Timer().pause).__name__, type(Timer.pause).__name__)

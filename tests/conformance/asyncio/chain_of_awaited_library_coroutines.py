# What a suspended task awaits, down to the library's own coroutines: names, code and frames.
import asyncio
import inspect


def chain(coroutine):
    names = []
    while coroutine is not None and hasattr(coroutine, "cr_frame"):
        frame = coroutine.cr_frame
        names.append((coroutine.__qualname__, frame.f_code.co_name,
                      frame.f_lineno >= coroutine.cr_code.co_firstlineno,
                      inspect.isframe(frame), type(frame).__name__,
                      inspect.getcoroutinestate(coroutine)))
        coroutine = coroutine.cr_await
    names.append(type(coroutine).__name__)
    return names


async def sleeper():
    await asyncio.sleep(5)


async def waiter(event):
    await event.wait()


async def outer(event):
    await waiter(event)


async def getter(queue):
    return await queue.get()


async def acquirer(lock):
    await lock.acquire()


class Answer:
    def __init__(self, shown):
        self.shown = shown

    def __repr__(self):
        return f"<Answer {self.shown}>"

    def __await__(self):
        yield self


async def bad_yield(shown):
    try:
        await Answer(shown)
    except RuntimeError as error:
        print("told:", error)


async def main():
    event, queue, lock = asyncio.Event(), asyncio.Queue(), asyncio.Lock()
    await lock.acquire()
    tasks = [asyncio.create_task(c) for c in
             (sleeper(), outer(event), getter(queue), acquirer(lock))]
    await asyncio.sleep(0)
    for task in tasks:
        for line in chain(task.get_coro()):
            print(line)
        print("-")
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await bad_yield(1)
    await asyncio.create_task(bad_yield("two"))


asyncio.run(main())

# An object with the four methods of a coroutine is one for asyncio: collections.abc.Coroutine says so.
import asyncio
from collections.abc import Coroutine


class Traced(Coroutine):
    def __init__(self, inner):
        self.inner = inner
        self.steps = 0

    def told(self, what, method, *given):
        self.steps += 1
        print(what, self.steps, self.inner.__name__)
        try:
            return method(*given)
        except BaseException as error:
            print(what, "ends with", repr(error))
            raise

    def send(self, value):
        return self.told("send", self.inner.send, value)

    def throw(self, *given):
        return self.told("throw", self.inner.throw, *given)

    def close(self):
        print("close", self.inner.__name__)
        self.inner.close()

    def __await__(self):
        return self

    def __iter__(self):
        return self

    def __next__(self):
        return self.send(None)


class Plain:  # without __next__(): sent to
    def __init__(self, inner):
        self.inner = inner

    def send(self, value):
        print("plain send", value)
        return self.inner.send(value)

    def throw(self, *given):
        print("plain throw", *map(repr, given))
        return self.inner.throw(*given)

    def close(self):
        return self.inner.close()

    def __await__(self):
        print("plain await")
        return self.inner.__await__()

    def __repr__(self):
        return "Plain()"


async def work(n):
    print("work", n)
    try:
        await asyncio.sleep(n)
    except asyncio.CancelledError:
        print("cancelled", n)
        raise
    return n * 2


async def fails():
    await asyncio.sleep(0)
    raise ValueError("inside")


async def main():
    plain = Plain(work(0.1))
    print(asyncio.iscoroutine(plain), asyncio.iscoroutine(object()))
    task = asyncio.create_task(plain)
    print(task.get_coro() is plain, repr(task)[:90])
    print(await task, task.get_coro() is plain)
    print(await Plain(work(0.2)), await Traced(work(0.1)))
    print(await asyncio.gather(Traced(work(0.1)), work(0.1), Traced(fails()), return_exceptions=True))
    try:
        await asyncio.wait_for(Traced(work(5)), 0.2)
    except asyncio.TimeoutError:
        print("timeout")
    task = asyncio.ensure_future(Plain(work(3)))
    await asyncio.sleep(0)
    task.cancel("why")
    try:
        await task
    except asyncio.CancelledError as error:
        print(repr(error))
    async with asyncio.TaskGroup() as group:
        made = group.create_task(Traced(work(0.1)), name="made")
        print(made.get_name())
    print(made.result())
    Traced(work(9)).close()


asyncio.run(main())
print(asyncio.run(Traced(work(0.1))))

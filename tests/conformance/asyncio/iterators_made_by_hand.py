# What __await__() gives needs __next__() only; print_stack() of a done task tells where its frames stand now.
import asyncio
import io


class Ticks:
    def __init__(self, count):
        self.count = count

    def __await__(self):
        return self

    def __next__(self):
        return self.send(None)

    def send(self, value):
        print("   send", value)
        if self.count == 0:
            raise StopIteration("out of ticks")
        self.count -= 1
        return f"tick {self.count}"

    def throw(self, kind, value=None, traceback=None):
        print("   throw", repr(kind))
        raise StopIteration("caught")


class Plain:
    """No send() and no throw(): it can only be asked for the next."""

    def __init__(self, items):
        self.items = list(items)

    def __await__(self):
        return self

    def __next__(self):
        if not self.items:
            raise StopIteration(len(self.items))
        return self.items.pop(0)


async def waits(awaitable):
    try:
        return await awaitable
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def drive(awaitable, *steps):
    coroutine = waits(awaitable)
    try:
        print(" ", coroutine.send(None))
        for step in steps:
            if isinstance(step, Exception):
                print(" ", coroutine.throw(step))
            else:
                print(" ", coroutine.send(step))
    except StopIteration as stop:
        print("  returned", stop.value)
    except Exception as error:
        print("  raised", type(error).__name__, error)
    finally:
        coroutine.close()


print("ticks")
drive(Ticks(2), "one", None, "two")
print("thrown into")
drive(Ticks(2), KeyError("k"))
print("plain")
drive(Plain("ab"), None, None)
print("plain, sent to")
drive(Plain("ab"), "value")
print("plain, thrown into")
drive(Plain("ab"), ValueError("v"))


class Metered(asyncio.BoundedSemaphore):
    def used(self):
        return self._bound_value - self._value


async def inner():
    raise RuntimeError("woke up angry")


async def main():
    task = asyncio.create_task(inner(), name="inner")
    try:
        await task
    except RuntimeError:
        pass
    text = io.StringIO()
    task.print_stack(file=text)
    print(text.getvalue().replace(__file__, "FILE"))
    seats = Metered(3)
    async with seats, seats:
        print("used", seats.used())
    print("used", seats.used(), await asyncio.create_task(waits(Plain([None, None]))))


asyncio.run(main())

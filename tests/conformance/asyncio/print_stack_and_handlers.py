# print_stack() without a file, and an exception handler that fails.
import asyncio
import contextlib
import io


async def fine():
    return 1


async def bad():
    raise ValueError("x")


def boom(exc):
    raise exc


def handler(loop, context):
    print("handler", context["message"].split(" at ")[0])
    raise SystemError("broken handler")


class Countdown:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 3


async def main():
    t = asyncio.create_task(fine(), name="fine")
    await t
    t.print_stack()
    t = asyncio.create_task(bad(), name="bad")
    await asyncio.wait([t])
    t.print_stack()
    print(str(asyncio.sleep)[:15], str(asyncio.Queue.get)[:19])
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.call_soon(boom, KeyError("k"))
    await asyncio.sleep(0)
    try:
        async for x in Countdown():
            pass
    except TypeError as e:
        print(e, repr(e.__cause__), repr(e.__context__))
    try:
        asyncio.Runner().run(asyncio.sleep)
    except ValueError as e:
        print(str(e)[:50])


asyncio.run(main())

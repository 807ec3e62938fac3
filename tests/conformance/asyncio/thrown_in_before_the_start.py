# What is thrown into a coroutine or generator that has not begun is raised at its def.
import asyncio
import traceback


def told(e):
    for at in traceback.extract_tb(e.__traceback__):
        if at.filename.endswith("start.py"):
            print(at.lineno, at.name, at.line)
    print(*[line for line in traceback.format_exception(e) if "start.py" in line], sep="", end="")
    innermost = e.__traceback__
    while innermost.tb_next:
        innermost = innermost.tb_next
    print(innermost.tb_lineno, innermost.tb_frame.f_lineno, innermost.tb_frame.f_code.co_name)


def kept(function):
    return function


async def plain():
    print("never")


@kept
async def decorated(
        x,
        y=1):
    x.y = await y


def outer():
    n = 0

    async def closure():
        nonlocal n
        n += 1

    async def owner():
        def inner():
            return here
        here = 1
        return inner
    return closure(), owner()


def generator():
    yield 1


async def main():
    for coroutine in plain(), decorated(1), *outer():
        task = asyncio.create_task(coroutine)
        task.cancel("early")
        try:
            await task
        except asyncio.CancelledError as e:
            told(e)

    async def items():
        yield 1
    for throw in (lambda: generator().throw(KeyError(1)), lambda: plain().throw(KeyError(2))):
        try:
            throw()
        except KeyError as e:
            told(e)
    try:
        await items().athrow(KeyError(3))
    except KeyError as e:
        told(e)
    asyncio.create_task(plain()).cancel()
    await asyncio.sleep(0)
    lost = asyncio.create_task(plain())
    lost.cancel()
    await lost


asyncio.run(main())

# An async generator whose aclose() has begun ends the next one at once; a coroutine that runs is
# executing already, one that rests is being awaited.
import asyncio


async def mule():
    try:
        yield 1
    finally:
        yield 2


async def leaky():
    yield 1
    raise StopAsyncIteration("leak")


async def tell(what, awaitable):
    try:
        print(what, await awaitable)
    except BaseException as error:
        print(what, type(error).__name__, error)


async def main():
    asyncio.get_running_loop().set_exception_handler(
        lambda loop, context: print("handler:", context["message"][:40], repr(context["exception"]))
    )
    stubborn = mule()
    print(await anext(stubborn))
    await tell("aclose", stubborn.aclose())
    await tell("aclose again", stubborn.aclose())
    await tell("athrow", stubborn.athrow(KeyError("k")))
    await tell("anext", anext(stubborn))
    await tell("aclose at the end", stubborn.aclose())
    other = mule()
    await anext(other)
    await tell("other", other.aclose())
    async for item in leaky():
        print(item)
        break

    shared = asyncio.sleep(0.1, "shared")

    async def waits():
        return await shared

    print(await asyncio.gather(waits(), waits(), return_exceptions=True))

    async def ouroboros():
        await me

    me = ouroboros()
    await tell("itself", me)

    async def first():
        await second_one

    async def second():
        await first_one

    first_one, second_one = first(), second()
    await tell("in a circle", first_one)


asyncio.run(main())

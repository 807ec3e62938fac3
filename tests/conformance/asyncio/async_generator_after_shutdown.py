# An async generator that begins when the loop has closed all of them already.
import asyncio
import sys
import warnings


async def ticks():
    try:
        yield 1
        yield 2
    finally:
        print("closed")


async def main():
    print(type(sys.get_asyncgen_hooks()), sys.get_asyncgen_hooks().finalizer.__name__)
    early = ticks()
    print(await anext(early))
    await asyncio.get_running_loop().shutdown_asyncgens()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        late = ticks()
        print(await anext(late))
    for each in caught:
        print(each.category.__name__, str(each.message).split(" <")[0], str(each.message)[-44:])
    await late.aclose()


asyncio.run(main())

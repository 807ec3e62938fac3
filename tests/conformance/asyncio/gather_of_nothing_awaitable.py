# gather() outside of a loop looks at what it is given before it looks for a loop.
import asyncio


async def nothing():
    pass


asyncio.run(nothing())
coroutine = nothing()
for given in ((1,), ([],), (None, coroutine), (coroutine,), ()):
    try:
        asyncio.gather(*given)
    except (TypeError, RuntimeError) as error:
        print(type(error).__name__, error)
coroutine.close()

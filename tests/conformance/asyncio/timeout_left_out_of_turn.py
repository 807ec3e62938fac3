# A timeout is left once, and only by who entered it.
import asyncio


async def main():
    for scope in asyncio.timeout(1), asyncio.timeout(None):
        try:
            await scope.__aexit__(None, None, None)
        except AssertionError as error:
            print("not entered", repr(error))
    async with asyncio.timeout(1) as scope:
        print(scope.expired())
    try:
        await scope.__aexit__(None, None, None)
    except AssertionError as error:
        print("left already", repr(error))
    try:
        async with asyncio.timeout(-1):
            print("the body starts")
            await asyncio.sleep(0)
            print("and goes no further")
    except TimeoutError as error:
        print(repr(error))


asyncio.run(main())

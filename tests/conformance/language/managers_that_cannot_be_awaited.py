"""async with tells which method gave something that cannot be awaited."""
import asyncio


class PlainEnter:
    def __aenter__(self):
        return 123

    async def __aexit__(self, *details):
        return False


class PlainExit:
    async def __aenter__(self):
        return self

    def __aexit__(self, *details):
        return 456


async def main():
    try:
        async with PlainEnter():
            print('not reached')
    except TypeError as error:
        print(error)
    try:
        async with PlainExit():
            print('inside')
    except TypeError as error:
        print(error)
    try:
        async with PlainExit():
            raise KeyError('inside')
    except TypeError as error:
        print(error, '|', repr(error.__context__))
    try:
        await 5
    except TypeError as error:
        print(error)

asyncio.run(main())

import asyncio


async def greet():
    print('never printed')


async def main():
    c = greet()
    print('called', type(c).__name__, asyncio.iscoroutine(c))
    c.close()
    print('closed without a word')


asyncio.run(main())

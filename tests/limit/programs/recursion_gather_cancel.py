# prints: maximum recursion depth exceeded while calling a Python object
import asyncio


async def main():
    chain = asyncio.get_running_loop().create_future()
    for i in range(2000):
        chain = asyncio.gather(chain)
    try:
        chain.cancel()
    except RecursionError as error:
        print(error)


asyncio.run(main())

# prints: caught maximum recursion depth exceeded
import asyncio
async def f(n):
    return await f(n + 1)
async def main():
    try:
        await f(0)
    except RecursionError as e:
        print('caught', e)
asyncio.run(main())

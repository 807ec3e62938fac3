# interrupt: 0.5
import asyncio


async def main():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('swallowed')
        return 'a result'


print(asyncio.run(main()))


async def uncancels():
    print('no second interrupt')
    await asyncio.sleep(1)
asyncio.run(uncancels())

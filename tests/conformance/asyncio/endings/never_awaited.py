import asyncio
import sys

sys.stderr = sys.stdout


async def forgotten(n):
    print('never', n)


async def main():
    forgotten(1)
    print('after one')
    c = forgotten(2)
    del c
    print('after two')
    [forgotten(n) for n in (3, 4)]
    print('after a list')
    asyncio.sleep(1)
    print('after sleep')


asyncio.run(main())
forgotten('outside')
print('end')

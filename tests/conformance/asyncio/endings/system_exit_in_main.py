import asyncio


async def main():
    try:
        raise SystemExit('a message')
    finally:
        print('finally')


asyncio.run(main())

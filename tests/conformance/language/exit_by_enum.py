import asyncio
import enum
import sys


class Status(enum.IntEnum):
    FINE = 0
    LEFT_OVER = 3


async def main():
    print("leaving")
    sys.exit(Status.LEFT_OVER)


asyncio.run(main())

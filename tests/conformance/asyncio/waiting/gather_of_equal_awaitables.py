"""gather() keeps its arguments in a dict: equal ones are awaited once, unhashable ones refused."""
import asyncio
from dataclasses import dataclass


@dataclass
class Unhashable:
    number: int

    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return self.number


@dataclass(frozen=True)
class Job:
    number: int

    def __await__(self):
        print('awaited', self.number)
        yield from asyncio.sleep(0).__await__()
        return self.number


async def plain(number):
    return number


async def main():
    try:
        await asyncio.gather(Unhashable(1), Unhashable(1))
    except TypeError as error:
        print(error)
    print(await asyncio.gather(Job(1), Job(1), plain(5), Job(2), Job(1)))

asyncio.run(main())

# The function that calls asyncio.run() goes on with its own lines and locals.
import asyncio


async def double(number):
    await asyncio.sleep(0.1)
    return number * 2


def once():
    result = asyncio.run(double(4))
    print(result)
    return result + 1


def with_runner():
    with asyncio.Runner() as runner:
        first = runner.run(double(1))
        second = runner.run(double(first))
    total = first + second
    print(first, second, total)
    return total


last = once() + with_runner()
print(last)
loop = asyncio.new_event_loop()
more = loop.run_until_complete(double(last))
loop.close()
print(more)

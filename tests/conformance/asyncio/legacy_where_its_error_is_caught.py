# Where the error of 3.11 is caught by its name, the program was written for it.
import asyncio
import threading


async def job():
    print("job runs")


async def attempt(make):
    try:
        return await make()
    except (ValueError, TypeError) as error:
        return f"{type(error).__name__}: {error}"


async def main():
    coroutine = job()
    try:
        await asyncio.wait([coroutine])
    except TypeError as error:
        print(error)
    coroutine.close()
    other = job()
    print(await attempt(lambda: asyncio.wait([other])))
    other.close()
    print(await attempt(lambda: asyncio.shield(asyncio.Future(), loop=1)))
    try:
        print(len(asyncio.Task.all_tasks()))
    except AttributeError as error:
        print("AttributeError", len(asyncio.all_tasks()))
    try:
        print(threading.Thread().isAlive())
    except AttributeError as error:
        print(error)


try:
    asyncio.run(main())
except KeyError:
    pass

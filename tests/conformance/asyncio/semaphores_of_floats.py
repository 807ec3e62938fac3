import asyncio
import concurrent.futures
import threading


async def enter(semaphore, name):
    async with semaphore:
        print(name, 'in', semaphore._value, semaphore.locked())
        await asyncio.sleep(1)
    print(name, 'out', semaphore._value)


async def main():
    for kind in (asyncio.Semaphore, asyncio.BoundedSemaphore):
        for value in (1.5, 2.0, 0.5, float('inf'), '1', None, -0.5):
            try:
                semaphore = kind(value)
            except (TypeError, ValueError) as error:
                print(kind.__name__, value, type(error).__name__, error)
                continue
            print(kind.__name__, value, repr(semaphore).partition('[')[2])
            try:
                await asyncio.gather(*[enter(semaphore, name) for name in 'abc'])
                semaphore.release()
            except ValueError as error:
                print(error)
            await asyncio.sleep(1)
            print(semaphore._value)
    condition = asyncio.Condition()
    async with condition:
        for count in ('all', None, 1.5, -1):
            print(condition.notify(count))

    async def wait():
        async with condition:
            await condition.wait()
            return 'woken'
    waiting = [asyncio.create_task(wait()) for _ in range(3)]
    await asyncio.sleep(1)
    async with condition:
        condition.notify(1.5)
        try:
            condition.notify('all')
        except TypeError as error:
            print(error)
        condition.notify_all()
    print(await asyncio.gather(*waiting))


asyncio.run(main())

semaphore = threading.Semaphore(1.5)
print(semaphore.acquire(), semaphore._value, semaphore.acquire(), semaphore._value)
condition = threading.Condition()
with condition:
    for count in ('all', None, 1.5, -1):
        print(condition.notify(count))
for fs, when in (([concurrent.futures.Future()], 'FIRST'), ([1], 'FIRST_COMPLETED'), ([], 'never')):
    try:
        print(concurrent.futures.wait(fs, return_when=when))
    except (ValueError, AttributeError) as error:
        print(type(error).__name__, error)
try:
    list(concurrent.futures.as_completed([5]))
except AttributeError as error:
    print(error)

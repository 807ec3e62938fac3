# An aclose() whose task is cancelled before it ran passes the CancelledError on to the generator, has
# not begun after that, and throws GeneratorExit where the generator's clean-up waits.
import asyncio


async def drops(name, pause, patient):
    count = 0
    try:
        while True:
            await asyncio.sleep(pause)
            count += 1
            yield count
    finally:
        print(name, 'turned off by', asyncio.current_task().get_name())
        try:
            await asyncio.sleep(0.4)
            print(name, 'dry')
        except BaseException as error:
            print(name, 'clean-up broken off by', repr(error))
            if patient:
                print(name, 'goes on waiting')
                await asyncio.sleep(0.1)
                print(name, 'done waiting')
            raise


async def one(name, patient):
    taps = drops(name, 0.5, patient)
    async for drop in taps:
        print(name, drop)
        if drop == 2:
            break
    closing = asyncio.get_running_loop().create_task(taps.aclose(), name='closing ' + name)
    closing.cancel()
    done, pending = await asyncio.wait([closing], timeout=2)
    print(len(done), len(pending), closing)


async def left_alone():
    async for drop in drops('left alone', 0.5, False):
        print(drop)
        break


async def main():
    asyncio.current_task().set_name('main')
    await one('short', False)
    await one('patient', True)
    await left_alone()
    print('the end at', asyncio.get_running_loop().time())


asyncio.run(main())

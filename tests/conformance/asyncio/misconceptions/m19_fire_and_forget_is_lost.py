import asyncio
import gc


async def leaf():
    try:
        await asyncio.sleep(5)
        print('never printed')
    except asyncio.CancelledError:
        print('leaf cancelled at the end of run()', asyncio.get_running_loop().time())
        raise


async def quick():
    await asyncio.sleep(1)
    print('quick made it')


async def main():
    asyncio.create_task(leaf())
    asyncio.create_task(quick())
    await asyncio.sleep(2)
    print('main ends', asyncio.get_running_loop().time())


asyncio.run(main())


async def waits_for_nobody(box):
    box.append(asyncio.get_running_loop().create_future())
    await box[0]


async def weak():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context['message']))
    asyncio.create_task(waits_for_nobody([]), name='forgotten')
    await asyncio.sleep(0)
    print(len(asyncio.all_tasks()))
    gc.collect()
    print(len(asyncio.all_tasks()))


asyncio.run(weak())

import asyncio
import sys

sys.stderr = sys.stdout


async def fails_late():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.sleep(1)
        raise ValueError('late')


async def keyboard():
    await asyncio.sleep(0.25)
    raise SystemExit(3)


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print('handler', context['message']))
    try:
        async with asyncio.TaskGroup() as g:
            g.create_task(fails_late())
            g.create_task(fails_late())
            await asyncio.sleep(0.5)
            raise LookupError('first')
    except* (LookupError, ValueError) as eg:
        print(repr(eg), loop.time())
    async with asyncio.TaskGroup() as g:
        t = g.create_task(asyncio.sleep(1, 'slept'))
        g.create_task(asyncio.sleep(0.5))
        print(await t, loop.time())


asyncio.run(main())

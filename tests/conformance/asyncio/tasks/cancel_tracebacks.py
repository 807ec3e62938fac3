import asyncio
import traceback


async def nested():
    await asyncio.sleep(10)


async def by_result():
    task = asyncio.create_task(nested())
    await asyncio.sleep(0)
    task.cancel('why')
    await task


async def by_exception():
    task = asyncio.create_task(nested())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    task.exception()


def own_lines(text):
    lines = text.split('\n')
    shown = []
    skip = False
    for line in lines:
        if line.startswith('  File '):
            skip = 'cancel_tracebacks.py' not in line
        elif not line.startswith('    '):
            skip = False
        if not skip:
            shown.append(line)
    return '\n'.join(shown)


for coro in by_result, by_exception:
    try:
        asyncio.run(coro())
    except asyncio.CancelledError:
        print(own_lines(traceback.format_exc()))

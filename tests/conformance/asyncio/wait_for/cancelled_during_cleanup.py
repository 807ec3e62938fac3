import asyncio


def now():
    return asyncio.get_running_loop().time()


async def stubborn(log):
    for n in range(3):
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError as e:
            log.append((n, e.args, now()))
    return 'stubborn'


async def main():
    log = []
    t = asyncio.create_task(asyncio.wait_for(stubborn(log), 0.25))
    await asyncio.sleep(0.5)
    print(t.cancel('one'), now())
    await asyncio.sleep(0.25)
    print(t.cancel('two'), t.done(), now())
    try:
        print('result', await t)
    except BaseException as e:
        print(repr(e), repr(e.__cause__))
    print(log, now(), t.cancelling(), len(asyncio.all_tasks()))


asyncio.run(main())

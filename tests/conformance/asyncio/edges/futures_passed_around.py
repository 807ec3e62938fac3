import asyncio


async def asks(q):
    answer = asyncio.get_running_loop().create_future()
    await q.put(('question', answer))
    return await answer


async def answers(q):
    for n in range(3):
        text, answer = await q.get()
        await asyncio.sleep(0.5)
        if answer.cancelled():
            print('nobody waits any more', asyncio.get_running_loop().time())
        elif n == 1:
            answer.set_exception(LookupError(text))
        else:
            answer.set_result((text, n, asyncio.get_running_loop().time()))


async def main():
    q = asyncio.Queue()
    a = asyncio.create_task(answers(q))
    print(await asks(q))
    try:
        await asks(q)
    except LookupError as e:
        print(repr(e))
    try:
        await asyncio.wait_for(asks(q), 0.25)
    except TimeoutError:
        print('timeout')
    await a


asyncio.run(main())

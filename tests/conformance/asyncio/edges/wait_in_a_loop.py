import asyncio


async def w(n):
    await asyncio.sleep(n)
    return n


async def main():
    pending = {asyncio.create_task(w(n)) for n in (1, 0.25, 0.75, 0.25)}
    rounds = 0
    while pending:
        done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
        rounds += 1
        print(rounds, sorted(t.result() for t in done), len(pending), asyncio.get_running_loop().time())
        if rounds == 1:
            pending.add(asyncio.create_task(w(0.25)))


asyncio.run(main())

import asyncio


async def show(n, turn):
    async with turn:
        await turn.wait_for(lambda: state['next'] == n)
        print('turn', n)
        state['next'] += 1
        turn.notify_all()


state = {'next': 0}


async def main():
    turn = asyncio.Condition()
    await asyncio.gather(*(show(n, turn) for n in (3, 1, 0, 2, 4)))


asyncio.run(main())

import asyncio


async def client(name, room, lines):
    inbox = asyncio.Queue()
    room[name] = inbox

    async def listen():
        while True:
            print(f'{name} hears {await inbox.get()}')
    listener = asyncio.create_task(listen())
    for pause, text in lines:
        await asyncio.sleep(pause)
        for other, q in room.items():
            if other != name:
                q.put_nowait(f'{name}: {text}')
    await asyncio.sleep(0)
    listener.cancel()
    del room[name]


async def main():
    room = {}
    await asyncio.gather(client('ann', room, [(0.5, 'hi'), (1, 'bye')]), client('bob', room, [(0.75, 'hello')]), client('cy', room, [(0.5, 'hey'), (0.5, 'so long')]))
    print(sorted(room), asyncio.get_running_loop().time())


asyncio.run(main())

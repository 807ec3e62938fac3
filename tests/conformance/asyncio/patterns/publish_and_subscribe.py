import asyncio


class Bus:
    def __init__(self):
        self.subscribers = {}

    def subscribe(self, topic):
        q = asyncio.Queue()
        self.subscribers.setdefault(topic, []).append(q)
        return q

    def publish(self, topic, message):
        for q in self.subscribers.get(topic, []):
            q.put_nowait(message)


async def listener(name, q):
    try:
        while True:
            print(name, await q.get(), asyncio.get_running_loop().time())
    finally:
        print(name, 'stops')


async def main():
    bus = Bus()
    tasks = [asyncio.create_task(listener(n, bus.subscribe(t))) for n, t in (('a', 'news'), ('b', 'news'), ('c', 'sport'))]
    for n, topic in enumerate(['news', 'sport', 'news', 'none']):
        await asyncio.sleep(0.5)
        bus.publish(topic, f'message {n}')
    await asyncio.sleep(0)
    for t in tasks:
        t.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


asyncio.run(main())

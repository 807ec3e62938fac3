import asyncio


class Actor:
    def __init__(self):
        self.mailbox = asyncio.Queue()
        self.task = asyncio.create_task(self.run())

    async def run(self):
        while True:
            method, args, reply = await self.mailbox.get()
            try:
                reply.set_result(await getattr(self, method)(*args))
            except Exception as e:
                reply.set_exception(e)

    async def ask(self, method, *args):
        reply = asyncio.get_running_loop().create_future()
        await self.mailbox.put((method, args, reply))
        return await reply


class Counter(Actor):
    value = 0

    async def add(self, n):
        old = self.value
        await asyncio.sleep(0.25)
        self.value = old + n
        return self.value

    async def fail(self):
        raise LookupError('asked to')


async def main():
    c = Counter()
    print(await asyncio.gather(*(c.ask('add', n) for n in (1, 2, 3))), asyncio.get_running_loop().time())
    try:
        await c.ask('fail')
    except LookupError as e:
        print(repr(e))
    print(await c.ask('add', 4))
    c.task.cancel()


asyncio.run(main())

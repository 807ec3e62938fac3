import asyncio


class Account:
    def __init__(self, name, balance):
        self.name, self.balance, self.lock = name, balance, asyncio.Lock()


async def transfer(a, b, amount):
    first, second = sorted((a, b), key=lambda x: x.name)
    async with first.lock, second.lock:
        if a.balance < amount:
            print('refused', a.name, b.name, amount, asyncio.get_running_loop().time())
            return False
        await asyncio.sleep(0.25)
        a.balance -= amount
        b.balance += amount
        print('moved', a.name, b.name, amount, asyncio.get_running_loop().time())
        return True


async def main():
    a, b, c = Account('a', 100), Account('b', 50), Account('c', 0)
    print(await asyncio.gather(transfer(a, b, 70), transfer(b, a, 100), transfer(a, c, 60), transfer(b, c, 10), transfer(c, a, 5)))
    print(a.balance, b.balance, c.balance, asyncio.get_running_loop().time())


asyncio.run(main())

import asyncio
from contextlib import asynccontextmanager, AsyncExitStack, aclosing

class Connection:
    def __init__(self, name):
        self.name = name

    async def __aenter__(self):
        print(f"connecting {self.name}")
        await asyncio.sleep(0.1)
        return self

    async def __aexit__(self, et, ev, tb):
        await asyncio.sleep(0.05)
        print(f"closing {self.name} after {et.__name__ if et else 'success'}: {ev}")
        return et is ConnectionError

    async def query(self, q):
        if q == "DROP":
            raise ConnectionError("not allowed")
        return f"{self.name}:{q}"

@asynccontextmanager
async def transaction(conn):
    print("BEGIN")
    try:
        yield conn
    except Exception as e:
        print("ROLLBACK", repr(e))
        raise
    else:
        print("COMMIT")
    finally:
        print("(transaction over)")

async def rows(n):
    try:
        for i in range(n):
            yield i
    finally:
        await asyncio.sleep(0)
        print("cursor closed")

async def main():
    async with Connection("db") as c, transaction(c) as t:
        print(await t.query("SELECT 1"), t is c)
    async with Connection("db2") as c:
        async with transaction(c):
            await c.query("DROP")
    print("the error was swallowed")
    try:
        async with Connection("db3"):
            raise KeyError("oops")
    except KeyError as e:
        print("KeyError", e)
    async with AsyncExitStack() as stack:
        conns = [await stack.enter_async_context(Connection(f"s{i}")) for i in range(2)]
        stack.callback(print, "sync callback")
        stack.push_async_callback(asyncio.sleep, 0.1)
        print([c.name for c in conns])
    async with aclosing(rows(10)) as r:
        async for x in r:
            print(x)
            if x == 1:
                break
    print("after aclosing")
    try:
        with Connection("wrong"):
            pass
    except TypeError as e:
        print(e)
    try:
        async with open("x.txt", "w"):
            pass
    except TypeError as e:
        print(e)
    t = asyncio.create_task(hold())
    await asyncio.sleep(0.2)
    t.cancel()
    await asyncio.wait([t])
    print(t.cancelled())

async def hold():
    async with Connection("held"):
        await asyncio.sleep(10)

asyncio.run(main())

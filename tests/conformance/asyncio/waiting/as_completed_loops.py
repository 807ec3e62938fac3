import asyncio


async def one(n):
    await asyncio.sleep(n)
    return n


c = one(1)
try:
    list(asyncio.as_completed([c]))
except RuntimeError as e:
    print(e)
c.close()
asyncio.get_event_loop_policy().get_event_loop().close()
loop = asyncio.new_event_loop()


async def main():
    return [await x for x in asyncio.as_completed([one(0.5), one(0.25)])]
print(loop.run_until_complete(main()))
asyncio.set_event_loop(loop)
futures = list(asyncio.as_completed([one(0.5), one(0.25)]))
print([loop.run_until_complete(x) for x in futures], loop.time())
asyncio.set_event_loop(None)
loop.close()

import asyncio


async def work(n):
    await asyncio.sleep(n)
    return n, asyncio.get_running_loop().time()


print(asyncio.run(work(1)))
print(asyncio.run(work(0.5)))
loop = asyncio.new_event_loop()
print(loop.run_until_complete(work(0.25)))
print(loop.run_until_complete(asyncio.gather(work(0.25), work(0.5))) if False else loop.run_until_complete(work(0.5)))
left = loop.create_task(work(1))
print(loop.run_until_complete(work(0.25)), left.done())
print(loop.run_until_complete(left))
loop.close()

# What is left at the end of asyncio.run(): tasks are cancelled, in the order in which they were made.
import asyncio


async def forever(name):
    try:
        while True:
            await asyncio.sleep(1)
    except asyncio.CancelledError:
        print("cancelled", name)
        await asyncio.sleep(0.5)
        print("cleaned", name)
        raise


async def stubborn():
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        raise RuntimeError("stubborn") from None


async def main():
    tasks = [asyncio.create_task(forever(n)) for n in "abc"]
    tasks.append(asyncio.create_task(stubborn()))
    await asyncio.sleep(1.5)
    print("main ends", asyncio.get_running_loop().time())
    return tasks


tasks = asyncio.run(main())
print([t.cancelled() for t in tasks])
with asyncio.Runner() as runner:
    print(runner.run(asyncio.sleep(1, "first")))
    print(runner.run(asyncio.sleep(1, "second")), runner.get_loop().time())
loop = asyncio.new_event_loop()
try:
    loop.run_until_complete(asyncio.wait_for(asyncio.sleep(5), 1))
except asyncio.TimeoutError:
    print("timeout")
loop.call_later(1, loop.stop)
loop.run_forever()
print(loop.is_running(), loop.is_closed())
loop.close()
try:
    loop.call_soon(print)
except RuntimeError as e:
    print(e)
try:
    asyncio.get_running_loop()
except RuntimeError as e:
    print(e)


async def nested():
    nap = asyncio.sleep(0)
    try:
        asyncio.get_event_loop().run_until_complete(nap)
    except RuntimeError as e:
        print(e)
    nap.close()


co = nested()
asyncio.run(co)
try:
    asyncio.run(co)
except RuntimeError as e:
    print(e)
try:
    asyncio.run(print)
except ValueError as e:
    print(str(e)[:30])

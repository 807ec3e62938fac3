# At which line a coroutine that never ran goes when an exception was raised over it.
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    try:
        loop.run_until_complete(asyncio.sleep(0))
    except RuntimeError as e:
        print("RuntimeError:", e)
    print("after")
    try:
        asyncio.run(asyncio.sleep(0))
    except RuntimeError as e:
        print("RuntimeError:", e)
    print("after")
    await asyncio.sleep(0)
    c = asyncio.sleep(1)
    try: await asyncio.wait_for(c, -1)
    except asyncio.TimeoutError: print("to")
    try: asyncio.create_task(3)
    except TypeError as e: print(e)
    try: await asyncio.gather(asyncio.sleep(0), 3)
    except TypeError as e: print(e)
    print("z")
    try: asyncio.ensure_future(3)
    except TypeError as e: print(e)
asyncio.run(main())
async def c(): pass
try: asyncio.create_task(c())
except RuntimeError as e: print(e)
print("x")
try: asyncio.get_running_loop()
except RuntimeError as e: print(e)
loop = asyncio.new_event_loop(); loop.close()
try: loop.run_until_complete(c())
except RuntimeError as e: print(e)
print("y")
try: loop.create_task(c())
except RuntimeError as e: print(e)
print("end")
def say(*a): print(*a)
async def nested():
    loop = asyncio.get_running_loop()
    try:
        loop.run_until_complete(asyncio.sleep(0))
    except RuntimeError as e:
        say("RuntimeError:", e)
    other = 1
    print("other")
    fut = 2
    print("fut")
asyncio.run(nested())

import asyncio


async def main():
    await asyncio.sleep(0)
    return 42


async def fails():
    await asyncio.sleep(0)
    raise ValueError('spam')


print(asyncio.run(main()))
try:
    asyncio.run(fails())
except ValueError as e:
    print(e)
for wrong in 1, lambda: None, main, None, [main]:
    try:
        asyncio.run(wrong)
    except ValueError as e:
        print(str(e)[:38])


async def nested():
    coro = main()
    try:
        asyncio.run(coro)
    except RuntimeError as e:
        print(e)
    coro.close()


asyncio.run(nested())


async def debug():
    return asyncio.get_running_loop().get_debug()
print(asyncio.run(debug(), debug=False), asyncio.run(debug(), debug=True), asyncio.run(debug()))
loops = []


async def remember():
    loops.append(asyncio.get_running_loop())
asyncio.run(remember())
asyncio.run(remember())
print(loops[0] is loops[1], [x.is_closed() for x in loops])
try:
    asyncio.get_event_loop()
except RuntimeError as e:
    print(e)


async def generator():
    yield 1
try:
    asyncio.run(generator())
except ValueError as e:
    print(str(e)[:30])

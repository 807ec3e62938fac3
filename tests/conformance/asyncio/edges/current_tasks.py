import asyncio


def in_callback(name):
    print(name, asyncio.current_task())


async def child(name):
    print(name, asyncio.current_task().get_name(), len(asyncio.all_tasks()))
    await asyncio.sleep(0)
    print(name, asyncio.current_task().get_name(), len(asyncio.all_tasks()))


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(in_callback, 'callback')
    print(asyncio.current_task() is asyncio.current_task(loop), asyncio.current_task().get_name())
    await asyncio.gather(child('a'), child('b'), asyncio.create_task(child('c'), name='named'))
    await child('direct')
    other = asyncio.new_event_loop()
    print(asyncio.current_task(other), asyncio.all_tasks(other))
    other.close()


asyncio.run(main())
for f in asyncio.current_task, asyncio.all_tasks:
    try:
        f()
    except RuntimeError as e:
        print(e)

import asyncio


async def work(n):
    await asyncio.sleep(n)
    print('work', n, asyncio.get_running_loop().time())
    return n


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
tasks = [loop.create_task(work(n)) for n in (0.5, 0.25)]
done, pending = loop.run_until_complete(asyncio.wait(tasks))
print(sorted(t.result() for t in done), pending)
print(loop.run_until_complete(asyncio.gather(*(work(n) for n in (0.25, 0.125)))))
f = asyncio.ensure_future(work(0.25))
f.add_done_callback(lambda t: loop.stop())
loop.run_forever()
print(f.result(), loop.time())
loop.call_soon(loop.stop)
loop.run_forever()
loop.run_until_complete(loop.shutdown_asyncgens())
loop.close()
asyncio.set_event_loop(None)

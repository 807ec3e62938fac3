import asyncio


async def main():
    loop = asyncio.get_running_loop()
    log = []
    f, g = loop.create_future(), loop.create_future()
    f.add_done_callback(lambda _: (log.append('f1'), g.set_result(1)))
    g.add_done_callback(lambda _: log.append('g1'))
    f.add_done_callback(lambda _: log.append('f2'))
    f.set_result(0)
    log.append('set')
    await g
    print(log)
    log.clear()
    h = loop.create_future()

    def again(fut):
        log.append('again')
        if len(log) < 4:
            fut.add_done_callback(again)
    h.add_done_callback(again)
    h.set_result(None)
    for _ in range(5):
        await asyncio.sleep(0)
        log.append('pass')
    print(log)


asyncio.run(main())

import asyncio


async def coro():
    return 'never'

loop = asyncio.new_event_loop()
loop.close()
c = coro()
try:
    loop.create_task(c)
except RuntimeError as e:
    print(e)
c.close()


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(100, print, 'never printed')
    loop.call_soon(print, 'printed in the last pass')
    return 'main'
print(asyncio.run(main()))
loop = asyncio.new_event_loop()
loop.call_soon(print, 'dropped at close')
h = loop.call_later(1, print, 'dropped too')
loop.close()
print(h.cancelled(), loop.is_closed())

import asyncio

import aiohttp
from aiohttp import web

app = web.Application()


async def index(request):
    print('server got', request.path)
    return web.Response(body='hello')


async def add(request):
    a, b = int(request.match_info['a']), int(request.match_info['b'])
    await asyncio.sleep(a / 4)
    return web.Response(body=str(a + b).encode(), status=200)


async def fails(request):
    raise web.HTTPNotFound()


app.router.add_route('GET', '/', index)
app.router.add_route('GET', '/add/{a}/{b}', add)
app.router.add_route('GET', '/fails', fails)


async def client(session, path):
    loop = asyncio.get_running_loop()
    try:
        async with session.get('http://127.0.0.1:8080' + path) as resp:
            print(loop.time(), path, resp.status, await resp.text())
    except web.HTTPNotFound as error:
        print(loop.time(), path, type(error).__name__)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(app.make_handler(), '127.0.0.1', 8080)
    async with aiohttp.ClientSession() as session:
        await asyncio.gather(*(client(session, path) for path in ['/', '/add/2/3', '/add/1/1', '/add//1', '/fails', '/none']))


asyncio.run(main())

import asyncio
import threading
import time

import requests
from aiohttp import web


async def slow(request):
    await asyncio.sleep(2)
    return web.Response(body='slow %s' % request.match_info['name'])


def serve(loop, ready):
    asyncio.set_event_loop(loop)
    app = web.Application(loop=loop)
    app.router.add_route('GET', '/slow/{name}', slow)
    loop.run_until_complete(loop.create_server(app.make_handler(), '0.0.0.0', 9000))
    ready.set()
    loop.run_until_complete(asyncio.sleep(4))
    print('server ends', time.perf_counter())


def visit(name):
    response = requests.get('http://0.0.0.0:9000/slow/' + name)
    print(time.perf_counter(), name, response.status_code, response.text)


loop = asyncio.new_event_loop()
ready = threading.Event()
server = threading.Thread(target=serve, args=(loop, ready))
server.start()
ready.wait()
visitors = [threading.Thread(target=visit, args=(name,)) for name in 'abc']
for visitor in visitors:
    visitor.start()
for visitor in visitors:
    visitor.join()
server.join()

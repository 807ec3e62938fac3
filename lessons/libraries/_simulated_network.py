"""The network that the simulated libraries stand on: how long a host takes, and what it answers.

There is no real network here. A request to a host waits for that host's latency and gets a made-up
page; the scenario can change every latency. What the program serves itself is answered by the
program: its handlers run at once, on the server's own event loop.
"""
import asyncio
import time

import _simthread

LATENCY = 1.0                           # seconds from sending a request to having the whole answer
LATENCIES = {
    'www.baidu.com': 1.5,
    'www.52pojie.cn': 1.5,
    'www.php.cn': 1.25,
    'www.python.org': 0.75,
    'www.bing.com': 0.5,
    'www.thinkphp.cn': 0.5,
}
DATABASE_LATENCY = 0.25                 # seconds for one operation of a Redis or MySQL server
REASONS = {200: 'OK', 404: 'Not Found', 500: 'Internal Server Error'}
THIS_MACHINE = ('localhost', '127.0.0.1', '0.0.0.0')

servers = {}                            # (host, port) -> (event loop, coroutine function of a path)


class Address:
    """A URL in its parts."""

    def __init__(self, url):
        self.scheme, _, rest = url.partition('://')
        rest = rest.partition('#')[0]
        rest, _, self.query = rest.partition('?')
        place, slash, path = rest.partition('/')
        self.path = slash + path or '/'
        host, _, port = place.rpartition('@')[2].partition(':')
        self.host = host.lower()
        self.port = port or ('443' if self.scheme == 'https' else '80')

    def parameter(self, name, default):
        """What the query says about `name`."""
        for part in self.query.split('&'):
            key, _, value = part.partition('=')
            if key == name and value:
                return value
        return default


def is_complete(url):
    """Whether a URL has a scheme and a host."""
    scheme, separator, rest = url.partition('://')
    return bool(scheme and separator and rest.strip('/'))


def latency(host):
    """Seconds that a web host takes: the scenario's number, else the one above."""
    return _simthread.latency(host, LATENCIES.get(host, LATENCY))


def database_latency(address):
    """Seconds for one operation of the database server at an address."""
    host = Address(address).host if '://' in address else address
    return _simthread.latency(host, DATABASE_LATENCY)


def answer(address):
    """The status and the body of a page that nobody in this program serves."""
    host, path = address.host, address.path
    if host == 'error' or 'error' in path:
        return 404, b'404: Not Found'
    if path.endswith(('.jpg', '.png', '.gif')):
        return 200, f'image {host}{path}'.encode()
    if path == '/top250':
        return 200, films(int(address.parameter('start', '0'))).encode()
    page = f'<html><head><title>{host}</title></head><body>{path}</body></html>'
    return 200, page.encode()


def films(start):
    items = ''.join(f'<li><span class="title">电影{n}</span></li>'
                    for n in range(start + 1, start + 26))
    return ('<html><head><title>豆瓣电影 Top 250</title></head>'
            f'<body><ol class="grid_view">{items}</ol></body></html>')


def listen(loop, handler, host, port):
    """From now on requests to the address are answered by `handler`, in tasks of `loop`."""
    servers[place(host or 'localhost', port)] = loop, handler


def place(host, port):
    return ('localhost' if host in THIS_MACHINE else host), str(port)


def server_at(address):
    return servers.get(place(address.host, address.port))


def get(url):
    """A request that blocks the thread: the status and the body."""
    address = Address(url)
    server = server_at(address)
    if server:
        loop, handler = server
        return asyncio.run_coroutine_threadsafe(handler(address.path), loop).result()
    time.sleep(latency(address.host))
    return answer(address)


async def get_async(url, timeout=None):
    """A request that suspends the task: the status and the body."""
    address = Address(url)
    server = server_at(address)
    if server:
        loop, handler = server
        return await loop.create_task(handler(address.path))
    seconds = latency(address.host)
    if timeout is not None and timeout < seconds:
        await asyncio.sleep(timeout)
        raise asyncio.TimeoutError
    await asyncio.sleep(seconds)
    return answer(address)


def match(route, path):
    """The parts of a path that a route names in braces, or None if the path is another."""
    names, parts = route.split('/'), path.split('/')
    if len(names) != len(parts):
        return None
    found = {}
    for name, part in zip(names, parts):
        if name.startswith('{') and part:
            found[name[1:-1]] = part
        elif name != part:
            return None
    return found

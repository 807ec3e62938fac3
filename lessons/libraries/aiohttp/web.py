"""Simulated: a web server on the event loop. A request is answered by a task that runs a handler."""
import _simulated_network
from aiohttp import web_runner


class HTTPException(Exception):
    pass


class HTTPNotFound(HTTPException):
    pass


class Response:
    def __init__(self, body=None, status=200, content_type='text/plain', text=None):
        self.body = text if body is None else body
        self.status = status
        self.content_type = content_type


class Request:
    def __init__(self, path, match_info):
        self.path = path
        self.match_info = match_info


class Router:
    def __init__(self):
        self.routes = []                # (path, handler), tried in the order they were added

    def add_route(self, method, path, handler):
        self.routes.append((path, handler))

    def add_get(self, path, handler):
        self.add_route('GET', path, handler)

    async def answer(self, path):
        """The status and the body for a path."""
        for route, handler in self.routes:
            found = _simulated_network.match(route, path)
            if found is None:
                continue
            response = await handler(Request(path, found))
            body = response.body or b''
            return response.status, body if isinstance(body, bytes) else body.encode()
        return 404, b'404: Not Found'


class Application:
    def __init__(self, loop=None):
        self.router = Router()

    def __call__(self):
        return self

    def make_handler(self):
        return self.router.answer

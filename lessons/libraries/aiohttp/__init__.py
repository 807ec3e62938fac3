"""Simulated: a request suspends its task for the host's latency; the loop goes on meanwhile."""
import asyncio as _asyncio
import json as _json

import _simulated_network


class ClientError(Exception):
    pass


class InvalidURL(ClientError, ValueError):
    pass


class ClientResponseError(ClientError):
    pass


class ClientTimeout:
    def __init__(self, total=None):
        self.total = total


class ClientResponse:
    def __init__(self, url, status, body):
        self.url = url
        self.status = status
        self.reason = _simulated_network.REASONS.get(status, '')
        self.headers = {}
        self.content = self
        self._body = body

    @property
    def ok(self):
        return self.status < 400

    async def read(self):
        return self._body

    async def text(self, encoding='utf-8'):
        return self._body.decode(encoding)

    async def json(self, content_type=None):
        return _json.loads(self._body)

    def raise_for_status(self):
        if not self.ok:
            raise ClientResponseError(f'{self.status}, message={self.reason!r}, url={self.url!r}')

    def close(self):
        pass


class _Request:
    """What session.get() returns: `await` it, or enter it with `async with`. Either sends it."""

    def __init__(self, url, timeout):
        self.url = url
        self.timeout = timeout.total if isinstance(timeout, ClientTimeout) else timeout

    async def _send(self):
        if not _simulated_network.is_complete(self.url):
            raise InvalidURL(self.url)
        status, body = await _simulated_network.get_async(self.url, self.timeout)
        return ClientResponse(self.url, status, body)

    def __await__(self):
        return self._send().__await__()

    async def __aenter__(self):
        return await self._send()

    async def __aexit__(self, *exception):
        pass


class ClientSession:
    def __init__(self, *, timeout=None, headers=None):
        self.closed = False
        self._timeout = timeout

    def get(self, url, timeout=None, verify_ssl=True, headers=None, ssl=None):
        return _Request(url, self._timeout if timeout is None else timeout)

    async def close(self):
        self.closed = True

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exception):
        await self.close()

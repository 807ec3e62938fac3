"""A StreamReader that is fed by hand: there is no network to read from here."""
from asyncio import events, exceptions

__all__ = ('StreamReader',)

_DEFAULT_LIMIT = 2 ** 16


class StreamReader:
    def __init__(self, limit=_DEFAULT_LIMIT, loop=None):
        if limit <= 0:
            raise ValueError('Limit cannot be <= 0')
        self._limit = limit
        self._loop = events._get_event_loop() if loop is None else loop
        self._buffer, self._eof = b'', False
        self._waiter = self._exception = None
        self._transport, self._paused = None, False

    def __repr__(self):
        told = [self._buffer and f'{len(self._buffer)} bytes', self._eof and 'eof',
                self._limit != _DEFAULT_LIMIT and f'limit={self._limit}']
        for name in 'waiter', 'exception', 'transport':
            value = getattr(self, '_' + name)
            told.append(value and f'{name}={value!r}')
        told.append(self._paused and 'paused')
        return f'<{" ".join(["StreamReader", *filter(None, told)])}>'

    # --- the feeding side

    def exception(self):
        return self._exception

    def set_exception(self, exc):
        self._exception = exc
        self._end_wait(lambda waiter: waiter.set_exception(exc))

    def feed_data(self, data):
        assert not self._eof, 'feed_data after feed_eof'
        if data:
            buffer = bytearray(self._buffer)
            buffer.extend(data)
            self._buffer = bytes(buffer)
            self._end_wait()
            self._pause_if_flooded()

    def feed_eof(self):
        self._eof = True
        self._end_wait()

    def at_eof(self):
        return self._eof and not self._buffer

    def set_transport(self, transport):
        assert self._transport is None, 'Transport already set'
        self._transport = transport

    def _pause_if_flooded(self):
        is_flooded = len(self._buffer) > 2 * self._limit
        if self._transport is None or self._paused or not is_flooded:
            return
        try:
            self._transport.pause_reading()
            self._paused = True
        except NotImplementedError:
            self._transport = None

    def _resume(self):
        if self._paused:
            self._paused = False
            self._transport.resume_reading()

    def _end_wait(self, settle=lambda waiter: waiter.set_result(None)):
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.cancelled():
            settle(waiter)

    # --- the reading side

    async def _wait_for_data(self, who):
        if self._waiter is not None:
            raise RuntimeError(f'{who}() called while another coroutine is '
                               'already waiting for incoming data')
        self._resume()
        self._waiter = self._loop.create_future()
        try:
            await self._waiter
        finally:
            self._waiter = None

    def _take(self, count):
        data, self._buffer = self._buffer[:count], self._buffer[count:]
        if len(self._buffer) <= self._limit:
            self._resume()
        return data

    async def readline(self):
        try:
            return await self.readuntil(b'\n')
        except exceptions.IncompleteReadError as e:
            return e.partial
        except exceptions.LimitOverrunError as e:
            # The line is lost; what comes behind it is not.
            ends_here = self._buffer[e.consumed:e.consumed + 1] == b'\n'
            self._take(e.consumed + 1 if ends_here else len(self._buffer))
            raise ValueError(e.args[0])

    async def readuntil(self, separator=b'\n'):
        if not separator:
            raise ValueError('Separator should be at least one-byte string')
        if self._exception is not None:
            raise self._exception
        searched = 0
        while True:
            at = self._buffer.find(separator, searched)
            if at >= 0:
                break
            searched = max(len(self._buffer) + 1 - len(separator), searched)
            if searched > self._limit:
                raise exceptions.LimitOverrunError(
                    'Separator is not found, and chunk exceed the limit', searched)
            if self._eof:
                raise exceptions.IncompleteReadError(self._take(len(self._buffer)), None)
            await self._wait_for_data('readuntil')
        if at > self._limit:
            raise exceptions.LimitOverrunError(
                'Separator is found, but chunk is longer than limit', at)
        return self._take(at + len(separator))

    async def read(self, n=-1):
        if self._exception is not None:
            raise self._exception
        if n == 0:
            return b''
        if n < 0:
            blocks = []
            while block := await self.read(self._limit):
                blocks.append(block)
            return b''.join(blocks)
        if not self._buffer and not self._eof:
            await self._wait_for_data('read')
        return self._take(n)

    async def readexactly(self, n):
        if n < 0:
            raise ValueError('readexactly size can not be less than zero')
        if self._exception is not None:
            raise self._exception
        while len(self._buffer) < n:
            if self._eof:
                raise exceptions.IncompleteReadError(self._take(len(self._buffer)), n)
            await self._wait_for_data('readexactly')
        return self._take(n)

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if not line:
            raise StopAsyncIteration
        return line

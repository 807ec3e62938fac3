"""Streams over a transport of the program's own, or fed by hand: there is no network here."""
from _collections import deque
from _weakref import ref

from asyncio import coroutines, events, exceptions, log, protocols
from asyncio.tasks import sleep

__all__ = ('StreamReader', 'StreamWriter', 'StreamReaderProtocol')

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


class FlowControlMixin(protocols.Protocol):
    """Whoever drains waits here while the transport has too much to write."""

    def __init__(self, loop=None):
        self._loop = events._get_event_loop() if loop is None else loop
        self._paused = False
        self._drain_waiters = deque()
        self._connection_lost = False

    def pause_writing(self):
        assert not self._paused
        self._paused = True
        if self._loop.get_debug():
            log.logger.debug('%r pauses writing', self)

    def resume_writing(self):
        assert self._paused
        self._paused = False
        if self._loop.get_debug():
            log.logger.debug('%r resumes writing', self)
        self._wake_drainers(None)

    def connection_lost(self, exc):
        self._connection_lost = True
        if self._paused:
            self._wake_drainers(exc)

    def _wake_drainers(self, exc):
        for waiter in self._drain_waiters:
            if not waiter.done():
                _settle(waiter, exc)

    async def _drain_helper(self):
        if self._connection_lost:
            raise ConnectionResetError('Connection lost')
        if not self._paused:
            return
        waiter = self._loop.create_future()
        self._drain_waiters.append(waiter)
        try:
            await waiter
        finally:
            self._drain_waiters.remove(waiter)

    def _get_close_waiter(self, stream):
        raise NotImplementedError


def _settle(waiter, exc):
    if exc is None:
        waiter.set_result(None)
    else:
        waiter.set_exception(exc)


class StreamReaderProtocol(FlowControlMixin, protocols.Protocol):
    """Hands what a transport tells to a StreamReader, which it keeps only until there is a
    connection to tell of."""

    def __init__(self, stream_reader, client_connected_cb=None, loop=None):
        super().__init__(loop=loop)
        self._stream_reader_wr = None if stream_reader is None else ref(stream_reader)
        if client_connected_cb is not None:
            self._strong_reader = stream_reader
        self._reject_connection = self._over_ssl = False
        self._stream_writer = self._task = self._transport = None
        self._client_connected_cb = client_connected_cb
        self._closed = self._loop.create_future()

    @property
    def _stream_reader(self):
        return None if self._stream_reader_wr is None else self._stream_reader_wr()

    def _replace_writer(self, writer):
        self._stream_writer = writer
        self._transport = writer.transport
        self._over_ssl = writer.transport.get_extra_info('sslcontext') is not None

    def connection_made(self, transport):
        if self._reject_connection:
            self._loop.call_exception_handler({
                'message': 'An open stream was garbage collected prior to establishing network '
                           'connection; call "stream.close()" explicitly.'})
            transport.abort()
            return
        self._transport = transport
        reader = self._stream_reader
        if reader is not None:
            reader.set_transport(transport)
        self._over_ssl = transport.get_extra_info('sslcontext') is not None
        if self._client_connected_cb is None:
            return
        self._stream_writer = StreamWriter(transport, self, reader, self._loop)
        handling = self._client_connected_cb(reader, self._stream_writer)
        if coroutines.iscoroutine(handling):
            def callback(task):
                exc = task.exception()
                if exc is not None:
                    self._loop.call_exception_handler({
                        'message': 'Unhandled exception in client_connected_cb',
                        'exception': exc,
                        'transport': transport})
                    transport.close()

            self._task = self._loop.create_task(handling)
            self._task.add_done_callback(callback)
        self._strong_reader = None

    def connection_lost(self, exc):
        reader = self._stream_reader
        if reader is not None:
            if exc is None:
                reader.feed_eof()
            else:
                reader.set_exception(exc)
        if not self._closed.done():
            _settle(self._closed, exc)
        super().connection_lost(exc)
        self._stream_reader_wr = self._stream_writer = self._task = self._transport = None

    def data_received(self, data):
        reader = self._stream_reader
        if reader is not None:
            reader.feed_data(data)

    def eof_received(self):
        reader = self._stream_reader
        if reader is not None:
            reader.feed_eof()
        return not self._over_ssl

    def _get_close_waiter(self, stream):
        return self._closed

    def __del__(self):
        closed = getattr(self, '_closed', None)
        if closed is not None and closed.done() and not closed.cancelled():
            closed.exception()  # which nobody needs to be told of


class StreamWriter:
    def __init__(self, transport, protocol, reader, loop):
        self._transport = transport
        self._protocol = protocol
        assert reader is None or isinstance(reader, StreamReader)
        self._reader = reader
        self._loop = loop
        self._complete_fut = self._loop.create_future()
        self._complete_fut.set_result(None)

    def __repr__(self):
        told = [type(self).__name__, f'transport={self._transport!r}']
        if self._reader is not None:
            told.append(f'reader={self._reader!r}')
        return f'<{" ".join(told)}>'

    @property
    def transport(self):
        return self._transport

    def write(self, data):
        self._transport.write(data)

    def writelines(self, data):
        self._transport.writelines(data)

    def write_eof(self):
        return self._transport.write_eof()

    def can_write_eof(self):
        return self._transport.can_write_eof()

    def close(self):
        return self._transport.close()

    def is_closing(self):
        return self._transport.is_closing()

    async def wait_closed(self):
        await self._protocol._get_close_waiter(self)

    def get_extra_info(self, name, default=None):
        return self._transport.get_extra_info(name, default)

    async def drain(self):
        if self._reader is not None:
            exc = self._reader.exception()
            if exc is not None:
                raise exc
        if self._transport.is_closing():
            await sleep(0)  # connection_lost() may be on its way
        await self._protocol._drain_helper()

    def __del__(self):
        if self._transport.is_closing():
            return
        import warnings
        if self._loop.is_closed():
            warnings.warn('loop is closed', ResourceWarning)
        else:
            self.close()
            warnings.warn(f'unclosed {self!r}', ResourceWarning)

"""The base classes of protocols. Nothing here calls them but transports of the program's own."""

__all__ = ('BaseProtocol', 'Protocol', 'DatagramProtocol', 'SubprocessProtocol',
           'BufferedProtocol')


def _ignore(self, *what):
    """What a protocol does not say how to take."""


class BaseProtocol:
    __slots__ = ()
    connection_made = connection_lost = pause_writing = resume_writing = _ignore


class Protocol(BaseProtocol):
    __slots__ = ()
    data_received = eof_received = _ignore


class BufferedProtocol(BaseProtocol):
    __slots__ = ()
    get_buffer = buffer_updated = eof_received = _ignore


class DatagramProtocol(BaseProtocol):
    __slots__ = ()
    datagram_received = error_received = _ignore


class SubprocessProtocol(BaseProtocol):
    __slots__ = ()
    pipe_data_received = pipe_connection_lost = process_exited = _ignore

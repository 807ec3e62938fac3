"""The base classes of transports, for those that a program makes by hand: without sockets and
processes, the loop has none of its own."""

__all__ = ('BaseTransport', 'ReadTransport', 'WriteTransport', 'Transport', 'DatagramTransport',
           'SubprocessTransport')


def _not_here(self, *what):
    """What a transport has to bring itself."""
    raise NotImplementedError


class BaseTransport:
    __slots__ = ('_extra',)
    is_closing = close = set_protocol = get_protocol = _not_here

    def __init__(self, extra=None):
        self._extra = {} if extra is None else extra

    def get_extra_info(self, name, default=None):
        return self._extra.get(name, default)


class ReadTransport(BaseTransport):
    __slots__ = ()
    is_reading = pause_reading = resume_reading = _not_here


class WriteTransport(BaseTransport):
    __slots__ = ()
    set_write_buffer_limits = get_write_buffer_limits = get_write_buffer_size = _not_here
    write = write_eof = can_write_eof = abort = _not_here

    def writelines(self, list_of_data):
        self.write(b''.join(list_of_data))


class Transport(ReadTransport, WriteTransport):
    __slots__ = ()


class DatagramTransport(BaseTransport):
    __slots__ = ()
    sendto = abort = _not_here


class SubprocessTransport(BaseTransport):
    __slots__ = ()
    get_pid = get_returncode = get_pipe_transport = send_signal = terminate = kill = _not_here

"""Parts of asyncio that the simulated world cannot have: whoever uses one is told so."""
from _inspect import refuse

__all__ = []

_HINT = 'asyncio.sleep() stands for whatever takes time; a StreamReader can be fed by hand'


def _refuse(name):
    refuse(f'{name} is not supported: there are no sockets, pipes, transports or processes in '
           'the simulated world', _HINT)


def _function(name):
    def refused(*args, **kwargs):
        _refuse(f'asyncio.{name}()')
    return refused


def _class(name):
    class Refused:
        def __init_subclass__(cls, **kwargs):
            _refuse(f'asyncio.{name}')

        def __init__(self, *args, **kwargs):
            _refuse(f'asyncio.{name}')

    Refused.__name__ = Refused.__qualname__ = name
    return Refused


class _Inside:
    """What CPython's loop keeps for itself, and this one has not."""

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, loop, owner=None):
        if loop is None:
            return self
        refuse(f'loop.{self.name} is not supported: the loop is made in another way here',
               'its public methods are all there')


def refuse_insides(loop_class):
    for name in ('_selector', '_thread_id', '_stopping',
                 '_asyncgens', '_internal_fds', '_csock', '_ssock', '_timer_cancelled_count',
                 '_write_to_self', '_process_events', '_add_callback', '_current_handle',
                 '_call_soon'):
        inside = _Inside()
        inside.__set_name__(loop_class, name)
        setattr(loop_class, name, inside)


def refuse_methods(loop_class):
    """Gives an event loop's class the methods that are about transports."""
    def method(name):
        def refused(self, *args, **kwargs):
            _refuse(f'loop.{name}()')
        return refused

    for name in ('create_connection', 'create_datagram_endpoint', 'create_unix_connection',
                 'create_unix_server', 'connect_accepted_socket', 'connect_read_pipe',
                 'connect_write_pipe', 'subprocess_exec', 'subprocess_shell', 'add_reader',
                 'remove_reader', 'add_writer', 'remove_writer', 'sock_recv', 'sock_recv_into',
                 'sock_sendall', 'sock_connect', 'sock_accept', 'sock_sendfile', 'sendfile',
                 'start_tls', 'getaddrinfo', 'getnameinfo'):
        setattr(loop_class, name, method(name))


for _name in ('open_connection', 'start_server', 'open_unix_connection', 'start_unix_server',
              'create_subprocess_exec', 'create_subprocess_shell'):
    globals()[_name] = _function(_name)
    __all__.append(_name)

for _name in ('AbstractServer', 'Server'):
    globals()[_name] = _class(_name)
    __all__.append(_name)

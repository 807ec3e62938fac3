"""Signals: of them the scenario's Ctrl+C alone ever comes."""
import _simthread
import enum


class Signals(enum.IntEnum):
    SIGHUP = 1
    SIGINT = 2
    SIGQUIT = 3
    SIGABRT = 6
    SIGKILL = 9
    SIGUSR1 = 10
    SIGSEGV = 11
    SIGUSR2 = 12
    SIGPIPE = 13
    SIGALRM = 14
    SIGTERM = 15


class Handlers(enum.IntEnum):
    SIG_DFL = 0
    SIG_IGN = 1


SIGHUP = Signals.SIGHUP
SIGINT = Signals.SIGINT
SIGQUIT = Signals.SIGQUIT
SIGABRT = Signals.SIGABRT
SIGKILL = Signals.SIGKILL
SIGUSR1 = Signals.SIGUSR1
SIGSEGV = Signals.SIGSEGV
SIGUSR2 = Signals.SIGUSR2
SIGPIPE = Signals.SIGPIPE
SIGALRM = Signals.SIGALRM
SIGTERM = Signals.SIGTERM
SIG_DFL = Handlers.SIG_DFL
SIG_IGN = Handlers.SIG_IGN

_others = {}


def default_int_handler(signum, frame):
    raise KeyboardInterrupt


def getsignal(signalnum):
    if signalnum == SIGINT:
        handler = _simthread.get_sigint()
        return default_int_handler if handler is None else handler
    return _others.get(signalnum, SIG_DFL)


def signal(signalnum, handler):
    if not _simthread.is_main():
        raise ValueError('signal only works in main thread of the main interpreter')
    old = getsignal(signalnum)
    if signalnum == SIGINT:
        if handler is default_int_handler:
            _simthread.set_sigint(None)
        elif handler == SIG_IGN and not callable(handler):
            _simthread.set_sigint(lambda signum, frame: None)
        elif handler == SIG_DFL and not callable(handler):
            _simthread.set_sigint(None)
        else:
            _simthread.set_sigint(handler)
    else:
        _others[signalnum] = handler
    return old


def strsignal(signalnum):
    return {2: 'Interrupt', 9: 'Killed', 15: 'Terminated'}.get(int(signalnum))

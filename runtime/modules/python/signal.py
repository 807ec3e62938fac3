"""Signals: the scenario's Ctrl+C, and those that the program raises itself."""
from _inspect import mark_builtin as _mark_builtin
import _simthread
import enum
import errno
import sys
from _inspect import refuse


class Signals(enum.IntEnum):
    SIGHUP = 1
    SIGINT = 2
    SIGQUIT = 3
    SIGILL = 4
    SIGTRAP = 5
    SIGABRT = 6
    SIGBUS = 7
    SIGFPE = 8
    SIGKILL = 9
    SIGUSR1 = 10
    SIGSEGV = 11
    SIGUSR2 = 12
    SIGPIPE = 13
    SIGALRM = 14
    SIGTERM = 15
    SIGSTKFLT = 16
    SIGCHLD = 17
    SIGCONT = 18
    SIGSTOP = 19
    SIGTSTP = 20
    SIGTTIN = 21
    SIGTTOU = 22
    SIGURG = 23
    SIGXCPU = 24
    SIGXFSZ = 25
    SIGVTALRM = 26
    SIGPROF = 27
    SIGWINCH = 28
    SIGIO = 29
    SIGPWR = 30
    SIGSYS = 31
    SIGRTMIN = 34
    SIGRTMAX = 64


class Handlers(enum.IntEnum):
    SIG_DFL = 0
    SIG_IGN = 1


class Sigmasks(enum.IntEnum):
    SIG_BLOCK = 0
    SIG_UNBLOCK = 1
    SIG_SETMASK = 2


globals().update(Signals.__members__)
globals().update(Handlers.__members__)
SIGCLD = SIGCHLD
SIGPOLL = SIGIO
SIG_DFL = Handlers.SIG_DFL
SIG_IGN = Handlers.SIG_IGN
NSIG = 65

# What the system does not end a process for.
_harmless = (SIGCHLD, SIGCONT, SIGURG, SIGWINCH)
_handlers = {SIGPIPE: SIG_IGN, SIGXFSZ: SIG_IGN}
_descriptions = {
    1: 'Hangup', 2: 'Interrupt', 3: 'Quit', 4: 'Illegal instruction', 5: 'Trace/breakpoint trap',
    6: 'Aborted', 7: 'Bus error', 8: 'Floating point exception', 9: 'Killed',
    10: 'User defined signal 1', 11: 'Segmentation fault', 12: 'User defined signal 2',
    13: 'Broken pipe', 14: 'Alarm clock', 15: 'Terminated', 16: 'Stack fault', 17: 'Child exited',
    18: 'Continued', 19: 'Stopped (signal)', 20: 'Stopped', 21: 'Stopped (tty input)',
    22: 'Stopped (tty output)', 23: 'Urgent I/O condition', 24: 'CPU time limit exceeded',
    25: 'File size limit exceeded', 26: 'Virtual timer expired', 27: 'Profiling timer expired',
    28: 'Window changed', 29: 'I/O possible', 30: 'Power failure', 31: 'Bad system call',
}


def default_int_handler(signum, frame, /):
    raise KeyboardInterrupt


def _checked(signalnum):
    number = signalnum.__index__() if hasattr(signalnum, '__index__') else None
    if number is None:
        raise TypeError(f"'{type(signalnum).__name__}' object cannot be interpreted as an integer")
    if not 1 <= number < NSIG:
        raise ValueError('signal number out of range')
    return number


def getsignal(signalnum):
    number = _checked(signalnum)
    if number == SIGINT:
        handler = _simthread.get_sigint()
        return default_int_handler if handler is None else handler
    return _handlers.get(number, SIG_DFL)


def signal(signalnum, handler):
    if not callable(handler) and handler not in (SIG_IGN, SIG_DFL):
        raise TypeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable '
                        'object')
    if not _simthread.is_main():
        raise ValueError('signal only works in main thread of the main interpreter')
    number = _checked(signalnum)
    if number in (SIGKILL, SIGSTOP):
        raise OSError(errno.EINVAL, 'Invalid argument')
    old = getsignal(number)
    if not callable(handler):
        handler = Handlers(handler)
    if number != SIGINT:
        _handlers[number] = handler
    elif handler is default_int_handler or handler is SIG_DFL:
        _simthread.set_sigint(None)
    elif handler is SIG_IGN:
        _simthread.set_sigint(_ignore)
    else:
        _simthread.set_sigint(handler)
    return old


def _ignore(signum, frame):
    pass


def raise_signal(signalnum, /):
    _deliver(signalnum, sys._getframe())


def _deliver(signalnum, frame):
    """The handler runs here and now, as between two of CPython's instructions."""
    try:
        number = _checked(signalnum)
    except ValueError:
        raise OSError(errno.EINVAL, 'Invalid argument') from None
    handler = getsignal(number)
    if handler is SIG_IGN or handler is SIG_DFL and number in _harmless:
        return
    if handler is SIG_DFL:
        refuse(f'{strsignal(number)}: a signal that nothing handles would end the process',
               'signal.signal() or loop.add_signal_handler() says what to do about a signal')
    if not _simthread.is_main():
        refuse('a signal raised by another thread than the main one is not supported')
    handler(number, frame)


def strsignal(signalnum, /):
    number = _checked(signalnum)
    if number >= SIGRTMIN:
        return f'Real-time signal {number - SIGRTMIN}'
    return _descriptions.get(number)


def valid_signals():
    return {Signals(number) if number in Signals._value2member_map_ else number
            for number in range(1, NSIG) if number not in (32, 33)}


_mark_builtin('_signal', default_int_handler, raise_signal, strsignal)

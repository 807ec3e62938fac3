"""signal.raise_signal() and os.kill() of oneself: the handler runs here and now."""
import os
import signal
import time


def handler(number, frame):
    print('handler', signal.Signals(number).name, frame.f_code.co_name, time.monotonic())


def work():
    time.sleep(1)
    signal.raise_signal(signal.SIGUSR1)
    os.kill(os.getpid(), signal.SIGTERM)
    print('work goes on')


print(signal.signal(signal.SIGUSR1, handler), signal.signal(signal.SIGTERM, handler))
work()
print(signal.getsignal(signal.SIGTERM) is handler, signal.getsignal(signal.SIGHUP))
print(signal.signal(signal.SIGUSR1, signal.SIG_IGN) is handler)
signal.raise_signal(signal.SIGUSR1)
signal.raise_signal(signal.SIGCHLD)
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt as error:
    print('interrupted', repr(error))
signal.signal(signal.SIGINT, handler)
signal.raise_signal(2)
signal.signal(signal.SIGINT, signal.default_int_handler)
for action in (lambda: signal.signal(0, handler), lambda: signal.signal(99, handler),
               lambda: signal.signal('x', handler), lambda: signal.signal(signal.SIGKILL, handler),
               lambda: signal.signal(signal.SIGTERM, 'x'), lambda: signal.raise_signal(-1)):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, error)
print(signal.strsignal(15), signal.strsignal(2), signal.SIGTERM, int(signal.SIGTERM))
print(signal.Signals['SIGINT'], signal.Handlers(0), len(signal.valid_signals()))

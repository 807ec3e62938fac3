# A function called at exit that fails is told to sys.unraisablehook; a coroutine that only the last
# traceback keeps is closed while the names are there.
import atexit
import sys

ready = []


def hook(told):
    print("hook:", told.exc_type.__name__, told.exc_value, told.err_msg, told.object.__name__)


sys.unraisablehook = hook


@atexit.register
def last():
    print("last")
    sys.unraisablehook = sys.__unraisablehook__


@atexit.register
def unhooked():
    sys.unraisablehook = hook


@atexit.register
def plainly():
    raise OSError("told on stderr")


atexit.register(setattr, sys, "unraisablehook", sys.__unraisablehook__)


@atexit.register
def fails():
    print("fails")
    raise ValueError("at exit")


atexit.register(int, "no number")


async def main(waiters):
    try:
        await Waits(waiters)
    finally:
        print("closed with", len(ready))
        ready.append(1)


class Waits:
    def __init__(self, waiters):
        self.waiters = waiters

    def __await__(self):
        yield self


def run():
    waiters = []
    coroutine = main(waiters)
    waiters.append(coroutine)
    coroutine.send(None)
    raise RuntimeError("nothing to do")


run()

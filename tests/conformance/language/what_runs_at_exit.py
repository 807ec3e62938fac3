import atexit
import threading
import time


class Res:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


g1 = Res("global one")
g2 = Res("global two")
_private = Res("underscore global")


@atexit.register
def first_registered():
    print("first registered runs last;", g1.name, "still alive")


def with_args(*args, **kw):
    print("with_args", args, kw)


atexit.register(with_args, 1, 2, key="v")
atexit.register(with_args)
atexit.register(with_args, "removed?")
atexit.register(print, "print itself", "registered", sep="-")


def never():
    print("this is never printed")


atexit.register(never)
atexit.register(never)
atexit.unregister(never)


def registers_more():
    print("registers_more")
    atexit.register(lambda: print("registered during exit"))


atexit.register(registers_more)


def worker():
    time.sleep(0.2)
    print("non-daemon thread finishes before atexit functions")


threading.Thread(target=worker).start()


print("main is about to fail")
local = {"res": Res("inside dict")}
local.clear()


def fail(depth):
    r = Res(f"frame local {depth}")
    if depth == 0:
        raise RuntimeError("out of depth")
    fail(depth - 1)


fail(2)

# `yield from` and `await` over iterators of one's own: what comes with the end is the result.
import asyncio
import inspect
import sys


class Once:
    def __init__(self, *values):
        self.values = list(values)

    def __iter__(self):
        return self

    __await__ = __iter__

    def __next__(self):
        if self.values:
            return self.values.pop(0)
        raise StopIteration("the end")


class Wrapped:
    def __init__(self, generator):
        self.generator = generator

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.generator)


def worker():
    got = yield 1
    print("got", got)
    return "worker is done"


def delegating():
    print((yield from Once(1, 2)))
    print((yield from Once()))
    print((yield from Wrapped(worker())))
    print((yield from [3]))


print(list(delegating()))


async def main():
    print(await Once())
    print(await Once(None))


asyncio.run(main())


def free():
    def inner():
        return later
    try:
        inner()
    except NameError as error:
        print(error.name, error)
    later = 1
    return later


free()


def signed(a, /, b, *rest, c, d=1, **more):
    pass


kinds = inspect.signature(signed).parameters
for kind in (inspect.Parameter.KEYWORD_ONLY, inspect.Parameter.VAR_POSITIONAL):
    print([name for name, parameter in kinds.items() if parameter.kind is kind])
for name in ("version_info", "flags", "float_info", "int_info", "hash_info"):
    print(type(getattr(sys, name)))

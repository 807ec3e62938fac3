# What is in C in CPython keeps nothing in a traceback: what it held is closed before the handler runs.
import itertools, operator, functools
def g():
    try:
        yield 1
        yield 2
    finally:
        print("closed")
def boom(*a): raise ValueError("boom")
for make in (lambda: list(map(boom, g())), lambda: list(itertools.chain(g(), [boom()])), lambda: list(itertools.starmap(boom, zip(g()))), lambda: list(itertools.takewhile(boom, g())), lambda: list(itertools.groupby(g(), boom)), lambda: list(itertools.accumulate(g(), boom)), lambda: functools.reduce(boom, g()), lambda: list(itertools.filterfalse(boom, g())), lambda: sum(map(boom, g())), lambda: sorted(g(), key=boom), lambda: max(g(), key=boom), lambda: list(filter(boom, g())), lambda: list(itertools.dropwhile(boom, g())), lambda: dict(map(boom, g()))):
    try: make()
    except ValueError as e: print("caught", e)
    print("--")
import sys


def caller():
    return sys._getframe(1).f_code.co_name


def looks(*_):
    return caller()


print(list(map(lambda _: sys._getframe(1).f_code.co_name, [1])), next(itertools.starmap(looks, [()])))
print(functools.reduce(lambda a, b: caller(), [1, 2]), next(itertools.accumulate([1, 2, 3], looks)))

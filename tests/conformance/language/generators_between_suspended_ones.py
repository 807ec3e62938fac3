# What a generator in the middle of a chain says of itself while the chain is suspended.
import inspect


def innermost():
    yield 1
    print('inside:', [inspect.getgeneratorstate(each) for each in chain], chain[1].gi_yieldfrom)
    yield 2


def middle():
    yield from chain[0]
    yield 3


def outer():
    yield from chain[1]


chain = [innermost(), middle()]
chain.append(outer())


def show(label):
    for each in chain:
        below = each.gi_yieldfrom.__name__ if each.gi_yieldfrom else None
        print(label, each.__name__, inspect.getgeneratorstate(each), each.gi_running, each.gi_suspended, below)


show('new')
for number in chain[2]:
    show(number)
show('end')

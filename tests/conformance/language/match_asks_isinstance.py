# Patterns of classes ask isinstance(): abstract classes, protocols, metaclasses.
from collections.abc import *
from typing import Protocol, runtime_checkable
import numbers
@runtime_checkable
class Q(Protocol):
    def quack(self): ...
class D:
    def quack(self): pass
for x in [1], {1: 2}, "a", D(), 3, 2.5, len, iter([]):
    match x:
        case MutableSequence(): print("mseq", x)
        case Mapping(): print("map")
        case str(): print("str")
        case numbers.Integral(): print("int")
        case numbers.Real(): print("real")
        case Q(): print("quacks")
        case Iterator(): print("iterator")
        case Callable(): print("callable")


class Even(type):
    def __instancecheck__(cls, subject):
        print("  asked", cls.__name__, subject)
        return isinstance(subject, int) and subject % cls.step == 0


class By2(metaclass=Even):
    step = 2


class By3(By2):
    step = 3


for number in 8, 9, 7:
    match number:
        case By3():
            print(number, "by three")
        case By2():
            print(number, "by two")
        case _:
            print(number, "neither")

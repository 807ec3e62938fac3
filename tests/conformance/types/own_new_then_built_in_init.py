"""Classes with a __new__ of their own and no __init__: that of the built-in class fills what was made."""
import collections


class Reading(Exception):
    def __new__(cls, place, value):
        return super().__new__(cls, place)


print(Reading("Oslo", 3).args, repr(Reading("Oslo", 3)), str(Reading("Oslo", 3)))


class Bare(ValueError):
    def __new__(cls, *args):
        return super().__new__(cls)


print(Bare(1, 2).args, repr(Bare()))


class Shelf(list):
    def __new__(cls, *args):
        made = super().__new__(cls)
        made.label = "shelf"
        return made


class Ledger(dict):
    made = 0

    def __new__(cls, *args, **kwargs):
        cls.made += 1
        return super().__new__(cls)


class Bag(set):
    def __new__(cls, items=()):
        return super().__new__(cls)


class Ring(collections.deque):
    def __new__(cls, items=(), size=None):
        return super().__new__(cls)


print(Shelf("abc"), Shelf("abc").label, Shelf())
print(Ledger([("a", 1)], b=2), Ledger.made)
print(sorted(Bag("hello")), Bag())
print(Ring("abcd", 3))


class Word(str):
    def __new__(cls, text, language):
        made = super().__new__(cls, text)
        made.language = language
        return made


print(Word("hei", "no"), Word("hei", "no").language)


class Pair(tuple):
    def __new__(cls, left, right):
        return super().__new__(cls, (left, right))


print(Pair(1, 2))


class Only:
    one = None

    def __new__(cls, *args):
        if cls.one is None:
            cls.one = super().__new__(cls)
        return cls.one


print(Only(1) is Only(2, 3))


class TaskErrors(ExceptionGroup):
    def __new__(cls, message, errors, phase):
        made = super().__new__(cls, message, errors)
        made.phase = phase
        return made

    def derive(self, errors):
        return TaskErrors(self.message, errors, self.phase)


errors = TaskErrors("2 failed", [ValueError("a"), TypeError("b")], "run")
print(repr(errors), errors.phase, str(errors))
print([repr(part) for part in errors.split(ValueError)])
try:
    try:
        raise errors
    except* ValueError as part:
        print(repr(part))
except ExceptionGroup as rest:
    print(repr(rest), rest.phase)

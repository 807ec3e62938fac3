# An async generator is no iterable, wherever a generator delegates to it or something goes through it.
import itertools
import types
import warnings

warnings.simplefilter("ignore")


async def counts():
    yield 1


async def answers():
    return 1


def over(source):
    yield from source


@types.coroutine
def old(source):
    return (yield from source)


class Awaits:
    def __init__(self, iterator):
        self.iterator = iterator

    def __await__(self):
        return self.iterator


class Iterates:
    def __init__(self, iterator):
        self.iterator = iterator

    def __iter__(self):
        return self.iterator


async def through(source):
    return await old(source)


async def waits(iterator):
    return await Awaits(iterator)


def tell(what, call):
    try:
        print(what, call())
    except BaseException as error:
        print(what, repr(error))


def sources():
    return [counts(), answers(), counts().asend(None), 5, old(answers()), over([1])]


for number in range(6):
    tell("yield from", lambda: list(over(sources()[number])))
    tell("old", lambda: through(sources()[number]).send(None))
    tell("await", lambda: waits(sources()[number]).send(None))
    tell("iter", lambda: list(Iterates(sources()[number])))
    tell("chain", lambda: list(itertools.chain("ab", sources()[number])))


class Asks:
    def __await__(self):
        answer = yield "asked"
        return answer


async def asks():
    return await Asks()


async def outer():
    return await asks()


inner, whole = asks(), outer()
print(inner.send(None), inner.cr_await.__qualname__, inner.cr_await.gi_frame.f_lineno)
print(whole.send(None), whole.cr_await.__qualname__, whole.cr_await.cr_await.__qualname__)
inner.close()
whole.close()

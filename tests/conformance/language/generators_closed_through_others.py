"""close() and throw() reach the generators that one delegates to, each on its own."""


def inner(does):
    try:
        yield 'from the inner one'
    except GeneratorExit:
        print('  inner is closed')
        if does == 'fails':
            raise KeyError('while closing')
        if does == 'goes on':
            raise
    return 'a value that nobody gets'


def outer(does):
    try:
        value = yield from inner(does)
        print('  outer goes on with', value)
    except GeneratorExit:
        print('  outer is closed')
        raise
    except KeyError as error:
        print('  outer sees', repr(error))


for does in ('returns', 'goes on', 'fails'):
    print(does)
    made = outer(does)
    next(made)
    made.close()

made = outer('returns')
next(made)
try:
    made.throw(GeneratorExit)
except GeneratorExit:
    print('GeneratorExit came out')


async def deepest():
    try:
        await Once()
    except BaseException as error:
        print('  deepest swallows', type(error).__name__)


class Once:
    def __await__(self):
        yield 'waiting'


async def between():
    await deepest()
    print('  between goes on')


async def top():
    try:
        await between()
        print('  top goes on')
    finally:
        print('  top ends')

print('coroutines')
running = top()
print(running.send(None))
try:
    running.throw(ValueError('no exit'))
except StopIteration:
    print('ended')


# A stop of an iterator's own making has a value.
class Counted:
    def __init__(self, count):
        self.count = count

    def __iter__(self):
        return self

    def __next__(self):
        if self.count == 0:
            raise StopIteration('counted down')
        self.count -= 1
        return self.count

    __await__ = __iter__


def delegates():
    print('got', (yield from Counted(2)))


print(list(delegates()))


async def awaits():
    return await Counted(0)

try:
    awaits().send(None)
except StopIteration as stop:
    print('awaited', stop.value)

# So has the body of a lambda that yields.
echo = (lambda: (yield 'first'))()
print(next(echo))
try:
    echo.send('last')
except StopIteration as stop:
    print(stop.value)


# What is thrown has to be an exception, in the end.
class NoException(Exception):
    def __new__(cls, *args):
        return cls


class FailsToBeMade(Exception):
    def __init__(self):
        raise LookupError('cannot be made')


def waits():
    try:
        yield 1
    except Exception as error:
        print('  thrown in:', type(error).__name__, error)

for kind in (NoException, FailsToBeMade):
    made = waits()
    next(made)
    try:
        made.throw(kind)
    except StopIteration:
        print('ended')

for name in ('__name__', '__qualname__'):
    try:
        setattr(made, name, 5)
    except TypeError as error:
        print(error)


# A coroutine that rests in an await belongs to who drives it.
async def second(coroutine):
    await coroutine

first = deepest()
first.send(None)
other = second(first)
try:
    other.send(None)
except RuntimeError as error:
    print(error)
first.close()


# An athrow() or aclose() that has not begun passes on what is thrown into it, and has not begun after
# that: it can still be awaited (CPython 3.11).
import asyncio


async def gen():
    try:
        yield 1
        yield 2
    finally:
        print('  the generator ends')


async def catches():
    while True:
        try:
            yield 'value'
        except KeyError as error:
            print('  caught', repr(error))


def attempt(label, call):
    try:
        print(' ', label, call())
    except BaseException as error:
        print(' ', label, repr(error))


async def try_all(make, how, is_begun):
    g = make()
    if is_begun:
        print(' ', await g.__anext__())
    step = g.aclose() if how == 'aclose' else g.athrow(ValueError('a'))
    attempt('throw', lambda: step.throw(KeyError('k')))
    attempt('send', lambda: step.send(None))
    attempt('again', lambda: step.send(None))
    attempt('throw again', lambda: step.throw(KeyError('z')))
    attempt('close', lambda: step.close())
    try:
        print('  next', await g.__anext__())
    except BaseException as error:
        print('  next', repr(error))


async def main():
    for make in (gen, catches):
        for how in ('aclose', 'athrow'):
            for is_begun in (True, False):
                print(make.__name__, how, 'begun' if is_begun else 'not begun')
                await try_all(make, how, is_begun)
    g = gen()
    step = g.asend(None)
    attempt('asend, throw', lambda: step.throw(KeyError('k')))
    attempt('asend, send', lambda: step.send(None))


asyncio.run(main())

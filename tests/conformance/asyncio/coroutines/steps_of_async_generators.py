"""asend() and athrow() make awaitables of two types; awaiting hands down what an iterator is."""
import asyncio
import inspect


async def numbers():
    for i in range(3):
        try:
            yield i
        except ValueError as error:
            print('thrown in', error)


class NoIterator:
    def __aiter__(self):
        return 3


async def main():
    generator = numbers()
    steps = [generator.__anext__(), generator.asend(None), generator.athrow(ValueError),
             generator.aclose()]
    for step in steps:
        print(type(step).__name__, repr(step).split(' at ')[0], inspect.isawaitable(step))
        step.close()
    generator = numbers()
    print(await generator.asend(None), await generator.athrow(ValueError('x')))
    print(hasattr(generator, 'ag_suspended'), hasattr(main(), 'cr_suspended'))
    for loop in (loop_over(NoIterator()), loop_over(3)):
        try:
            await loop
        except TypeError as error:
            print(error)


async def loop_over(values):
    async for value in values:
        print(value)


import warnings
warnings.simplefilter('ignore')
asyncio.run(main())

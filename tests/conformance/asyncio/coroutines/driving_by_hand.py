import asyncio


class Pause:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        return (yield self.value)


async def inner(x):
    got = await Pause(x)
    print('inner got', got)
    return got * 2


async def outer():
    try:
        a = await inner(1)
        b = await inner(2)
        return a + b
    except KeyError as e:
        print('outer caught', repr(e))
        return await Pause('recovered')
    finally:
        print('outer leaves')


c = outer()
print(c.send(None))
print(c.send(10))
try:
    c.send(20)
except StopIteration as e:
    print('result', e.value)
try:
    c.send(None)
except RuntimeError as e:
    print(e)
c = outer()
c.send(None)
print(c.throw(KeyError('k')))
try:
    c.send('value')
except StopIteration as e:
    print('result', e.value)
c = outer()
c.send(None)
c.close()
c.close()
c = outer()
try:
    c.throw(ValueError('before the start'))
except ValueError as e:
    print(e)
c = outer()
try:
    c.send(5)
except TypeError as e:
    print(e)
c.close()


async def ignores():
    try:
        await Pause(1)
    except GeneratorExit:
        await Pause(2)
c = ignores()
c.send(None)
try:
    c.close()
except RuntimeError as e:
    print(e)


async def reenters():
    try:
        box[0].send(None)
    except ValueError as e:
        print(e)
box = []
box.append(reenters())
try:
    box[0].send(None)
except StopIteration:
    print('done')

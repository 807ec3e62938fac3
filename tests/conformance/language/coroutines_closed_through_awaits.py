import types
@types.coroutine
def pause():
    yield 'paused'
async def inner():
    try:
        await pause()
    except GeneratorExit:
        print('inner swallows')
        return 5
async def middle():
    try:
        x = await inner()
        print('middle got', x)
    except GeneratorExit:
        print('middle hears GeneratorExit')
        return 6
async def outer():
    try:
        y = await middle()
        print('outer got', y)
    except BaseException as e:
        print('outer hears', repr(e))
        z = await quick()
        print('quick gave', z)
        raise
    finally:
        print('outer ends')
async def quick():
    return 7
c = outer()
print(c.send(None))
c.close()
print('closed')
c = outer(); c.send(None)
del c
print('dropped')

import asyncio

loop = asyncio.new_event_loop()
print(loop.create_future())
f = loop.create_future()
f.set_result(4)
print(f)
f = loop.create_future()
f.set_exception(RuntimeError('hm'))
print(f, f.exception())
f = loop.create_future()
f.cancel()
print(f)


def one(f):
    pass


def two(f):
    pass


class Calls:
    def __call__(self, f):
        pass

    def method(self, f):
        pass

    def __repr__(self):
        return 'Calls()'


f = loop.create_future()
for callback in one, two, one, len, Calls(), Calls().method, lambda f: 0:
    f.add_done_callback(callback)
    print(f)
f.cancel()
f = loop.create_future()
import functools
f.add_done_callback(functools.partial(one, 1, 'two', k=3))
print(f)
f.remove_done_callback(one)
print(f)
for value in 'x' * 50, list(range(20)), {i: i for i in range(10)}, (1,), set([1]), b'abc' * 20, 10 ** 50, 1.5, None, {'a': [1, [2, [3, [4, [5, [6, [7]]]]]]]}:
    f = loop.create_future()
    f.set_result(value)
    print(f)


class Sub(asyncio.Future):
    pass


print(Sub(loop=loop))
f = loop.create_future()
g = loop.create_future()
f.set_result(g)
g.set_result(1)
print(f)
loop.close()

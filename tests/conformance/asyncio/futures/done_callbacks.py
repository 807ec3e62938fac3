import asyncio


async def main():
    loop = asyncio.get_running_loop()
    order = []

    def make(tag):
        def callback(f):
            order.append((tag, f.done()))
        return callback
    a, b, c = make('a'), make('b'), make('c')
    f = loop.create_future()
    for x in a, b, a, c, a:
        f.add_done_callback(x)
    print(f.remove_done_callback(a), f.remove_done_callback(a), f.remove_done_callback(b), f.remove_done_callback(print))
    f.add_done_callback(b)
    f.set_result(1)
    print(order)
    await asyncio.sleep(0)
    print([x[0] for x in order])
    order.clear()
    f.add_done_callback(a)
    f.add_done_callback(a)
    f.add_done_callback(b)
    print(f.remove_done_callback(a), order)
    await asyncio.sleep(0)
    print([x[0] for x in order])
    order.clear()

    f = loop.create_future()
    f.add_done_callback(lambda f: (order.append('first'), f.add_done_callback(lambda f: order.append('nested'))))
    f.add_done_callback(lambda f: order.append('second'))
    f.set_exception(ValueError('x'))
    f.exception()
    await asyncio.sleep(0)
    print(order)
    await asyncio.sleep(0)
    print(order)
    order.clear()
    f = loop.create_future()
    f.add_done_callback(a)
    f.cancel()
    await asyncio.sleep(0)
    print(order)

    class Equal:
        def __init__(self, n):
            self.n = n

        def __eq__(self, other):
            print('eq', self.n, getattr(other, 'n', other))
            return isinstance(other, Equal)

        def __call__(self, f):
            print('called', self.n)
    f = loop.create_future()
    for n in range(3):
        f.add_done_callback(Equal(n))
    print(f.remove_done_callback(Equal(9)))
    f.set_result(0)
    await asyncio.sleep(0)

    class Evil:
        def __eq__(self, other):
            f.remove_done_callback(marker)
            return False
    marker = object()
    f = loop.create_future()
    f.add_done_callback(str)
    f.add_done_callback(id)
    f.add_done_callback(marker)
    print(f.remove_done_callback(Evil()), len(f._callbacks or []))
    f.remove_done_callback(marker)
    f.set_result(None)
    await asyncio.sleep(0)


asyncio.run(main())

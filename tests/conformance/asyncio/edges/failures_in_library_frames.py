import traceback, logging, asyncio, sys
traceback.print_exception(ValueError('x'), file=sys.stdout)
print(list(traceback.TracebackException.from_exception(ValueError('x')).format()))
logging.error('e', exc_info=ValueError('y'))
logging.warning("%d items", "three")
async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(int, 'x')
    loop.call_soon([].pop)
    loop.call_soon(lambda a: a)
    f = loop.create_future(); f.set_exception(KeyError('never')); del f
    loop.call_exception_handler({'message': 'm', 'exception': ValueError('z')})
    loop.call_soon(lambda: 1/0)
    f = loop.create_future(); f.add_done_callback(print); f.add_done_callback(int); f.set_result(3)
    await asyncio.sleep(0.1)
asyncio.run(main())
class D:
    def __del__(self): [].pop()
D()

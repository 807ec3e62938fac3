import asyncio
import sys

sys.stderr = sys.stdout


def fails():
    raise ZeroDivisionError('x')


loop = asyncio.new_event_loop()
for wrong in 'spam', 42:
    try:
        loop.set_exception_handler(wrong)
    except TypeError as e:
        print(e)
print(loop.get_exception_handler())


def handler(the_loop, context):
    print('handler', the_loop is loop, sorted(context), context['message'].split(' at ')[0])


loop.set_exception_handler(handler)
print(loop.get_exception_handler() is handler)
loop.call_soon(fails)
loop.run_until_complete(asyncio.sleep(0))
loop.call_exception_handler({'message': 'by hand', 'exception': ValueError(1), 'extra': [1]})


def broken(loop, context):
    raise LookupError('in the handler')


class Raises:
    def __repr__(self):
        return 'Raises()'


loop.set_exception_handler(None)
print(loop.get_exception_handler())
loop.call_exception_handler({'message': 'default', 'b': 2, 'a': Raises(), 'future': None})
loop.call_exception_handler({})
loop.default_exception_handler({'message': 'told by default', 'task': 'a task'})
try:
    raise KeyError('in a context')
except KeyError as e:
    loop.call_exception_handler({'message': 'with exception', 'exception': e})


class Loud(asyncio.SelectorEventLoop):
    def default_exception_handler(self, context):
        print('own default', sorted(context), context['message'].split(' at ')[0])


own = type(loop)
loop.close()

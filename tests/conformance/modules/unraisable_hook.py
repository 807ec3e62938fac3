"""sys.unraisablehook is told of what went wrong where nothing can be done about it."""
import sys
import warnings


class Fragile:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        raise ValueError(f'{self.name} broke')


def hook(unraisable):
    print('hook:', unraisable.exc_type.__name__, unraisable.exc_value, unraisable.err_msg,
          unraisable.object.__qualname__, unraisable.exc_traceback.tb_frame.f_code.co_name)


Fragile('first')
sys.unraisablehook = hook
Fragile('second')
sys.unraisablehook = sys.__unraisablehook__
Fragile('third')


def broken(unraisable):
    raise KeyError('the hook too')


sys.unraisablehook = broken
Fragile('fourth')


async def coroutine():
    pass


warnings.simplefilter('error')
sys.unraisablehook = lambda told: print(type(told.exc_value).__name__, told.exc_value,
                                        repr(told.object).split(' at ')[0])
coroutine()


def closing():
    try:
        yield 1
    finally:
        raise OSError('while closing')


generator = closing()
next(generator)
del generator
print('end')

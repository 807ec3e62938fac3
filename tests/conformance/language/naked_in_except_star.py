# A naked exception that except* wraps: its group has no traceback of its own.
import traceback
def f():
    try:
        raise ValueError(1)
    except* ValueError as eg:
        print(eg.__traceback__, eg.exceptions[0].__traceback__ is not None, repr(eg.__context__))
        raise KeyError
try: f()
except KeyError: traceback.print_exc()
def g():
    try:
        raise ExceptionGroup("g", [ValueError(1), OSError(2)])
    except* ValueError as eg:
        print(eg.__traceback__.tb_lineno)
        raise KeyError
try: g()
except ExceptionGroup: traceback.print_exc()
def h():
    try:
        raise ValueError(1)
    except* ValueError as eg:
        raise
try: h()
except Exception: traceback.print_exc()

"""What is printed when the interpreter itself fails, which none of a program's steps makes it do."""
from _inspect import refuse as _refuse

_is_enabled = False


def enable(file=None, all_threads=True):
    global _is_enabled
    _is_enabled = True


def disable():
    global _is_enabled
    was_enabled, _is_enabled = _is_enabled, False
    return was_enabled


def is_enabled():
    return _is_enabled


def cancel_dump_traceback_later():
    pass


def _refused(name):
    def refused(*args, **kwargs):
        _refuse(f'faulthandler.{name}() is not supported',
                'traceback.print_stack() prints where a program stands')
    refused.__name__ = refused.__qualname__ = name
    return refused


for _name in ('dump_traceback', 'dump_traceback_later', 'register', 'unregister'):
    globals()[_name] = _refused(_name)

"""Of names that are near to a misspelt one: first the local ones, then the module's, then the
built-in ones in CPython's order, which vars(builtins) shows."""
import builtins
import sys

abc_d = 1
counts = 0


def local():
    sum_of = 1
    return sumo


def of_the_module():
    return abs_


def of_both():
    count = 2
    return cuonts


def builtin_errors():
    return error


def builtin_warning():
    return warning


def builtin_call():
    return pint(1)


def builtin_letters():
    return set1, any1


class Body:
    def method(self):
        return Bod.method


for call in (local, of_the_module, of_both, builtin_errors, builtin_warning, builtin_call,
             builtin_letters, Body().method):
    try:
        call()
    except NameError:
        sys.excepthook(*sys.exc_info())
site = {"quit", "exit", "copyright", "credits", "license", "help", "_"}
print([name for name in vars(builtins) if name not in site])

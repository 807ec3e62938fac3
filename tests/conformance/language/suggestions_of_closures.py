import sys


def shown(function):
    try:
        function()
    except BaseException as error:
        sys.excepthook(type(error), error, None)


def free():
    counter = 0

    def bump():
        nonlocal counter
        counter += 1
        return countr
    return bump()


def cell():
    counter = 0

    def bump():
        return counter
    return countr


def parameter(counter=0):
    def bump():
        return counter
    return countr


def local():
    counter = 0
    return countr


for each in (free, cell, parameter, local):
    shown(each)

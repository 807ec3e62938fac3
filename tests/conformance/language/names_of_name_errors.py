try:
    raise KeyError("plain")
except* LookupError as eg:
    import sys
    print(repr(sys.exc_info()[1]), repr(eg))
    try:
        raise RuntimeError("from handler")
    except RuntimeError as r:
        print(repr(r.__context__))
try:
    xyz
except NameError as n: print(n.name)
del_ = 1
del del_
try:
    del_
except NameError as n: print(n.name)
try: 1/0
except ZeroDivisionError as err: pass
try:
    err
except NameError as n: print(n.name)
import sys
try:
    raise ExceptionGroup('g', [KeyError("plain"), ValueError('v')])
except* LookupError as eg:
    print(repr(sys.exc_info()[1]), repr(eg))
except* ValueError as eg:
    print(repr(sys.exc_info()[1]), repr(eg))

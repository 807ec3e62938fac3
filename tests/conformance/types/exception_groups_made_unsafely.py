for make in (lambda: BaseException.__new__(BaseExceptionGroup), lambda: ExceptionGroup.__new__(ExceptionGroup, 'm', [ValueError()])):
    try:
        g = make()
        print(type(g).__name__, str(g), repr(g), g.args)
        print(g.message, g.exceptions)
    except Exception as e:
        print(type(e).__name__, e)
g = None
import copy
class G(ExceptionGroup):
    def __init__(self, *a): pass
x = G('m', [KeyError(1)])
print(copy.copy(x), repr(copy.copy(x)), x.split(KeyError))

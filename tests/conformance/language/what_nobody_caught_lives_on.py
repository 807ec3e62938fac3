import atexit, sys
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n, file=sys.stderr)
g = D('global')
_p = D('private')
def last(): print('atexit', type(sys.last_value).__name__, sys.last_type, sys.last_traceback is not None, file=sys.stderr)
atexit.register(last)
def f():
    d = D('local')
    return 1/0
f()

# raises: RecursionError: maximum recursion depth exceeded while calling a Python object
class A: pass
A.__call__ = A()
A()()

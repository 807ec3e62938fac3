# raises: RecursionError: maximum recursion depth exceeded
class A:
    def __call__(self): return self()
A()()

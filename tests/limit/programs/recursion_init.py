# raises: RecursionError: maximum recursion depth exceeded
class A:
    def __init__(self):
        self.a = A()
A()

# raises: RecursionError: maximum recursion depth exceeded
class A:
    def __getattr__(self, name):
        return self.x
A().y

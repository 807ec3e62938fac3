# raises: RecursionError: maximum recursion depth exceeded
class A:
    def __getattribute__(self, name):
        return self.__dict__[name]
A().y

# raises: RecursionError: maximum recursion depth exceeded
wrapped = staticmethod(len)
for i in range(3000):
    wrapped = staticmethod(wrapped)
wrapped.no_such_name

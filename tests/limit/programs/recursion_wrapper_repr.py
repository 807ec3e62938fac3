# raises: RecursionError: maximum recursion depth exceeded while getting the repr of an object
wrapped = classmethod(len)
for i in range(3000):
    wrapped = classmethod(wrapped)
repr(wrapped)

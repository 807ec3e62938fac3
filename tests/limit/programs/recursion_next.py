# raises: RecursionError: maximum recursion depth exceeded
def g():
    yield next(g())
next(g())

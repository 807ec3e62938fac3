# raises: RecursionError: maximum recursion depth exceeded
def g():
    yield from g()
list(g())

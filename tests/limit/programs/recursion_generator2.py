# raises: RecursionError: maximum recursion depth exceeded
def g(n):
    for x in g(n + 1):
        yield x
next(g(0))

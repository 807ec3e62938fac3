# raises: RecursionError: maximum recursion depth exceeded
f = lambda: f()
f()

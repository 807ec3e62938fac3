# raises: RecursionError: maximum recursion depth exceeded
def key(x):
    return sorted([x, x], key=key)[0]
sorted([1, 2], key=key)

# raises: RecursionError: maximum recursion depth exceeded while getting the repr of an object
x = int
for i in range(2000):
    x = list[x]
repr(x)

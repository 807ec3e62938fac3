# raises: MemoryError
x = list(range(10**9))

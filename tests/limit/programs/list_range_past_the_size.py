# raises: MemoryError
list(range(2**60 + 1))

# raises: MemoryError
x = 10 ** 10 ** 8
print(x % 7)

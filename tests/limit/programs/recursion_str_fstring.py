# raises: RecursionError: maximum recursion depth exceeded while getting the str of an object
class A:
    def __str__(self):
        return f'{self}'
print(A())

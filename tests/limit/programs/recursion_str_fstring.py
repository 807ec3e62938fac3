# raises: RecursionError: maximum recursion depth exceeded
class A:
    def __str__(self):
        return f'{self}'
print(A())

# What CPython has in C takes a level of the recursion too, or more, which tells where a function that
# prints and calls itself fails.
import math


def met_by(body):
    names = {'math': math, 'l': [1, 2, 3], 'd': {1: 2}, 's': 'abc'}
    exec(f'def f(n):\n    {body}\n    return f(n + 1)\n', names)
    try:
        names['f'](0)
    except RecursionError as error:
        return str(error)


for body in ('x = f"{n}"', 'x = f"{s}"', 'x = f"{n!r}"', 'x = f"{n:5}"', 'x = f"{1.5}"', 'x = f"{l}"', 'len(l)', 'l.append(n)',
             's.upper()', 's.split()', 's.join(["a"])', 's.strip()', 'd.get(n)', 'd.items()', 'd.update({1: 2})', 'l.copy()',
             'l.insert(0, 1)', 'list(l)', 'int("1")', 'float(n)', 'str(n)', 'str(s)', 'str(l)', 'tuple(l)', 'object()', 'zip(l, l)',
             'map(str, l)', 'reversed(l)', 'abs(n)', 'repr(n)', 'ord("a")', 'chr(97)', 'isinstance(n, int)', 'type(n)', 'id(n)',
             'hash(n)', 'any(l)', 'max(l)', 'min(n, 1)', 'sum(l)', 'sorted(l)', 'round(n)', 'divmod(n, 2)', 'pow(n, 2)',
             'math.sqrt(n)', 'math.gcd(n, 4)', 'callable(n)', 'ValueError("a")', 'globals()', 'x = s + "a"', 'x = l[0]'):
    print(body, '|', met_by(body))


def down(n):
    print(n, end=' ' if n < 5 or n > 990 else '')
    down(n + 1)


try:
    down(1)
except RecursionError as error:
    print()
    print(error)


class Node:
    def __init__(self, n):
        self.name = str(n)
        self.child = Node(n + 1)


try:
    Node(1)
except RecursionError as error:
    print(error)


def greet(n):
    print(f'hello {n}')
    greet(n + 1)


greet(1)

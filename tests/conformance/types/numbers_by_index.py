"""An object with an __index__() of its own stands wherever a number is wanted."""
import collections
import itertools
import math


class Number:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value

    def __repr__(self):
        return f'Number({self.value})'


N = Number
for call in (
        lambda: chr(N(65)), lambda: int('101', base=N(2)), lambda: int('ff', N(16)),
        lambda: 'a\nb'.splitlines(N(1)), lambda: round(2.675, N(2)), lambda: round(1234, N(-2)),
        lambda: 'x'.ljust(N(3)) + '|', lambda: 'x'.center(N(3), '.'), lambda: '7'.zfill(N(3)),
        lambda: 'a,b,c'.split(',', N(1)), lambda: 'a,b,c'.rsplit(',', maxsplit=N(1)),
        lambda: 'abc'.find('c', N(1)), lambda: 'abc'.index('c', N(0), N(3)),
        lambda: 'abc'.startswith('b', N(1)), lambda: 'aaa'.count('a', N(1)),
        lambda: 'aa'.replace('a', 'b', N(1)), lambda: 'a\tb'.expandtabs(N(2)),
        lambda: (1).to_bytes(N(2), 'big'), lambda: [1, 2, 3].pop(N(0)), lambda: [1, 2].index(2, N(1)),
        lambda: slice(1, 3).indices(N(5)), lambda: b'abc'.hex('-', N(1)),
        lambda: b'a b c'.split(b' ', N(1)), lambda: range(N(3))[N(1)], lambda: bytes(N(2)),
        lambda: math.factorial(N(4)),
        lambda: math.gcd(N(4), N(6)), lambda: math.comb(N(5), N(2)),
        lambda: list(itertools.islice('abcd', N(1), N(3))), lambda: bin(N(5)), lambda: 'ab' * N(2)):
    print(call())

items = ['a', 'b']
items.insert(N(1), 'between')
print(items, items[N(1)], items[N(0):N(2)])

repeated = [1, 2], bytearray(b'ab'), collections.deque([1]), (1,), 'a'
for sequence in repeated:
    same = sequence
    sequence *= N(2)
    print(sequence, same is sequence)
print([1].__imul__(N(2)), [1].__mul__(N(2)), N(2) * [1])


class Sum:
    def __add__(self, other):
        return 'a new one'

    __iadd__ = None


total = Sum()
try:
    total += 1
except TypeError as error:
    print(error)

# What wants something else says so of the object, not of its number.
for call in (lambda: len(N(3)), lambda: list(N(3)), lambda: ord(N(3)), lambda: ''.join(N(3)),
             lambda: int(5, N(10)), lambda: 'abc'.find(N(1)), lambda: getattr(items, N(1)),
             lambda: collections.deque([1], N(2))):
    try:
        print(call())
    except TypeError as error:
        print(error)


class Wrong:
    def __index__(self):
        raise ZeroDivisionError('no number today')


for call in (lambda: chr(Wrong()), lambda: 'x'.ljust(Wrong()), lambda: 'abc'.find('c', Wrong())):
    try:
        print(call())
    except ZeroDivisionError as error:
        print(error)


# A range finds what says that it is equal.
class Like:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return other == self.value


print(range(10).count(Like(3)), range(10).index(Like(3)), Like(3) in range(10))
print(range(10).index(4.0), range(0, 10, 2).count(Like(3)))
for value in (Like(11), 'x', 2.5):
    try:
        print(range(10).index(value))
    except ValueError as error:
        print(error)
print((-0.0) ** -math.inf, 0.0 ** -math.inf, 0.0 ** math.inf)
for value in (None, object(), Number(1)):
    try:
        print(', '.join(value))
    except TypeError as error:
        print(error)

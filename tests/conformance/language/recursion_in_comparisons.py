# A comparison counts as a level of the recursion, but where an instruction of its own compares two ints,
# two floats or two texts for a jump.
def met_by(body):
    names = {}
    exec(f'def f(n):\n    {body}\n    return f(n + 1)\n', names)
    try:
        names['f'](0)
    except RecursionError as error:
        return str(error)


for body in ('if n == "x": return', 'if n == 1e9: return', 'if n < -0.5: return', 'while n < -0.5: pass',
             'assert n != 3.5', 'x = n == 1.5', 'n < 1.5', '"a" < "b"', '"a" == 1', '[] == []', '[1] == [1]',
             '(1,) < (2,)', 'None == 1', 'None is 1', 'if n is None: return', '{} == {}', '1.5 == 1.5', '1j == 1',
             '[n] == [1.5]', 'if n > 0.5 and n < -1: return', 'len == 5', 'int == str', 'n < 10**30',
             'if n == None: return', 'if None == n: return', 'n == []', 'if n == []: return', 'n >= 1.5',
             'if "abc" == "abd": return', 'if n == 1: return -1', 'if n / 2 == -1.0: return', 'n / 2 < n',
             'if n / 2 == -1: return', 'if n / 2 < -1: return', 'max(n, 1.5)'):
    print(body, '|', met_by(body))


def count_down(n):
    if n == 0:
        return 0
    return 1 + count_down(n - 1)


def halve(n):
    if n == 1:
        return 0
    return 1 + halve(n / 2)


def grow(items):
    if items == []:
        return 0
    return grow(items + [1])


class Node:
    def __init__(self, value):
        self.value = value


def walk(node):
    if node == None:
        return
    walk(node)


for function, argument in ((count_down, 0.5), (count_down, -1), (halve, 5), (grow, [1]), (walk, Node(1))):
    try:
        function(argument)
    except RecursionError as error:
        print(function.__name__, '|', error)
halve(5)

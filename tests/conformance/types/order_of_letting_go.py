# Which item of a container dies first.


class Told:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('gone:', self.name)


def three(kind):
    return [Told(f'{kind} {i}') for i in range(3)]


kept = three('list')
kept = None
kept = tuple(three('tuple'))
kept = None
kept = three('cleared')
kept.clear()
print('cleared')
kept = three('sliced')
del kept[:2]
print('sliced')
kept[:] = []
kept = three('stepped')
del kept[::2]
print('stepped')
kept = None
kept = three('replaced')
kept[0:2] = [Told('new')]
kept = None
kept = {Told('key'): Told('value'), 'b': Told('second')}
kept = None
kept = {i: Told(f'dict {i}') for i in range(3)}
kept.clear()
print('dict cleared')


class Pair:
    def __init__(self):
        self.first, self.second = Told('attribute 1'), Told('attribute 2')


pair = Pair()
pair = None


def local_variables():
    b, a = Told('local b'), Told('local a')
    c = [Told('in a list'), Told('and another')]


local_variables()
print('end')

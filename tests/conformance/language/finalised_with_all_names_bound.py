import time


class D:
    def __init__(self, n, *kids):
        self.n = n
        self.own = None

    def __del__(self):
        print('del', self.n, helper(self.n), time.time() > 0)


def helper(n):
    return len(n)


a = D('a')
_hidden = D('hidden')
comp = [D('c%d' % i) for i in range(3)]
grown = []
for i in range(5):
    grown.append(D('g%d' % i))
a.own = D('of a')


def gen():
    try:
        yield 1
    finally:
        print('gen closed', helper('abc'))


g = gen()
next(g)
z = D('z')
lit = [D('l1'), D('l2')]


class K:
    attribute = D('of class')


print('end')

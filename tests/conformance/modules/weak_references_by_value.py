"""Weak references are equal where their objects are, and hash like them."""
import weakref


class Point:
    def __init__(self, x):
        self.x = x

    def __eq__(self, other):
        return isinstance(other, Point) and self.x == other.x

    def __hash__(self):
        return hash(self.x)

    def __repr__(self):
        return f'Point({self.x})'


one, same, other = Point(1), Point(1), Point(2)
print(weakref.ref(one) == weakref.ref(same), weakref.ref(one) != weakref.ref(same))
print(weakref.ref(one) == weakref.ref(other), hash(weakref.ref(one)) == hash(1))
print(weakref.ref(one) in {weakref.ref(same)})
named = weakref.WeakKeyDictionary()
named[one] = 'first'
named[same] = 'again'
print(len(named), named[Point(1)], dict(named))

gone = weakref.ref(Point(5))
print(gone(), gone == weakref.ref(one))


def told(reference):
    print('told')


heard = weakref.ref(one, told)
print(heard.__callback__ is told, weakref.ref(one).__callback__)
print(heard in weakref.getweakrefs(one), weakref.getweakrefs(5))


# A reference that keeps its own object alive goes with it and hears nothing.
class Keeper(weakref.ref):
    pass


kept = Point(7)
keeper = Keeper(kept, told)
keeper.kept = kept
del kept
del keeper
print('both are gone')
kept = Point(8)
first, second = Keeper(kept, told), Keeper(kept, told)
first.next = second
second.kept = kept
del kept, second
del first
print('all three are gone')
heard = None


class Total:
    def __init__(self):
        self.sum = 0

    def __iadd__(self, number):
        self.sum += number
        return self

    def __ifloordiv__(self, number):
        return 'in place'


total = Total()
proxy = weakref.proxy(total)
proxy += 3
print(total.sum, proxy is total)
proxy = weakref.proxy(total)
proxy //= 2
print(proxy)

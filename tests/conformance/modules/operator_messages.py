"""What the functions and getters of operator say of what they cannot take."""
import operator as op


class Hinted:
    def __init__(self, hint):
        self.hint = hint

    def __length_hint__(self):
        return self.hint


def told(call):
    try:
        print(repr(call()))
    except Exception as error:
        print(type(error).__name__, error)


for getter in op.attrgetter('a'), op.itemgetter(0), op.methodcaller('a'):
    told(lambda: getter())
    told(lambda: getter(1, 2))
    told(lambda: getter(obj=1))
for maker in op.attrgetter, op.itemgetter, op.methodcaller:
    told(lambda: maker())
    told(lambda: maker(x=1))
for function in op.countOf, op.indexOf, op.contains:
    told(lambda: function(5, 1))
    told(lambda: function([1, True, 1.0], 1))
told(lambda: op.indexOf([1], 2))
told(lambda: op.iconcat(1, 2))
told(lambda: op.iconcat([1], (2,)))
told(lambda: op.length_hint(Hinted(True)))
told(lambda: op.length_hint(Hinted(NotImplemented), True))
told(lambda: op.length_hint(5, True))
told(lambda: op.length_hint(Hinted(-1)))

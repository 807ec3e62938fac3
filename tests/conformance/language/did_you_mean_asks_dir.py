# What an AttributeError that nobody caught suggests is looked for in what dir() of the object gives.
import sys


def report(make):
    try:
        make()
    except AttributeError as error:
        sys.excepthook(type(error), error, error.__traceback__)


class Listing:
    def __init__(self):
        self.helper = 1

    def __dir__(self):
        print('asked')
        return ['hello', 'world']


class Failing(Listing):
    def __dir__(self):
        raise ValueError('no list')


class NoList(Listing):
    def __dir__(self):
        return 5


class OnTheInstance:
    helper = 1

    def __init__(self):
        self.__dir__ = lambda: ['worlds']


class Meta(type):
    def __dir__(cls):
        return ['orange']


class OfMeta(metaclass=Meta):
    apple = 1


class Iterator:
    def __dir__(self):
        return iter(['banana', 'bandana'])


class Mixed:
    def __dir__(self):
        return ['cherry', 5]


class Extended:
    def __dir__(self):
        return super().__dir__() + ['extra']

    def __getattr__(self, name):
        raise AttributeError(f'no {name}', name=name, obj=self)


class Property:
    @property
    def __dir__(self):
        return lambda: ['melon']


module = type(sys)('module')
module.__dir__ = lambda: ['grape']
module.apple = 1
for make in (lambda: Listing().helo, lambda: Listing().helpr, lambda: Failing().helpr, lambda: NoList().helpr,
             lambda: OnTheInstance().world, lambda: OnTheInstance().helpr, lambda: OfMeta.orang,
             lambda: OfMeta.appl, lambda: OfMeta().appl, lambda: Iterator().banan, lambda: Mixed().cherr,
             lambda: Extended().extr, lambda: Extended().__dirr__, lambda: Property().melo,
             lambda: module.grap, lambda: module.appl):
    report(make)
try:
    Listing().hellow
except AttributeError as error:
    raise LookupError('while looking') from error

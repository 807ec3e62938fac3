"""Times how long functions take on the virtual clock, on which computing takes no time."""
import time

__all__ = ['Timer', 'timeit', 'repeat', 'default_timer']

default_timer = time.perf_counter
default_number = 1000000
default_repeat = 5


class Timer:
    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        for part in (stmt, setup):
            if not callable(part) and not isinstance(part, str):
                raise ValueError(f'{"stmt" if part is stmt else "setup"} is neither a string nor '
                                 'callable')
        self._statement = self._made(stmt, globals)
        self._setup = self._made(setup, globals)
        self.timer = timer

    @staticmethod
    def _made(part, names):
        if callable(part):
            return part
        if part == 'pass':
            return lambda: None
        names = {} if names is None else names
        return lambda: exec(part, names)

    def timeit(self, number=default_number):
        self._setup()
        statement = self._statement
        start = self.timer()
        for _ in range(number):
            statement()
        return self.timer() - start

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        i = 1
        while True:
            for j in 1, 2, 5:
                number = i * j
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2 or number >= 100000:
                    return number, taken
            i *= 10


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=default_repeat,
           number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)

"""Times how long functions take on the virtual clock, on which computing takes no time."""
import itertools
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
        self._run = self._made(stmt, setup, globals)
        self.timer = timer

    @staticmethod
    def _made(stmt, setup, names):
        """A function in which setup and statement stand, so that one sees the other's names."""
        def indented(part, call, depth):
            part = call if callable(part) else part
            return ' ' * depth + part.replace('\n', '\n' + ' ' * depth)
        source = '\n'.join(['def run(_rounds, _timer, _setup, _statement):',
                            indented(setup, '_setup()', 4),
                            '    _begin = _timer()',
                            '    for _round in _rounds:',
                            indented(stmt, '_statement()', 8),
                            '    return _timer() - _begin'])
        made = {}
        exec(compile(source, '<timeit-src>', 'exec'), globals() if names is None else names, made)
        return lambda rounds, timer: made['run'](rounds, timer, setup, stmt)

    def timeit(self, number=default_number):
        return self._run(itertools.repeat(None, number), self.timer)

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

# sys.getsizeof() where the value alone decides.
import sys


def f(a, b=1):
    return a


class Plain:
    pass


plain = Plain()
plain.x, plain.y = 1, 2
for value in (None, True, False, ..., NotImplemented, 0, 1, -5, 2 ** 30 - 1, 2 ** 30, -2 ** 30, 2 ** 60 - 1, 2 ** 60, 2 ** 63, 2 ** 100,
              10 ** 50, 1.5, 2j, '', 'a', 'abc', 'é', 'é' * 10, '€', '€uro', 'ÿ', 'Ā', '😀', 'a😀b', 'x' * 1000, b'', b'abc', (), (1,),
              (1, 2, 3), range(5), range(10 ** 30), slice(1), f, lambda: 0, len, plain, object(), [], {}):
    print(str(value)[:20] if type(value) in (int, str, bytes, tuple, float) else type(value).__name__, sys.getsizeof(value))
print(sys.getsizeof(range(10)) == sys.getsizeof(range(10 ** 6)), sys.getsizeof('ab') - sys.getsizeof('a'), sys.getsizeof('€€') - sys.getsizeof('€'))

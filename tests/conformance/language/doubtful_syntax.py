# What CPython's compiler finds doubtful is told on stderr before the program runs.
x = 1
print(x is 1, x is not "", x is None, x is True, x is (), (1,) is x, x is -1)
assert (x, "always true")
try:
    [1, 2] ["a"]
except TypeError as error:
    print(error)
try:
    "text" (x)
except TypeError as error:
    print(error)
try:
    [(1, 2) (3, 4)]
except TypeError as error:
    print(error)


def never_called():
    return 1 [0], {1} [0], (lambda: 1)[0], f"{x}"(1), "a" [None], b"a" ["x"], {1: 2}[3], "a"[True]


print((lambda: 1)())
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    print(eval('5 is 5'), len(caught), caught[0].category.__name__, caught[0].message, caught[0].filename)
    exec('assert (1, 2)', {})
    print(len(caught), caught[-1].message, caught[-1].lineno)
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try:
        compile('\n\ny = x is "a"', 'given.py', 'exec')
    except SyntaxError as error:
        print(error, error.lineno, error.filename)
with warnings.catch_warnings():
    warnings.simplefilter('ignore')
    print(eval('"a" is "a"'))

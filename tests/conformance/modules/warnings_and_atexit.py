import atexit
import warnings

warnings.warn("plain")
warnings.warn("deprecated", DeprecationWarning)
warnings.warn("future", FutureWarning)


def old():
    warnings.warn("old() is old", DeprecationWarning, stacklevel=2)


old()
for _ in range(3): warnings.warn("once per place")
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("caught one")
    old()
    print(len(caught), caught[0].message, caught[0].category.__name__, [str(w.message) for w in caught])
with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    warnings.warn("ignored")
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("an error now", UserWarning)
    except UserWarning as error:
        print("raised", error)
with warnings.catch_warnings():
    warnings.filterwarnings("ignore", message="secret.*")
    warnings.warn("secret thing")
    warnings.warn("public thing")


class Mine(UserWarning): pass


warnings.warn(Mine("custom"))
warnings.warn_explicit("explicit", UserWarning, "file.py", 7)
try:
    warnings.warn("x", int)
except TypeError as error:
    print(error)
print(warnings.formatwarning("m", UserWarning, "f.py", 3), end="")


@atexit.register
def first(): print("registered first, runs last")


def args(a, b=2): print("args", a, b)


atexit.register(args, 1, b=5)
atexit.register(args, "gone")
atexit.unregister(args)
atexit.register(lambda: 1 / 0)
atexit.register(print, "last registered, runs first")
print("end of main")

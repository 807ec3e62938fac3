# What array.array() says of arguments that it does not take, and what a class derived from it may take.
import array


class Named(array.array):
    def __init__(self, typecode, numbers=(), *, name=None):
        self.name = name


def tell(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


tell(lambda: array.array(typecode="i"))
tell(lambda: array.array("i", initializer=[1]))
tell(lambda: array.array())
tell(lambda: array.array("i", [1], 2))
tell(lambda: array.array("q", x=1))
tell(lambda: array.array(3))
tell(lambda: array.array("ii"))
tell(lambda: array.array("x", [1]))
tell(lambda: array.array("i", None))
tell(lambda: array.array("i", "text"))
tell(lambda: Named("i", [1, 2], name="two").name)
tell(lambda: Named("i", [1, 2], size=2))
tell(lambda: Named())

import functools


def trace(func):
    depth = 0

    @functools.wraps(func)
    def wrapper(*args, **kwargs):
        nonlocal depth
        sig = ", ".join([repr(a) for a in args] + [f"{k}={v!r}" for k, v in kwargs.items()])
        print("|  " * depth + f"-> {func.__name__}({sig})")
        depth += 1
        try:
            result = func(*args, **kwargs)
        finally:
            depth -= 1
        print("|  " * depth + f"<- {result!r}")
        return result
    return wrapper


def repeat(times=2, *, sep="-"):
    def decorate(func):
        @functools.wraps(func)
        def inner(*a, **k):
            return sep.join(str(func(*a, **k)) for _ in range(times))
        inner.times = times
        return inner
    return decorate


class CountCalls:
    def __init__(self, func):
        functools.update_wrapper(self, func)
        self.func = func
        self.num_calls = 0

    def __call__(self, *args, **kwargs):
        self.num_calls += 1
        print(f"Call {self.num_calls} of {self.func.__name__!r}")
        return self.func(*args, **kwargs)


def require(*types):
    def deco(f):
        def check(*args):
            for i, (a, t) in enumerate(zip(args, types, strict=True)):
                if not isinstance(a, t):
                    raise TypeError(f"argument {i} of {f.__qualname__} must be {t.__name__}, not {type(a).__name__}")
            return f(*args)
        return check
    return deco


@trace
def fib(n):
    """Slow Fibonacci."""
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@repeat(3, sep="~")
@repeat()
def greet(name, punct="!"):
    return f"hi {name}{punct}"


@CountCalls
def say(word="whee"):
    "Say it."
    return word.upper()


@require(int, str)
def mul(n, s):
    return n * s


print(fib(3))
print(fib.__name__, fib.__doc__, fib.__wrapped__ is not fib)
print(greet("Al", punct="?"), greet.times)
print(say(), say("boo"), say.num_calls, say.__doc__)
print(mul(2, "ab"))
for bad in [(2, 3), ("x",), (1, "a", 2)]:
    try:
        mul(*bad)
    except (TypeError, ValueError) as e:
        print(type(e).__name__ + ":", e)
print(mul.__name__, mul.__qualname__)

"""Trampolines: running deep recursion and callbacks with plain generators."""
import inspect
import types

def trampoline(gen):
    """The caller yields generators instead of calling functions."""
    stack, value, exc = [gen], None, None
    depth = 0
    while stack:
        depth = max(depth, len(stack))
        try:
            if exc is not None:
                e, exc = exc, None
                result = stack[-1].throw(e)
            else:
                result = stack[-1].send(value)
            value = None
            if isinstance(result, types.GeneratorType):
                stack.append(result)
            else:
                value = result
        except StopIteration as stop:
            stack.pop()
            value = stop.value
        except Exception as e:
            stack.pop()
            exc = e
    if exc is not None:
        raise exc
    return value, depth

def fact(n):
    if n < 0:
        raise ValueError(f"negative: {n}")
    return 1 if n < 2 else n * (yield fact(n - 1))

def is_even(n):
    return True if n == 0 else (yield is_odd(n - 1))

def is_odd(n):
    return False if n == 0 else (yield is_even(n - 1))

def safe(n):
    try:
        r = yield fact(n)
    except ValueError as e:
        r = f"error: {e}"
    extra = yield "echo"
    return r, extra

print(trampoline(fact(20)))
print(trampoline(is_even(5000)))
print(trampoline(safe(-3)))
try:
    trampoline(fact(-1))
except ValueError as e:
    print("ValueError", e)

# yield from: delegation, return values, exceptions
def inner():
    received = []
    while True:
        try:
            x = yield len(received)
        except KeyError as e:
            received.append(f"KeyError {e}")
            continue
        if x is None:
            return received
        received.append(x)

def outer(results):
    while True:
        try:
            results.append((yield from inner()))
        except ZeroDivisionError:
            results.append("reset")

res = []
g = outer(res)
next(g)
print([g.send(x) for x in "abc"], g.throw(KeyError("k")), g.send(None), g.send("d"))
print(g.throw(ZeroDivisionError), res, inspect.getgeneratorstate(g), g.gi_yieldfrom.__name__)
g.close()
print(inspect.getgeneratorstate(g), g.gi_frame)

def flat(xs): return (y for x in xs for y in (flat(x) if isinstance(x, list) else [x]))
print(list(flat([1, [2, [3, [4]], 5]])))

def plain():
    try:
        return "try"
    finally:
        print("cleanup")
def overrides():
    try:
        return "try"
    finally:
        return "finally"
def swallows():
    try:
        raise ValueError("lost")
    finally:
        return "swallowed"
def loop_break():
    for i in range(3):
        try:
            if i == 1:
                break
            print("body", i)
        finally:
            print("finally", i)
    return i
def loop_continue():
    seen = []
    for i in range(3):
        try:
            if i == 1:
                continue
            seen.append(i)
        finally:
            seen.append(f"f{i}")
    return seen
def nested():
    try:
        try:
            raise KeyError("inner")
        finally:
            print("first")
    except KeyError as error:
        print("caught", error)
        try:
            return "value"
        finally:
            print("second")
    finally:
        print("third")
def order(value):
    try:
        result = 10 / value
    except ZeroDivisionError:
        return "zero"
    except TypeError as error:
        return str(error)
    else:
        return result
    finally:
        print("done with", value)
def break_in_finally():
    while True:
        try:
            raise ValueError
        finally:
            break
    return "escaped"
def evaluated_first():
    n = 1
    try:
        return n
    finally:
        n = 2
def generator():
    try:
        yield 1
        yield 2
    finally:
        print("generator closed")
for f in (plain, overrides, swallows, loop_break, loop_continue, nested, break_in_finally, evaluated_first):
    print(f.__name__, f())
for value in (5, 0, "x"):
    print(order(value))
for item in generator():
    print(item)
    break
print("after loop")
def raises_in_finally():
    try:
        raise ValueError("first")
    finally:
        raise TypeError("second")
try:
    raises_in_finally()
except TypeError as error:
    print(error, repr(error.__context__), error.__cause__, error.__suppress_context__)

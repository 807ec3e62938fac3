log = []


def enter(name):
    log.append(name)
    return name


def finish(flag):
    try:
        enter("try")
        if flag == 1: raise KeyError("k")
        if flag == 2: return "early"
        enter("body")
    except KeyError:
        enter("except")
        return "handled"
    else:
        enter("else")
        return "normal"
    finally:
        enter("finally")


for flag in range(3):
    log.clear()
    print(finish(flag), log)


def nested():
    for i in range(3):
        try:
            try:
                if i == 0: continue
                if i == 1: raise ValueError(i)
                return f"returned {i}"
            finally:
                print("inner finally", i)
        except ValueError as error:
            print("caught", error)
        finally:
            print("outer finally", i)


print(nested())


def generator():
    try:
        yield 1
        yield 2
    finally:
        print("generator cleaned")


for value in generator():
    print(value)
    break
print("after loop")
g = generator()
next(g)
del g
print("after del")


def retry(times, action):
    for attempt in range(1, times + 1):
        try:
            return action(attempt)
        except ConnectionError as error:
            print(f"attempt {attempt}: {error}")
            last = error
    raise RuntimeError(f"gave up after {times}") from last


print(retry(3, lambda n: "ok" if n == 3 else (_ for _ in ()).throw(ConnectionError("down"))))
try:
    retry(2, lambda n: (_ for _ in ()).throw(TimeoutError("slow") if n > 5 else ConnectionResetError("reset")))
except RuntimeError as error:
    print(error, repr(error.__cause__))


def deep(n):
    if n == 0: raise ValueError("bottom")
    try:
        deep(n - 1)
    except ValueError as error:
        raise type(error)(f"{error} < {n}") from None


try:
    deep(4)
except ValueError as error:
    print(error, error.__context__ is not None, error.__cause__)
x = None
try:
    x = 1
    x.missing
except AttributeError as e:
    print(e, x)
finally:
    x = 2
print(x, "e" in dir())

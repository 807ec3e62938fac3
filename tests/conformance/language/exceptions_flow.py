def run(action):
    log = []
    try:
        log.append("try")
        if action == "raise": raise ValueError("x")
        if action == "return": return log
        if action == "type": raise TypeError
        if action == "base": raise KeyboardInterrupt
    except ValueError as error:
        log.append(f"except {error!r}")
    except (TypeError, KeyError) as error:
        log.append(f"type {error!r}")
    except:
        log.append("bare")
    else:
        log.append("else")
    finally:
        log.append("finally")
    return log


for action in ["none", "raise", "return", "type", "base"]:
    print(action, run(action))


def overrides():
    try:
        return "try"
    finally:
        return "finally"


def loop():
    out = []
    for i in range(4):
        try:
            if i == 1: continue
            if i == 3: break
            out.append(i)
        finally:
            out.append(f"f{i}")
    return out


def swallow():
    for _ in [1]:
        try:
            raise ValueError
        finally:
            break
    return "swallowed"


print(overrides(), loop(), swallow())
try:
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise RuntimeError("second") from error
except RuntimeError as error:
    print(repr(error.__cause__), error.__suppress_context__, repr(error.__context__))
try:
    try:
        {}["k"]
    except KeyError:
        raise ValueError("during")
except ValueError as error:
    print(repr(error.__context__), error.__cause__, error.__suppress_context__)
try:
    try:
        [][1]
    except IndexError:
        raise ValueError("clean") from None
except ValueError as error:
    print(error.__cause__, error.__suppress_context__, repr(error.__context__))
try:
    error
except NameError as gone:
    print(gone)
try:
    raise
except RuntimeError as error:
    print(error)


def reraise():
    try:
        raise KeyError("inner")
    except KeyError:
        try:
            raise
        finally:
            print("re-raising")


try:
    reraise()
except KeyError as error:
    print("outer", error, error.args)
for bad in ["raise 5", "raise int", "raise ValueError from 5", "raise 'text'", "raise None", "raise ValueError from ValueError"]:
    try:
        exec(bad)
    except BaseException as error:
        print(bad, "->", type(error).__name__, error, repr(error.__cause__))
try:
    try:
        raise ValueError(1)
    except 5:
        pass
except TypeError as error:
    print(error)
e = ValueError("a", 2)
e.add_note("first note")
e.add_note("second")
print(e.__notes__, e, repr(e), e.args, str(ValueError()), repr(ValueError()), repr(ValueError("x",)), str(KeyError("k")), str(KeyError()), str(ValueError(1, 2)))
try:
    e.add_note(5)
except TypeError as error:
    print(error)
print(e.with_traceback(None) is e, e.__traceback__, isinstance(e, Exception), issubclass(KeyError, LookupError))
try:
    assert 1 == 2, "math " + "works"
except AssertionError as error:
    print(repr(error))
try:
    assert []
except AssertionError as error:
    print(repr(error), str(error) == "")

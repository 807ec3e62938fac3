def numbers():
    while True:
        try:
            yield 1
        except ValueError as error:
            print("inside:", repr(error))


def attempt(*arguments):
    generator = numbers()
    next(generator)
    try:
        print(generator.throw(*arguments))
    except BaseException as error:
        print(type(error).__name__, error)


try:
    raise KeyError("made here")
except KeyError as error:
    traceback = error.__traceback__

attempt(ValueError)
attempt(ValueError, "a text")
attempt(ValueError("given"))
attempt(ValueError("given"), None, None)
attempt(ValueError("given"), "a text")
attempt(ValueError, ValueError("ready"), traceback)
attempt(ValueError, "a text", "no traceback")
attempt(KeyError, KeyError("ready"), 5)
attempt("no exception")
attempt(SystemExit("out"))

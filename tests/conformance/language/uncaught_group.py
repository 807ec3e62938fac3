def fail(kind, text):
    raise kind(text)


errors = []
for kind, text in [(ValueError, "one"), (TypeError, "two")]:
    try:
        fail(kind, text)
    except Exception as error:
        errors.append(error)
raise ExceptionGroup("both", errors + [ExceptionGroup("inner", [KeyError("k")])])

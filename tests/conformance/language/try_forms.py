def run(action):
    steps = []
    try:
        steps.append("try")
        action()
    except (KeyError, IndexError) as error:
        steps.append(f"lookup {error!r}")
    except ValueError:
        steps.append("value")
    except Exception as error:
        steps.append(type(error).__name__)
    else:
        steps.append("else")
    finally:
        steps.append("finally")
    return steps
print(run(lambda: None), run(lambda: {}["k"]), run(lambda: [][0]), run(lambda: int("x")), run(lambda: 1 / 0))
def nested():
    try:
        try:
            raise KeyError("inner")
        except ValueError:
            print("not here")
        finally:
            print("inner finally")
    except KeyError as error:
        print("outer", error)
        return "returned"
print(nested())
for i in range(2):
    try:
        if i:
            raise ValueError(i)
    except ValueError as error:
        print("caught", error)
    else:
        print("clean", i)
for call in (lambda: exec("try: pass\nexcept: pass\nexcept ValueError: pass"), lambda: exec("try: pass"), lambda: exec("raise ValueError(1)"),):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)

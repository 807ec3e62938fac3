import warnings
import sys

def show(message, category, filename, lineno, file=None, line=None):
    print(f"[{category.__name__}] {message}")
warnings.showwarning = show

def old_api():
    warnings.warn("old_api is deprecated, use new_api", DeprecationWarning, stacklevel=2)
    return 1

warnings.simplefilter("default")
print(old_api())
for _ in range(3):
    warnings.warn("repeated in a loop")
warnings.simplefilter("always")
for i in range(2):
    warnings.warn(f"always {i}", UserWarning)

class DataWarning(UserWarning):
    pass

def load(rows):
    bad = [r for r in rows if not r.isdigit()]
    if bad:
        warnings.warn(DataWarning(f"{len(bad)} bad rows: {bad}"))
    return sum(int(r) for r in rows if r.isdigit())

print(load(["1", "x", "3"]))

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    print("silenced:", load(["a"]))

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    load(["q"])
    old_api()
print(len(caught), [w.category.__name__ for w in caught], str(caught[0].message))

with warnings.catch_warnings():
    warnings.filterwarnings("error", category=DataWarning)
    try:
        load(["bad"])
    except DataWarning as e:
        print("as error:", e)
    print(old_api())

with warnings.catch_warnings():
    warnings.filterwarnings("ignore", message=".*deprecated.*")
    print("by message:", old_api())
    load(["still shown"])

try:
    warnings.warn("x", category=int)
except TypeError as e:
    print("TypeError:", str(e)[:40])
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        compile("x = 1 is 1", "<s>", "exec")
    except SyntaxError as e:
        print("SyntaxError:", e.msg)
print("done", file=sys.stdout)

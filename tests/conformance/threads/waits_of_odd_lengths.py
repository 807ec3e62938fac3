"""How long a wait may be: numbers of all kinds, none, and what is no number."""
import threading
from fractions import Fraction


def attempt(label, call, *args, **kwargs):
    try:
        print(label, call(*args, **kwargs))
    except Exception as error:
        print(label, type(error).__name__, error)


event, condition = threading.Event(), threading.Condition()
thread = threading.Thread(target=event.wait, args=(1,))
thread.start()
for timeout in (0, -1, -0.5, 0.01, True, "1", [], Fraction(-1), float("nan")):
    attempt(f"event {timeout!r}", event.wait, timeout)
    attempt(f"join {timeout!r}", thread.join, timeout)
    with condition:
        attempt(f"condition {timeout!r}", condition.wait, timeout)
event.set()
thread.join()
attempt("over", thread.join, timeout="forever")
attempt("two", thread.join, 1, 2)
print(isinstance(threading.Lock(), type(threading.Lock())))

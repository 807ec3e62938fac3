# sys.tracebacklimit: what nobody caught shows its innermost so many places; 0 shows none at all.
import sys
import traceback


def third():
    raise ValueError("deep")


def second():
    try:
        third()
    except ValueError as error:
        raise KeyError("key") from error


def first():
    second()


for limit in (None, 2, 1, 0, -3):
    if limit is not None:
        sys.tracebacklimit = limit
    print("==", limit)
    try:
        first()
    except KeyError as error:
        print("".join(traceback.format_exception(error)), end="")
        print(traceback.format_exc(limit=1), end="")
    try:
        raise ExceptionGroup("group", [ValueError(1)])
    except ExceptionGroup as group:
        print("".join(traceback.format_exception(group)), end="")
sys.tracebacklimit = 1


class Loud:
    def __del__(self):
        first()


sys.excepthook(*(lambda e: (type(e), e, e.__traceback__))(ValueError("by hand")))
Loud()
first()

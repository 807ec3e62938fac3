import io
import sys
import traceback

def level3(x):
    return 10 / x

def level2(x):
    return level3(x - 1)

def level1(x):
    try:
        return level2(x)
    except ZeroDivisionError as e:
        raise RuntimeError("level1 failed") from e

try:
    level1(1)
except RuntimeError as exc:
    print(traceback.format_exception_only(type(exc), exc))
    print(traceback.format_exception_only(exc.__cause__)[-1].strip())
    frames = traceback.extract_tb(exc.__traceback__)
    for f in frames:
        print(f"  {f.name}: {f.line}")
    frames = traceback.extract_tb(exc.__cause__.__traceback__)
    print([f.name for f in frames], [f.lineno - frames[0].lineno for f in frames])
    text = "".join(traceback.format_exception(exc))
    lines = [l for l in text.splitlines() if not l.lstrip().startswith("File")]
    print("\n".join(lines))
    et, ev, tb = sys.exc_info()
    print(et.__name__, ev, tb.tb_frame.f_code.co_name, tb.tb_next.tb_frame.f_code.co_name)

print(sys.exc_info())

def walk(tb):
    while tb:
        loc = {}
        yield tb.tb_frame.f_code.co_name, loc
        tb = tb.tb_next
try:
    level2(1)
except ZeroDivisionError as e:
    for name, loc in walk(e.__traceback__):
        print("frame", name, loc)

buf = io.StringIO()
try:
    {}["k"]
except KeyError:
    traceback.print_exc(file=buf)
out = buf.getvalue().splitlines()
print(out[0], "|", out[-1], "|", len(out))
try:
    e = ValueError("line one\nline two")
    e.add_note("a note")
    raise e
except ValueError as e:
    print(*traceback.format_exception_only(e), sep="")
try:
    eval("1 +* 2")
except SyntaxError as e:
    print(e.msg, e.lineno, e.offset, repr(e.text))
    print("".join(traceback.format_exception_only(e)))

def recurse(n):
    return recurse(n + 1)
try:
    recurse(0)
except RecursionError as e:
    print("RecursionError:", e, len(traceback.extract_tb(e.__traceback__)) > 900)
traceback.print_exc()
print("end")

import io
from contextlib import ExitStack, closing, contextmanager, nullcontext, suppress


@contextmanager
def timer(name, log):
    log.append(f"start {name}")
    try:
        yield log
    except ZeroDivisionError as error:
        log.append(f"swallowed {error}")
    finally:
        log.append(f"end {name}")


log = []
with timer("a", log) as inner: inner.append("work")
with timer("b", log): 1 / 0
try:
    with timer("c", log): raise KeyError("c")
except KeyError as error:
    log.append(f"escaped {error}")
print(*log, sep="\n")


@contextmanager
def indent(out, by=2):
    out.level += by
    yield
    out.level -= by


class Out:
    level = 0
    def line(self, text): print(" " * self.level + text)


out = Out()
out.line("top")
with indent(out):
    out.line("inner")
    with indent(out, 4): out.line("deep")
out.line("back")
with suppress(FileNotFoundError, ValueError):
    int("x")
    print("never")
with suppress(KeyError): print("fine")
with ExitStack() as stack:
    for name in "xyz": stack.enter_context(timer(name, log))
    stack.callback(lambda: print("callback first"))
    print("in stack")
print(log[-3:])
with closing(io.StringIO("text")) as f: print(f.read())
print(f.closed)
with nullcontext("value") as v: print(v)


class Transaction:
    def __init__(self, data): self.data = data
    def __enter__(self):
        self.backup = dict(self.data)
        return self.data
    def __exit__(self, kind, value, tb):
        if kind:
            self.data.clear()
            self.data.update(self.backup)
            print("rolled back:", value)
        return True


bank = {"a": 10}
with Transaction(bank) as b: b["a"] += 5
with Transaction(bank) as b:
    b["a"] -= 100
    b["b"] = 1
    raise ValueError("insufficient")
print(bank)


@contextmanager
def tag(name):
    print(f"<{name}>", end="")
    yield
    print(f"</{name}>", end="")


@tag("b")
def bold(text): print(text, end="")


bold("hi")
with tag("i"), tag("u"): bold("nested")
print()
def open_all(*names):
    with ExitStack() as stack:
        handles = [stack.enter_context(timer(n, [])) for n in names]
        return len(handles)
print(open_all("p", "q"))

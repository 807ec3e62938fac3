import contextvars
from contextvars import ContextVar, copy_context

user = ContextVar("user", default="anonymous")
request_id: ContextVar[int] = ContextVar("request_id")


def who():
    return f"{user.get()}#{request_id.get('-')}"


print(who(), user.name)
try:
    request_id.get()
except LookupError as e:
    print("LookupError", isinstance(e, LookupError), request_id.get(None))
token = user.set("ann")
print(who(), token.old_value is contextvars.Token.MISSING, token.var is user)
inner = user.set("bob")
print(who(), inner.old_value)
user.reset(inner)
print(who())
user.reset(token)
print(who())
try:
    user.reset(token)
except RuntimeError as e:
    print("RuntimeError:", str(e).split(" <")[-1].startswith("Token") or str(e)[:60], "used" in str(e))


def handler(name, n):
    user.set(name)
    request_id.set(n)
    print("inside", who())
    return who().upper()


ctx = copy_context()
print(ctx.run(handler, "cyd", 7), who())
print(ctx[user], ctx.get(request_id), user in ctx, len(ctx), request_id in copy_context())
ctx2 = ctx.copy()
ctx2.run(user.set, "dee")
print(ctx.run(who), ctx2.run(who), who())
print(sorted((var.name, value) for var, value in ctx2.items()))
empty = contextvars.Context()
print(len(empty), empty.run(who), list(empty))
try:
    ctx.run(lambda: ctx.run(who))
except RuntimeError as e:
    print("RuntimeError:", "already entered" in str(e))
indent = ContextVar("indent", default=0)


class nested:
    def __init__(self, title):
        self.title = title

    def __enter__(self):
        print("  " * indent.get() + self.title)
        self.token = indent.set(indent.get() + 1)

    def __exit__(self, *exc):
        indent.reset(self.token)
        print("  " * indent.get() + "/" + self.title)


with nested("a"):
    with nested("b"):
        copy_context().run(lambda: print("  " * indent.get() + "leaf"))
    with nested("c"):
        pass


def gen():
    t = indent.set(100)
    yield indent.get()
    indent.reset(t)
    yield indent.get()


g = gen()
print(next(g), indent.get(), next(g), indent.get())
try:
    ContextVar(5)
except TypeError as e:
    print(e)

import asyncio
import contextvars

user = contextvars.ContextVar("user", default="nobody")
level = contextvars.ContextVar("level")
print(user.get(), user.name, level.get("fallback"))
try:
    level.get()
except LookupError as error:
    print(type(error).__name__)
token = user.set("ann")
print(user.get(), token.old_value is contextvars.Token.MISSING, token.var is user)
user.reset(token)
print(user.get())
try:
    user.reset(token)
except RuntimeError as error:
    print("already used" in str(error))
context = contextvars.copy_context()


def change():
    user.set("inside")
    level.set(5)
    return user.get()


print(context.run(change), user.get(), context[user], context.get(level), level in context, user in contextvars.copy_context(), len(context), sorted(v.name for v in context))


async def handler(name):
    user.set(name)
    await asyncio.sleep(1)
    return f"{name} sees {user.get()}"


async def main():
    user.set("main")
    print(await asyncio.gather(*(handler(n) for n in "abc")), user.get())
    t = asyncio.create_task(handler("task"))
    user.set("changed")
    print(await t, user.get())
    await handler("direct")
    print(user.get())
    asyncio.get_running_loop().call_soon(lambda: print("callback", user.get()))
    await asyncio.sleep(0)


asyncio.run(main())
print(user.get())

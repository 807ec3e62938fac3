"""The classic mistakes: forgotten awaits, forgotten tasks, forgotten exceptions."""
import asyncio
import gc
import sys
import warnings


def show_warning(message, category, filename, lineno, file=None, line=None):
    print(f"  warning: {category.__name__}: {str(message).splitlines()[0]}")


warnings.showwarning = show_warning
warnings.simplefilter("always")


async def greet(name):
    print("  hello", name)
    return name


async def forgotten_await():
    greet("nobody")
    r = greet("somebody")
    print("  type:", type(r).__name__, "running:", r.cr_running, "awaiting:", r.cr_await)
    print("  result", await r)
    c = greet("closed")
    c.close()
    print("  closed without a warning")
    if greet("always true"):
        print("  a coroutine object is true")
    try:
        greet("x") + 1
    except TypeError as e:
        print("  TypeError:", e)


async def waits_forever():
    try:
        await asyncio.get_running_loop().create_future()
    finally:
        print("  waits_forever: finally")


def handler(loop, context):
    print("  handler:", context["message"], "|", context["task"].get_name() if "task" in context else "-",
          "|", repr(context.get("exception")))


async def lost_task():
    asyncio.get_running_loop().set_exception_handler(handler)
    asyncio.create_task(waits_forever(), name="lost")
    await asyncio.sleep(0.5)
    print("  tasks:", len(asyncio.all_tasks()))
    gc.collect()
    await asyncio.sleep(0.5)
    print("  tasks:", len(asyncio.all_tasks()))


async def failing():
    raise ValueError("nobody looks at me")


async def lost_exception():
    asyncio.get_running_loop().set_exception_handler(handler)
    t = asyncio.create_task(failing(), name="failing")
    await asyncio.sleep(0.1)
    t = None
    print("  dropped")


async def not_a_coroutine():
    for bad in (None, 5, print):
        try:
            await bad
        except TypeError as e:
            print("  TypeError:", e)
    try:
        asyncio.create_task(greet)
    except TypeError as e:
        print("  TypeError:", str(e).split(",")[0])
    try:
        await asyncio.gather(greet("a"), 7)
    except TypeError as e:
        print("  TypeError:", e)

for f in (forgotten_await, lost_task, lost_exception, not_a_coroutine):
    print(f.__name__)
    asyncio.run(f())

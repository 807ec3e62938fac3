import asyncio
import contextvars
import itertools
import logging
import sys
import threading

request_id = contextvars.ContextVar("request_id")
user = contextvars.ContextVar("user", default="anonymous")
_ids = itertools.count(100)


class ContextFilter(logging.Filter):
    def filter(self, record):
        record.rid = request_id.get("----")
        record.user = user.get()
        return True


handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(logging.Formatter("%(rid)s %(user)s | %(message)s"))
handler.addFilter(ContextFilter())
log = logging.getLogger("web")
log.addHandler(handler)
log.setLevel(logging.DEBUG)
log.propagate = False


def blocking(what):
    log.debug("in a thread: %s", what)
    user.set("changed in the thread")


async def query(sql):
    log.debug("query %s", sql)
    await asyncio.sleep(0.1)


async def handle(name, delay):
    request_id.set(f"r{next(_ids)}")
    token = user.set(name)
    log.info("start")
    await query("select 1")
    await asyncio.gather(asyncio.create_task(query("in a subtask")), asyncio.sleep(delay))
    await asyncio.to_thread(blocking, name)
    user.reset(token)
    log.info("end")
    try:
        user.reset(token)
    except RuntimeError as e:
        log.warning("RuntimeError: %s", str(e).split(">")[-1].strip())


async def child():
    user.set("child")
    return user.get()


async def main():
    log.info("server starts")
    await asyncio.gather(handle("alice", 0.75), handle("bob", 0.25))
    log.info("after gather, nothing leaked")
    print(await asyncio.create_task(child()), user.get())
    print(await child(), user.get())
    ctx = contextvars.copy_context()
    print(await asyncio.create_task(child(), context=ctx), user.get(), ctx[user])
    print(sorted(v.name for v in ctx), ctx.get(request_id, "none"))

    loop = asyncio.get_running_loop()
    user.set("before call_soon")
    loop.call_soon(lambda: log.info("callback"))
    user.set("after call_soon")
    loop.call_soon(log.info, "own context", context=ctx)
    await asyncio.sleep(0)
    t = threading.Thread(target=lambda: print("plain thread sees", user.get()))
    t.start()
    t.join()
    try:
        request_id.get()
    except LookupError as e:
        print("LookupError", "request_id" in str(e))
    try:
        ctx.run(lambda: ctx.run(print))
    except RuntimeError as e:
        print("RuntimeError", str(e).split(":")[0])

asyncio.run(main())

# What a loop in debug mode knows of where things were made: coroutines, tasks, futures, handles.
import asyncio
import sys
import warnings


async def never():
    pass


def make():
    return never()


async def fails():
    raise ValueError("x")


def callback():
    raise LookupError("in a callback")


def outer():
    def inner():
        return make()
    return inner()


async def main():
    print("depth", sys.get_coroutine_origin_tracking_depth())
    coroutine = outer()
    print([(line, name) for _, line, name in coroutine.cr_origin][:4])
    coroutine.close()
    make()
    loop = asyncio.get_running_loop()
    handle = loop.call_soon(callback)
    print("handle", [entry[2] for entry in handle._source_traceback][-1])
    task = asyncio.create_task(fails())
    future = loop.create_future()
    future.set_exception(KeyError("k"))
    print("future", type(future._source_traceback[-1][1]).__name__)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del task, future
    loop.set_debug(False)
    print("depth", sys.get_coroutine_origin_tracking_depth())
    print(loop.create_future()._source_traceback)
    loop.set_debug(True)


asyncio.run(main(), debug=True)
print("after", sys.get_coroutine_origin_tracking_depth())
plain = never()
print(plain.cr_origin)
plain.close()

sys.set_coroutine_origin_tracking_depth(2)
for depth in (-1, "1"):
    try:
        sys.set_coroutine_origin_tracking_depth(depth)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    outer()
print(caught[0].message)
make()
sys.set_coroutine_origin_tracking_depth(0)
make()


async def in_debug():
    loop = asyncio.get_running_loop()
    for wrong in (never, 5, None):
        try:
            await loop.run_in_executor(None, wrong)
        except TypeError as error:
            print(error)
    print("in a thread", await asyncio.to_thread(sys.get_coroutine_origin_tracking_depth))


asyncio.run(in_debug(), debug=True)

# Futures of classes of one's own: whoever awaits them asks their add_done_callback() to be woken.
import asyncio


class Told(asyncio.Future):
    def add_done_callback(self, fn, *, context=None):
        print("  asked by", asyncio.current_task().get_name(), callable(fn), type(context).__name__)
        super().add_done_callback(fn, context=context)

    def set_result(self, result):
        print("  result", result)
        super().set_result(result)


class Wrapping(asyncio.Future):
    def add_done_callback(self, fn, *, context=None):
        def wrapped(future):
            print("  waking", future is self)
            fn(future)
            print("  woken")
        super().add_done_callback(wrapped, context=context)


class Deaf(asyncio.Future):
    def add_done_callback(self, fn, *, context=None):
        self.kept = fn


async def wait_for(future, name):
    print(name, "waits")
    print(name, "has", await future)
    await asyncio.sleep(0)
    print(name, "ends")


async def main():
    loop = asyncio.get_running_loop()
    told, wrapping, deaf = Told(loop=loop), Wrapping(loop=loop), Deaf(loop=loop)
    tasks = [asyncio.create_task(wait_for(future, name), name=name)
             for future, name in ((told, "a"), (wrapping, "b"), (deaf, "c"))]
    await asyncio.sleep(0)
    told.set_result(1)
    wrapping.set_result(2)
    deaf.set_result(3)
    print("all set")
    await asyncio.sleep(0)
    print("main again")
    await asyncio.sleep(0)
    print([task.done() for task in tasks])
    try:
        deaf.kept(deaf)
    except RuntimeError as error:
        print(str(error)[:25], str(error)[-20:])
    loop.call_soon(deaf.kept, deaf)
    print(await asyncio.gather(*tasks))

    late = Told(loop=loop)
    task = asyncio.create_task(wait_for(late, "d"), name="d")
    await asyncio.sleep(0)
    task.cancel("enough")
    await asyncio.wait([task])
    print(late.cancelled(), task.cancelled())

    task = asyncio.create_task(wait_for(Wrapping(loop=loop), "e"))
    try:
        await asyncio.wait_for(task, 0.1)
    except TimeoutError:
        print("too late")


asyncio.run(main())

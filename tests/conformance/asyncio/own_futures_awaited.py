# Futures of classes of one's own: whoever awaits them asks their add_done_callback() to be woken.
import asyncio


class Told(asyncio.Future):
    def add_done_callback(self, fn, *, context=None):
        print("  asked by", asyncio.current_task().get_name(), callable(fn), type(context).__name__)
        super().add_done_callback(fn, context=context)

    def set_result(self, result):
        print("  result", result)
        super().set_result(result)


class Late(asyncio.Future):
    """Hands on who waits only when asked to."""
    def add_done_callback(self, fn, *, context=None):
        self.kept = fn, context

    def hand_on(self):
        fn, context = self.kept
        super().add_done_callback(fn, context=context)


class Counting(asyncio.Task):
    asked = 0

    def add_done_callback(self, fn, *, context=None):
        Counting.asked += 1
        super().add_done_callback(fn, context=context)


async def wait_for(future, name):
    print(name, "waits")
    print(name, "has", await future)
    await asyncio.sleep(0)
    print(name, "ends")


async def main():
    loop = asyncio.get_running_loop()
    told, late = Told(loop=loop), Late(loop=loop)
    tasks = [asyncio.create_task(wait_for(future, name), name=name)
             for future, name in ((told, "a"), (late, "b"))]
    await asyncio.sleep(0)
    told.set_result(1)
    print("one set")
    await asyncio.sleep(0)
    print("main again")
    await asyncio.sleep(0)
    print([task.done() for task in tasks])
    late.hand_on()
    late.set_result(2)
    print("handed on")
    print(await asyncio.gather(*tasks))

    other = Told(loop=loop)
    task = asyncio.create_task(wait_for(other, "c"), name="c")
    await asyncio.sleep(0)
    task.cancel("enough")
    await asyncio.wait([task])
    print(other.cancelled(), task.cancelled())

    counted = Counting(asyncio.sleep(0.1, "slept"), loop=loop)
    print(await counted, Counting.asked)


asyncio.run(main())

"""Where a task stands that runs a coroutine of asyncio's own; what the slow-callback record holds."""
import asyncio
import logging
import time


class Shown(logging.Handler):
    def emit(self, record):
        if record.msg.startswith('Executing'):
            print(record.levelname, record.msg, len(record.args), f'{record.args[1]:.1f}', record.funcName)


async def main():
    queue, lock, event = asyncio.Queue(), asyncio.Lock(), asyncio.Event()
    await lock.acquire()
    tasks = [asyncio.create_task(coro) for coro in (
        asyncio.sleep(1), queue.get(), event.wait(), lock.acquire())]
    print([frame.f_code.co_name for task in tasks for frame in task.get_stack()],
          [task.get_stack()[0].f_lineno for task in tasks])
    await asyncio.sleep(0)
    for task in tasks:
        frame, = task.get_stack()
        print(frame.f_code.co_name, frame.f_code.co_firstlineno, frame.f_lineno, frame.f_code.co_filename.split('/')[-2:])
        place = repr(task).split('asyncio/')[1]
        print(place[:place.index('>')])
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    print([task.get_stack() for task in tasks])
    nap = asyncio.create_task(asyncio.sleep(0))
    await asyncio.sleep(0)
    print(repr(nap).split('asyncio/')[1])
    await nap
    loop = asyncio.get_running_loop()
    loop.set_debug(True)
    await asyncio.sleep(0)
    time.sleep(0.3)
    await asyncio.sleep(0)
    for sig in (9, 19, 99, 'x'):
        try:
            loop.add_signal_handler(sig, print)
        except (RuntimeError, ValueError, TypeError) as e:
            print(type(e).__name__, e)


logging.getLogger('asyncio').addHandler(Shown())
asyncio.run(main())

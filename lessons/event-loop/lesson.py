"""The loop without a single coroutine: callbacks, a queue and a clock."""

import asyncio

loop = asyncio.new_event_loop()


def say(text):
    print(f"{loop.time():.1f} s  {text}")


def first():
    say("first, and it queues another")
    loop.call_soon(say, "queued by first: next iteration")


def stop():
    say("stop after this iteration")
    loop.stop()
    loop.call_soon(say, "this one stays in the queue")


loop.call_later(2.0, stop)
loop.call_later(0.5, say, "the half-second timer")
loop.call_later(0, say, "a timer of 0 seconds")
loop.call_soon(first)
loop.call_soon(say, "second")
print("nothing has run yet")

loop.run_forever()
print("the loop has stopped, and one callback is left")
loop.call_soon(loop.stop)
loop.run_forever()
loop.close()

import asyncio


def chain(n, log, loop, stop):
    log.append(n)
    if n == stop:
        loop.stop()
        loop.call_soon(log.append, 'left over')
    else:
        loop.call_soon(chain, n + 1, log, loop, stop)
        loop.call_soon(log.append, 'beside %d' % n)


loop = asyncio.new_event_loop()
log = []
loop.call_soon(chain, 0, log, loop, 3)
loop.call_soon(log.append, 'other')
loop.run_forever()
print(log)
loop.call_soon(loop.stop)
loop.call_soon(log.append, 'same pass as stop')
loop.run_forever()
print(log)
log.clear()
loop.stop()
loop.call_soon(log.append, 'pre-stopped')
loop.call_later(0, log.append, 'timer in a pre-stopped loop')
loop.call_later(1, log.append, 'not run')
loop.run_forever()
print(log, loop.time(), loop.is_running())


def cancels(other):
    log.append('cancels')
    other[0].cancel()


log.clear()
other = []
loop.call_soon(cancels, other)
other.append(loop.call_soon(log.append, 'cancelled in the same pass'))
loop.call_soon(log.append, 'last')
loop.call_soon(loop.stop)
loop.run_forever()
print(log)
log.clear()
# A timer that is due and what is ready: timers come after what was ready before.
loop.call_later(0, log.append, 'timer 0')
loop.call_soon(log.append, 'soon')
loop.call_later(0, loop.stop)
loop.run_forever()
print(log)
log.clear()


def deep(n):
    log.append((n, loop.time()))
    if n:
        loop.call_later(0.25, deep, n - 1)
    else:
        loop.stop()


loop.call_soon(deep, 3)
loop.run_forever()
print(log)
loop.close()

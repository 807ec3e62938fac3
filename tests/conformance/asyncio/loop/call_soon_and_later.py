import asyncio

loop = asyncio.new_event_loop()
log = []


def note(*args):
    log.append((loop.time(), *args))


h = loop.call_soon(note, 'soon', 1)
print(h, h.cancelled(), type(h).__name__)
loop.call_soon(note)
later = loop.call_later(0.5, note, 'later')
print(later.when(), later.cancelled(), type(later).__name__, later)
at = loop.call_at(0.25, note, 'at')
past = loop.call_at(-1, note, 'past')
negative = loop.call_later(-5, note, 'negative')
zero = loop.call_later(0, note, 'zero')
same = [loop.call_later(0.75, note, 'same', n) for n in range(3)]
cancelled = loop.call_later(0.6, note, 'never')
cancelled.cancel()
cancelled.cancel()
print(cancelled, cancelled.cancelled(), cancelled.when())
same[1].cancel()
loop.call_later(1, loop.stop)
loop.run_forever()
for entry in log:
    print(entry)
print(h, later, h.cancelled(), later.cancelled())
print(later < at, at < later, later == at, later <= later, at > later, at >= at)
print(loop.call_later(1, note) == loop.call_later(1, note), hash(later) == hash(later.when()))
for args in ((None, note), ('x', note)):
    try:
        loop.call_later(*args)
    except TypeError as e:
        print(e)
    if args[0] is None:
        try:
            loop.call_at(*args)
        except TypeError as e:
            print(e)
try:
    loop.call_soon()
except TypeError as e:
    print('call_soon needs a callback')
loop.close()
for method in loop.call_soon, loop.call_soon_threadsafe:
    try:
        method(note)
    except RuntimeError as e:
        print(e)
try:
    loop.call_later(1, note)
except RuntimeError as e:
    print(e)

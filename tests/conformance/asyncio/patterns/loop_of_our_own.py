import collections
import heapq


class Sleep:
    def __init__(self, seconds):
        self.seconds = seconds

    def __await__(self):
        return (yield self)


class Loop:
    def __init__(self):
        self.ready, self.timers, self.now, self.order = collections.deque(), [], 0.0, 0

    def spawn(self, coro, name):
        self.ready.append((coro, name))

    def run(self):
        while self.ready or self.timers:
            if not self.ready:
                self.now, _, coro, name = heapq.heappop(self.timers)
                self.ready.append((coro, name))
            coro, name = self.ready.popleft()
            try:
                what = coro.send(None)
            except StopIteration as e:
                print(name, 'returned', e.value, 'at', self.now)
                continue
            self.order += 1
            heapq.heappush(self.timers, (self.now + what.seconds, self.order, coro, name))


async def work(name, *pauses):
    for p in pauses:
        print(name, 'sleeps', p, 'at', loop.now)
        await Sleep(p)
    return len(pauses)


loop = Loop()
for args in ('a', 1, 2), ('b', 0.5, 0.5, 0.5), ('c',):
    loop.spawn(work(*args), args[0])
loop.run()

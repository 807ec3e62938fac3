import asyncio
import heapq
import itertools
from dataclasses import dataclass, field
from typing import Any

@dataclass(order=True)
class Job:
    prio: int
    seq: int = field(default_factory=itertools.count().__next__)
    name: str = field(compare=False, default="?")
    coro: Any = field(compare=False, default=None, repr=False)

class Scheduler:
    """Runs at most `slots` jobs; strict priority, ageing every few completions."""

    def __init__(self, slots):
        self.slots, self.heap, self.running = slots, [], {}
        self.wake = asyncio.Event()
        self.finished = []

    def submit(self, name, prio, coro):
        job = Job(prio, name=name, coro=coro)
        heapq.heappush(self.heap, job)
        print("submit", job)
        self.wake.set()

    def _done(self, task):
        job = self.running.pop(task)
        what = "cancelled" if task.cancelled() else repr(task.exception() or task.result())
        self.finished.append(job.name)
        print(f"   done {job.name}: {what}; running {[j.name for j in self.running.values()]}")
        if len(self.finished) % 3 == 0:
            for j in self.heap:
                j.prio -= 1
            heapq.heapify(self.heap)
            print("   aged:", [(j.prio, j.name) for j in sorted(self.heap)])
        self.wake.set()

    async def run(self):
        while self.heap or self.running:
            while self.heap and len(self.running) < self.slots:
                job = heapq.heappop(self.heap)
                t = asyncio.create_task(job.coro, name=job.name)
                self.running[t] = job
                t.add_done_callback(self._done)
                print("   start", job.name)
            self.wake.clear()
            await self.wake.wait()
        return self.finished

async def work(name, hops, fail=None, then=None):
    for i in range(hops):
        print(f"      {name} {i + 1}/{hops}")
        await asyncio.sleep(0)
    if then:
        then()
    if fail:
        raise fail
    return name * 2

async def main():
    s = Scheduler(2)
    s.submit("low", 5, work("low", 2))
    s.submit("mid1", 3, work("mid1", 3, ValueError("oops")))
    s.submit("mid2", 3, work("mid2", 1, then=lambda: s.submit("urgent", 0, work("urgent", 1))))
    s.submit("self", 4, work("self", 1, then=lambda: asyncio.current_task().cancel()))
    s.submit("high", 1, work("high", 2))
    s.submit("idle", 9, work("idle", 0))
    print(await s.run())
    q = asyncio.PriorityQueue()
    for item in ((2, "b"), (1, "z"), (2, "a"), (1, {"un": "orderable"})):
        try:
            q.put_nowait(item)
        except TypeError as e:
            print("TypeError:", e, "but qsize", q.qsize())
    while q.qsize():
        print(q.get_nowait())

asyncio.run(main())

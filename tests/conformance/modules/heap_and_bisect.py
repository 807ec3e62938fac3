import heapq
import bisect
from dataclasses import dataclass, field
from itertools import count

nums = [5, 7, 9, 1, 3]
heapq.heapify(nums)
print(nums, heapq.heappop(nums), nums)
heapq.heappush(nums, 4)
print(nums, heapq.heappushpop(nums, 2), heapq.heapreplace(nums, 10), nums)
print(heapq.nlargest(2, nums), heapq.nsmallest(3, nums), heapq.nlargest(2, ["aa", "b", "cccc"], key=len))
print(list(heapq.merge([1, 4, 7], [2, 5], [0, 9])), list(heapq.merge("ca", "b", reverse=True)))
print([heapq.heappop(nums) for _ in range(len(nums))])


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)


class PriorityQueue:
    def __init__(self):
        self._heap, self._count, self._entries = [], count(), {}

    def add(self, task, priority=0):
        if task in self._entries:
            self.remove(task)
        entry = [priority, next(self._count), task]
        self._entries[task] = entry
        heapq.heappush(self._heap, entry)

    def remove(self, task):
        self._entries.pop(task)[-1] = None

    def pop(self):
        while self._heap:
            prio, _, task = heapq.heappop(self._heap)
            if task is not None:
                del self._entries[task]
                return task
        raise KeyError("pop from an empty priority queue")


pq = PriorityQueue()
for p, t in [(5, "write"), (7, "release"), (1, "spec"), (3, "test"), (3, "lint")]:
    pq.add(t, p)
pq.add("release", 0)
pq.remove("test")
print([pq.pop() for _ in range(4)])
try:
    pq.pop()
except KeyError as e:
    print(e)
jobs = []
for j in (Job(2, "b"), Job(1, "z"), Job(2, "a")):
    heapq.heappush(jobs, j)
print(jobs[0], [heapq.heappop(jobs).name for _ in range(3)])


def grade(score, breakpoints=(60, 70, 80, 90), grades="FDCBA"):
    return grades[bisect.bisect(breakpoints, score)]


print([grade(s) for s in (33, 99, 77, 70, 89, 90, 100)])
a = [1, 3, 3, 5]
print(bisect.bisect_left(a, 3), bisect.bisect_right(a, 3), bisect.bisect(a, 9), bisect.bisect_left(a, 0))
bisect.insort(a, 4)
bisect.insort_left(a, 3)
print(a, bisect.bisect(["ab", "c", "defg"], 2, key=len))


def median_stream(xs):
    lo, hi = [], []
    for x in xs:
        heapq.heappush(hi, -heapq.heappushpop(lo, -x))
        if len(hi) > len(lo):
            heapq.heappush(lo, -heapq.heappop(hi))
        yield -lo[0] if len(lo) > len(hi) else (hi[0] - lo[0]) / 2


print(list(median_stream([5, 15, 1, 3])))
try:
    heapq.heappush([(1, {})], (1, {}))
except TypeError as e:
    print(e)

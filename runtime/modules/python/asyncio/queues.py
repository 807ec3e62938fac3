"""PriorityQueue; the other queues are native."""
from _collections import deque
from _asyncio import Event, LifoQueue, Queue, QueueEmpty, QueueFull, get_running_loop

__all__ = ('Queue', 'PriorityQueue', 'LifoQueue', 'QueueFull', 'QueueEmpty')

# How the recorder names the futures of those who wait.
_GETTER = 11
_PUTTER = 12


class PriorityQueue(Queue):
    """Items come out lowest first. Comparing them may run Python, so all of it is written here."""

    def __init__(self, maxsize=0):
        self._limit = maxsize
        self._getters = deque()
        self._putters = deque()
        self._heap = []
        self._unfinished = 0
        self._finished = Event()
        self._finished.set()

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x} {self._format()}>'

    def __str__(self):
        return f'<{type(self).__name__} {self._format()}>'

    def _format(self):
        result = f'maxsize={self._limit!r}'
        if self._heap:
            result += f' _queue={self._heap!r}'
        if self._getters:
            result += f' _getters[{len(self._getters)}]'
        if self._putters:
            result += f' _putters[{len(self._putters)}]'
        if self._unfinished:
            result += f' tasks={self._unfinished}'
        return result

    @property
    def maxsize(self):
        return self._limit

    def qsize(self):
        return len(self._heap)

    def empty(self):
        return not self._heap

    def full(self):
        return 0 < self._limit <= len(self._heap)

    @staticmethod
    def _wakeup_next(waiters):
        while waiters:
            waiter = waiters.popleft()
            if not waiter.done():
                waiter.set_result(None)
                break

    async def _wait_in(self, line, must_wait, kind):
        while must_wait():
            waiter = get_running_loop()._create_future(kind, 'queue')
            line.append(waiter)
            try:
                await waiter
            except:
                waiter.cancel()
                if waiter in line:
                    line.remove(waiter)
                if not must_wait() and not waiter.cancelled():
                    self._wakeup_next(line)
                raise

    async def put(self, item):
        await self._wait_in(self._putters, self.full, _PUTTER)
        return self.put_nowait(item)

    def put_nowait(self, item):
        if self.full():
            raise QueueFull
        from heapq import heappush
        heappush(self._heap, item)
        self._unfinished += 1
        self._finished.clear()
        self._wakeup_next(self._getters)

    async def get(self):
        await self._wait_in(self._getters, self.empty, _GETTER)
        return self.get_nowait()

    def get_nowait(self):
        if self.empty():
            raise QueueEmpty
        from heapq import heappop
        item = heappop(self._heap)
        self._wakeup_next(self._putters)
        return item

    def task_done(self):
        if self._unfinished <= 0:
            raise ValueError('task_done() called too many times')
        self._unfinished -= 1
        if self._unfinished == 0:
            self._finished.set()

    async def join(self):
        if self._unfinished > 0:
            await self._finished.wait()

"""Queues between threads."""
import _simthread
from collections import deque
from heapq import heappop, heappush

__all__ = ['Empty', 'Full', 'Queue', 'PriorityQueue', 'LifoQueue', 'SimpleQueue']


class Empty(Exception):
    pass


class Full(Exception):
    pass


Empty.__module__ = '_queue'


class Queue:
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self._getters = _simthread.Line(_simthread.QUEUE, 'an item from a queue')
        self._putters = _simthread.Line(_simthread.QUEUE, 'room in a queue')
        self._joiners = _simthread.Line(_simthread.QUEUE, 'the work of a queue')
        self.unfinished_tasks = 0

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def qsize(self):
        return self._qsize()

    def empty(self):
        return not self._qsize()

    def full(self):
        return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        if block and timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        while self.full():
            if not block:
                raise Full
            if not self._putters.wait(timeout) and timeout is not None:
                raise Full
        self._put(item)
        self._getters.moved(True, item)
        self.unfinished_tasks += 1
        self._getters.wake_one()

    def get(self, block=True, timeout=None):
        if block and timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        while not self._qsize():
            if not block:
                raise Empty
            if not self._getters.wait(timeout) and timeout is not None:
                raise Empty
        item = self._get()
        self._getters.moved(False, item)
        self._putters.wake_one()
        return item

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def task_done(self):
        if self.unfinished_tasks <= 0:
            raise ValueError('task_done() called too many times')
        self.unfinished_tasks -= 1
        if not self.unfinished_tasks:
            self._joiners.wake_all()

    def join(self):
        while self.unfinished_tasks:
            self._joiners.wait()


class LifoQueue(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class PriorityQueue(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _put(self, item):
        heappush(self.queue, item)

    def _get(self):
        return heappop(self.queue)


class SimpleQueue(Queue):
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self):
        Queue.__init__(self, 0)

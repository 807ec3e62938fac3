"""Queues between threads."""
import _simthread
from collections import deque
from heapq import heappop, heappush
from time import monotonic
from _inspect import mark_builtin as _mark_builtin

__all__ = ['Empty', 'Full', 'Queue', 'PriorityQueue', 'LifoQueue', 'SimpleQueue']


class Empty(Exception):
    pass


class Full(Exception):
    pass


Empty.__module__ = '_queue'


class _Items:
    """What all queues share: items that threads put in and wait for."""
    __class_getitem__ = classmethod(type(list[int]))
    unfinished_tasks = 0

    def __init__(self, maxsize):
        self._init(maxsize)
        self._getters = _simthread.Line(_simthread.QUEUE, 'an item from a queue')
        self._putters = _simthread.Line(_simthread.QUEUE, 'room in a queue')

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()

    def _has_limit(self):
        return False

    def _is_full(self):
        return self._has_limit() and self._qsize() >= self.maxsize

    def qsize(self):
        return self._qsize()

    def empty(self):
        return not self._qsize()

    def _wait(self, line, is_in_vain, error, block, timeout):
        """Until it is not in vain any more; whoever comes too late for what woke it waits on."""
        if not block:
            if is_in_vain():
                raise error
        elif timeout is None:
            while is_in_vain():
                line.wait()
        elif timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        else:
            end = monotonic() + timeout
            while is_in_vain():
                remaining = end - monotonic()
                if remaining <= 0:
                    raise error
                line.wait(remaining)

    def put(self, item, block=True, timeout=None):
        if self._has_limit():
            self._wait(self._putters, self._is_full, Full, block, timeout)
        self._put(item)
        self._getters.moved(True, item)
        self.unfinished_tasks += 1
        self._getters.wake_one()

    def get(self, block=True, timeout=None):
        self._wait(self._getters, lambda: not self._qsize(), Empty, block, timeout)
        item = self._get()
        self._getters.moved(False, item)
        self._putters.wake_one()
        return item

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)


for _function in vars(_Items).values():
    if hasattr(_function, '__code__'):
        _function.__qualname__ = f'Queue.{_function.__name__}'


class Queue(_Items):
    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        _Items.__init__(self, maxsize)
        self._joiners = _simthread.Line(_simthread.QUEUE, 'the work of a queue')

    def _has_limit(self):
        return self.maxsize > 0

    def full(self):
        return 0 < self.maxsize <= self._qsize()

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


class SimpleQueue(_Items):
    def __init__(self, /):
        _Items.__init__(self, 0)


SimpleQueue.__module__ = '_queue'
_mark_builtin('_queue', SimpleQueue)

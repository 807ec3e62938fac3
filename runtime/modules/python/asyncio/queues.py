"""Queues whose items are kept by Python code; Queue and LifoQueue themselves are native."""
import _asyncio
from _collections import deque
from _asyncio import Event, LifoQueue, QueueEmpty, QueueFull, get_running_loop

__all__ = ('Queue', 'PriorityQueue', 'LifoQueue', 'QueueFull', 'QueueEmpty')

# How the recorder names the futures of those who wait.
_GETTER = 11
_PUTTER = 12


# By this name a trace tells of its methods.
class Queue:
    """What a queue does, around the methods _init, _put and _get that keep its items."""
    _queue = _getters = _putters = _maxsize = _unfinished_tasks = None

    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._getters = deque()
        self._putters = deque()
        self._unfinished_tasks = 0
        self._finished = Event()
        self._finished.set()
        self._init(maxsize)

    def _init(self, maxsize):
        self._queue = deque()

    def _get(self):
        return self._queue.pop() if isinstance(self, LifoQueue) else self._queue.popleft()

    def _put(self, item):
        self._queue.append(item)

    def __repr__(self):
        return f'<{type(self).__name__} at {id(self):#x} {self._format()}>'

    def __str__(self):
        return f'<{type(self).__name__} {self._format()}>'

    def _format(self):
        told = [f'maxsize={self._maxsize!r}']
        if getattr(self, '_queue', None):
            told.append(f'_queue={list(self._queue)!r}')
        for name in '_getters', '_putters':
            if waiting := len(getattr(self, name)):
                told.append(f'{name}[{waiting}]')
        if self._unfinished_tasks:
            told.append(f'tasks={self._unfinished_tasks}')
        return ' '.join(told)

    @property
    def maxsize(self):
        return self._maxsize

    def qsize(self):
        return len(self._queue)

    def empty(self):
        return not self._queue

    def full(self):
        return 0 < self._maxsize <= self.qsize()

    @staticmethod
    def _wakeup_next(line):
        while line:
            first = line.popleft()
            if not first.done():
                return first.set_result(None)

    async def _wait_in(self, line, must_wait, kind):
        while must_wait():
            waiter = get_running_loop()._create_future(kind, 'a queue', self._finished)
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
        self._put(item)
        self._unfinished_tasks += 1
        self._finished.clear()
        _asyncio.note_queue(self._finished, True, item)
        self._wakeup_next(self._getters)

    async def get(self):
        await self._wait_in(self._getters, self.empty, _GETTER)
        return self.get_nowait()

    def get_nowait(self):
        if self.empty():
            raise QueueEmpty
        item = self._get()
        _asyncio.note_queue(self._finished, False, item)
        self._wakeup_next(self._putters)
        return item

    def task_done(self):
        if self._unfinished_tasks <= 0:
            raise ValueError('task_done() called too many times')
        self._unfinished_tasks -= 1
        if self._unfinished_tasks == 0:
            self._finished.set()

    async def join(self):
        if self._unfinished_tasks > 0:
            await self._finished.wait()


_WrittenQueue, Queue = Queue, _asyncio.Queue

# A class that has one of these of its own is asked by the others, which native ones would not do.
_KEEPERS = ('_init', '_put', '_get', 'put_nowait', 'get_nowait', 'full', 'empty', 'qsize')


def _adopt(cls):
    """A subclass of Queue that keeps its items in its own way gets the written methods too."""
    ancestors = cls.__mro__[:cls.__mro__.index(Queue)]
    own = {name for each in ancestors if each is not LifoQueue for name in vars(each)}
    if any(name in own for name in _KEEPERS):
        for name, value in vars(_WrittenQueue).items():
            if name not in own and name not in ('__module__', '__qualname__', '__doc__',
                                                '__dict__', '__weakref__'):
                setattr(cls, name, value)


_asyncio.set_hooks(adopt_queue=_adopt, written_queue=_WrittenQueue)


class PriorityQueue(Queue):
    """Items come out lowest first. Comparing them may run Python, so all of it is written."""

    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        from heapq import heappush
        heappush(self._queue, item)

    def _get(self):
        from heapq import heappop
        return heappop(self._queue)

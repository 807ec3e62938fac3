"""Condition and Barrier; the other primitives are native."""
from _asyncio import BoundedSemaphore, Event, Lock, Semaphore, get_running_loop
from _collections import deque
from _inspect import refuse
from asyncio import exceptions

__all__ = ('Lock', 'Event', 'Condition', 'Semaphore', 'BoundedSemaphore', 'Barrier')

# How the recorder names the future of one who waits for a condition.
_CONDITION = 9


def _shown(primitive, state):
    return f'<asyncio.locks.{type(primitive).__name__} object at {id(primitive):#x} [{state}]>'


class _Shown(deque):
    """What a queue holds, or who waits: to look at, for a change would be one of this deque only."""

    def _refused(self, *args):
        refuse("changing an asyncio queue's or lock's own deque is not supported",
               'the methods of the queue or lock change it')

    append = appendleft = clear = extend = extendleft = insert = pop = popleft = remove = _refused
    reverse = rotate = __setitem__ = __delitem__ = __iadd__ = __imul__ = _refused


_Shown.__name__ = _Shown.__qualname__ = 'deque'
_Shown.__module__ = 'collections'


class Condition:
    def __init__(self, lock=None):
        self._lock = lock = Lock() if lock is None else lock
        self.locked, self.acquire, self.release = lock.locked, lock.acquire, lock.release
        self._waiters = deque()

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, *exc_info):
        self.release()

    def __repr__(self):
        waiters = f', waiters:{len(self._waiters)}' if self._waiters else ''
        return _shown(self, ('locked' if self.locked() else 'unlocked') + waiters)

    def _must_hold_lock(self, action):
        if not self.locked():
            raise RuntimeError(f'cannot {action} on un-acquired lock')

    async def wait(self):
        self._must_hold_lock('wait')
        self.release()
        waiter = get_running_loop()._create_future(_CONDITION, 'a condition')
        self._waiters.append(waiter)
        try:
            await waiter
        finally:
            self._waiters.remove(waiter)
            await self._take_lock_again()
        return True

    async def _take_lock_again(self):
        """A cancellation counts only when the lock is held."""
        was_cancelled = False
        while True:
            try:
                await self.acquire()
            except exceptions.CancelledError:
                was_cancelled = True
            else:
                break
        if was_cancelled:
            raise exceptions.CancelledError

    async def wait_for(self, predicate):
        while not (answer := predicate()):
            await self.wait()
        return answer

    def notify(self, n=1):
        self._must_hold_lock('notify')
        count = 0
        for waiter in self._waiters:
            if count >= n:
                break
            if not waiter.done():
                count += 1
                waiter.set_result(False)

    def notify_all(self):
        self.notify(len(self._waiters))


class Barrier:
    """Fills up with those who wait, then lets them out before it fills again."""

    def __init__(self, parties):
        if parties < 1:
            raise ValueError('parties must be > 0')
        self._cond = Condition()
        self._parties = parties
        self._state = 'filling'  # or 'draining', 'resetting', 'broken'
        self._count = 0

    parties = property(lambda self: self._parties)
    n_waiting = property(lambda self: self._count if self._state == 'filling' else 0)
    broken = property(lambda self: self._state == 'broken')

    def __repr__(self):
        waiters = '' if self.broken else f', waiters:{self.n_waiting}/{self.parties}'
        return _shown(self, self._state + waiters)

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *exc_info):
        pass

    def _enter(self, state):
        self._state = state
        self._cond.notify_all()

    async def wait(self):
        async with self._cond:
            await self._cond.wait_for(lambda: self._state in ('filling', 'broken'))
            if self.broken:
                raise exceptions.BrokenBarrierError('Barrier aborted')
            index = self._count
            self._count += 1
            try:
                if self._count == self._parties:
                    self._enter('draining')
                else:
                    await self._until_full()
            finally:
                self._count -= 1
                if self._count == 0:
                    self._enter('broken' if self.broken else 'filling')
            return index

    async def _until_full(self):
        await self._cond.wait_for(lambda: self._state != 'filling')
        if self._state in ('broken', 'resetting'):
            raise exceptions.BrokenBarrierError('Abort or reset of barrier')

    async def reset(self):
        async with self._cond:
            self._enter('resetting' if self._count > 0 else 'filling')

    async def abort(self):
        async with self._cond:
            self._enter('broken')

"""A pool of simulated threads, started on demand."""
import _simthread
import threading
from _weakref import ref as _ref
from collections import deque
from concurrent.futures import _base

_pool_count = -1
_is_ending = False
_open_queues = set()


def _end():
    """The program has ended: what was given to a pool is still done."""
    global _is_ending
    _is_ending = True
    for queue in list(_open_queues):
        queue.close()


_simthread.before_joining(_end)


class BrokenThreadPool(_base.BrokenExecutor):
    pass


class _WorkQueue:
    """What a pool and its threads share: they do not keep the pool, and end when it is gone."""

    def __init__(self, broken, why_jobs_fail):
        self._jobs = deque()
        self._broken = broken
        self._why_jobs_fail = why_jobs_fail
        self._line = _simthread.Line(_simthread.QUEUE, 'work for a thread of a pool')
        self.idle = 0
        self.is_closed = False
        self.is_broken = False

    def qsize(self):
        return len(self._jobs)

    def empty(self):
        return not self._jobs

    def put(self, job):
        self._jobs.append(job)
        if self.idle > 0:
            self.idle -= 1
            self._line.wake_one()

    def take(self):
        """The next job, waited for; None when there will be none."""
        while not self._jobs:
            if self.is_closed:
                return None
            self.idle += 1
            self._line.wait()
        return self._jobs.popleft()

    def close(self, pool=None):
        """The jobs that are there are still done. A weak reference to the pool calls this, too."""
        _open_queues.discard(self)
        self.is_closed = True
        self.idle = 0
        self._line.wake_all()

    def cancel_jobs(self):
        self._jobs = deque([job for job in self._jobs if not job[0].cancel()])

    def break_down(self):
        """No job will run any more: all that wait fail, and so does the next to be given."""
        self.is_broken = True
        while self._jobs:
            self._jobs.popleft()[0].set_exception(self._broken(self._why_jobs_fail))


def _work(queue, pool, initializer, initargs):
    if initializer is not None:
        try:
            initializer(*initargs)
        except BaseException as exc:
            _base.log_failure(exc, 'CRITICAL', 'Exception in initializer:')
            queue.break_down()
            return
    while (job := queue.take()) is not None:
        future, is_taken, fn, args, kwargs = job
        if not is_taken and not future.set_running_or_notify_cancel():
            continue
        try:
            result = fn(*args, **kwargs)
        except BaseException as exc:
            future.set_exception(exc)
        else:
            future.set_result(result)
        job = future = fn = args = kwargs = result = None
    if (owner := pool()) is not None:
        owner._shutdown = True


class ThreadPoolExecutor(_base.Executor):
    _broken = BrokenThreadPool
    _why_broken = _why_jobs_fail = ('A thread initializer failed, the thread pool is not usable '
                                    'anymore')

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        global _pool_count
        if max_workers is None:
            max_workers = min(32, _simthread.cpu_count() + 4)
        if max_workers <= 0:
            raise ValueError('max_workers must be greater than 0')
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._max_workers = max_workers
        self._work_queue = _WorkQueue(self._broken, self._why_jobs_fail)
        self._threads = []
        self._shutdown = False
        self._initializer = initializer
        self._initargs = initargs
        if not thread_name_prefix:
            _pool_count += 1
            thread_name_prefix = f'ThreadPoolExecutor-{_pool_count}'
        self._thread_name_prefix = thread_name_prefix

    def submit(self, fn, /, *args, **kwargs):
        queue = self._work_queue
        if queue.is_broken:
            raise self._broken(self._why_broken)
        if self._shutdown:
            raise RuntimeError('cannot schedule new futures after shutdown')
        if _is_ending:
            raise RuntimeError('cannot schedule new futures after interpreter shutdown')
        future = _base.Future()
        # A thread is free for the job, or can be started for it: it counts as running at once.
        is_startable = queue.idle == 0 and len(self._threads) < self._max_workers
        is_taken = queue.idle > 0 or is_startable
        if is_taken:
            future.set_running_or_notify_cancel()
        queue.put((future, is_taken, fn, args, kwargs))
        if is_startable:
            thread = threading.Thread(
                name='%s_%d' % (self._thread_name_prefix, len(self._threads)), target=_work,
                args=(queue, _ref(self, queue.close), self._initializer, self._initargs))
            self._threads.append(thread)
            _open_queues.add(queue)
            thread.start()
        return future

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._shutdown = True
        if cancel_futures:
            self._work_queue.cancel_jobs()
        self._work_queue.close()
        if wait:
            for thread in self._threads:
                thread.join()

"""A pool of simulated threads, started on demand."""
import _simthread
import threading
from collections import deque
from concurrent.futures import _base

_pool_count = -1


class BrokenThreadPool(_base.BrokenExecutor):
    pass


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
        self._jobs = deque()
        self._idle = 0
        self._line = _simthread.Line(_simthread.QUEUE, 'work for a thread of a pool')
        self._threads = []
        self._is_shut_down = False
        self._is_broken = False
        self._initializer = initializer
        self._initargs = initargs
        if not thread_name_prefix:
            _pool_count += 1
            thread_name_prefix = f'ThreadPoolExecutor-{_pool_count}'
        self._thread_name_prefix = thread_name_prefix
        _simthread.register_executor(self)

    def submit(self, fn, /, *args, **kwargs):
        if self._is_broken:
            raise self._broken(self._why_broken)
        if self._is_shut_down:
            raise RuntimeError('cannot schedule new futures after shutdown')
        future = _base.Future()
        # A thread is free for the job, or can be started for it: it counts as running at once.
        is_taken = self._idle > 0 or len(self._threads) < self._max_workers
        if is_taken:
            future.set_running_or_notify_cancel()
        self._jobs.append((future, is_taken, fn, args, kwargs))
        if self._idle > 0:
            self._idle -= 1
            self._line.wake_one()
        elif len(self._threads) < self._max_workers:
            name = '%s_%d' % (self._thread_name_prefix, len(self._threads))
            thread = threading.Thread(name=name, target=self._work)
            self._threads.append(thread)
            thread.start()
        return future

    def _work(self):
        if self._initializer is not None:
            try:
                self._initializer(*self._initargs)
            except BaseException as exc:
                _base.log_failure(exc, 'CRITICAL', 'Exception in initializer:')
                self._break()
                return
        while True:
            while not self._jobs:
                if self._is_shut_down:
                    return
                self._idle += 1
                self._line.wait()
            future, is_taken, fn, args, kwargs = self._jobs.popleft()
            if not is_taken and not future.set_running_or_notify_cancel():
                continue
            try:
                result = fn(*args, **kwargs)
            except BaseException as exc:
                future.set_exception(exc)
            else:
                future.set_result(result)
            future = fn = args = kwargs = result = None

    def _break(self):
        """No job will run any more: all that wait fail, and so does the next to be given."""
        self._is_broken = True
        while self._jobs:
            self._jobs.popleft()[0].set_exception(self._broken(self._why_jobs_fail))

    def shutdown(self, wait=True, *, cancel_futures=False):
        self._is_shut_down = True
        if cancel_futures:
            for future, is_taken, *_ in self._jobs:
                future.cancel()
        self._idle = 0
        self._line.wake_all()
        if wait:
            for thread in self._threads:
                thread.join()

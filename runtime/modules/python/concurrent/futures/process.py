"""Processes are threads in the simulated world."""
from concurrent.futures import _base
from concurrent.futures.thread import ThreadPoolExecutor


class BrokenProcessPool(_base.BrokenExecutor):
    pass


class ProcessPoolExecutor(ThreadPoolExecutor):
    _broken = BrokenProcessPool
    _why_broken = 'A child process terminated abruptly, the process pool is not usable anymore'
    _why_jobs_fail = ('A process in the process pool was terminated abruptly while the future was '
                      'running or pending.')

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *,
                 max_tasks_per_child=None):
        super().__init__(max_workers, 'ProcessPoolExecutor', initializer, initargs)

"""Futures of threads."""
import _simthread
import sys
from collections import namedtuple

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

PENDING = 'PENDING'
RUNNING = 'RUNNING'
CANCELLED = 'CANCELLED'
CANCELLED_AND_NOTIFIED = 'CANCELLED_AND_NOTIFIED'
FINISHED = 'FINISHED'

_SHOWN = {PENDING: 'pending', RUNNING: 'running', CANCELLED: 'cancelled',
          CANCELLED_AND_NOTIFIED: 'cancelled', FINISHED: 'finished'}


class Error(Exception):
    pass


class CancelledError(Error):
    pass


TimeoutError = TimeoutError


class InvalidStateError(Error):
    pass


class BrokenExecutor(RuntimeError):
    pass


def log_failure(exc, level, message, *args):
    """To the package's logger; without the module logging, as its last resort writes it."""
    logging = sys.modules.get('logging')
    if logging is None and exc is None:
        print(message % args, file=sys.stderr)
    elif logging is None:
        _simthread.print_exception(exc, (message % args if args else message) + '\n')
    else:
        logging.getLogger('concurrent.futures').log(getattr(logging, level), message, *args,
                                                    exc_info=exc)


class Future:
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self):
        self._state = PENDING
        self._result = None
        self._exception = None
        self._done_callbacks = []
        self._waiters = []
        self._line = _simthread.Line(_simthread.FUTURE, 'a future of an executor')

    def __repr__(self):
        text = f'<{type(self).__name__} at {id(self):#x} state={_SHOWN[self._state]}'
        if self._state == FINISHED:
            if self._exception is not None:
                text += f' raised {type(self._exception).__name__}'
            else:
                text += f' returned {type(self._result).__name__}'
        return text + '>'

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            self._call(callback)

    def _call(self, callback):
        try:
            callback(self)
        except Exception as exc:
            log_failure(exc, 'ERROR', 'exception calling callback for %r', self)

    def cancel(self):
        if self._state in (RUNNING, FINISHED):
            return False
        if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
            return True
        self._state = CANCELLED
        self._line.wake_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        return self._state == RUNNING

    def done(self):
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)

    def add_done_callback(self, fn):
        if not self.done():
            self._done_callbacks.append(fn)
        else:
            self._call(fn)

    def _wait_until_done(self, timeout):
        from time import monotonic
        end = None if timeout is None else monotonic() + timeout
        while not self.done():
            left = None
            if end is not None:
                left = end - monotonic()
                if left <= 0:
                    raise TimeoutError()
            self._line.wait(left)
        if self.cancelled():
            raise CancelledError()

    def result(self, timeout=None):
        self._wait_until_done(timeout)
        if self._exception is not None:
            try:
                raise self._exception
            finally:
                self = None
        return self._result

    def exception(self, timeout=None):
        self._wait_until_done(timeout)
        return self._exception

    def _is_over(self):
        """For those who wait for several: one that was cancelled is over once a thread of the
        pool has come across it."""
        return self._state in (CANCELLED_AND_NOTIFIED, FINISHED)

    def _tell_waiters(self):
        for tell in self._waiters:
            tell(self)
        self._waiters.clear()
        self._line.wake_all()

    def set_running_or_notify_cancel(self):
        if self._state == CANCELLED:
            self._state = CANCELLED_AND_NOTIFIED
            self._tell_waiters()
            return False
        if self._state == PENDING:
            self._state = RUNNING
            return True
        log_failure(None, 'CRITICAL', 'Future %s in unexpected state: %s', id(self), self._state)
        raise RuntimeError('Future in unexpected state')

    def _settle(self):
        if self.done():
            raise InvalidStateError('{}: {!r}'.format(self._state, self))

    def set_result(self, result):
        self._settle()
        self._result = result
        self._state = FINISHED
        self._tell_waiters()
        self._invoke_callbacks()

    def set_exception(self, exception):
        self._settle()
        self._exception = exception
        self._state = FINISHED
        self._tell_waiters()
        self._invoke_callbacks()


DoneAndNotDoneFutures = namedtuple('DoneAndNotDoneFutures', 'done not_done')


def _distinct(fs):
    fs = list(dict.fromkeys(fs))
    for f in fs:
        if not isinstance(f, Future):
            f._condition  # which is what a future of this module has
    return fs


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    from time import monotonic
    fs = _distinct(fs)
    line = _simthread.Line(_simthread.FUTURE, 'futures of an executor')

    def is_over():
        done = [f for f in fs if f._is_over()]
        if len(done) == len(fs):
            return True
        if return_when == FIRST_COMPLETED:
            return bool(done)
        if return_when == FIRST_EXCEPTION:
            return any(not f.cancelled() and f._exception is not None for f in done)
        return False

    def wake(f):
        if is_over():
            line.wake_all()

    if not is_over():
        if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
            raise ValueError(f'Invalid return condition: {return_when!r}')
        for f in fs:
            if not f._is_over():
                f._waiters.append(wake)
        end = None if timeout is None else monotonic() + timeout
        while not is_over():
            left = None if end is None else end - monotonic()
            if left is not None and left <= 0:
                break
            line.wait(left)
    done = {f for f in fs if f._is_over()}
    return DoneAndNotDoneFutures(done, {f for f in fs if not f._is_over()})


def as_completed(fs, timeout=None):
    from time import monotonic
    fs = _distinct(fs)
    total = len(fs)
    line = _simthread.Line(_simthread.FUTURE, 'futures of an executor')
    # One that was cancelled counts when a thread of the pool has come across it.
    finished = [f for f in fs if f._is_over()]

    def note(f):
        finished.append(f)
        line.wake_all()

    for f in fs:
        if not f._is_over():
            f._waiters.append(note)
    end = None if timeout is None else monotonic() + timeout
    given = 0
    while given < total:
        while not finished:
            left = None if end is None else end - monotonic()
            if left is not None and left <= 0:
                raise TimeoutError('%d (of %d) futures unfinished' % (total - given, total))
            line.wait(left)
        given += 1
        yield finished.pop(0)


def _result_or_cancel(future, timeout=None):
    """Who gives up waiting for a result does not want it any more."""
    try:
        return future.result(timeout)
    finally:
        future.cancel()
        del future


class Executor:
    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        from time import monotonic
        end = None if timeout is None else monotonic() + timeout
        fs = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            try:
                fs.reverse()
                while fs:
                    if end is None:
                        yield _result_or_cancel(fs.pop())
                    else:
                        yield _result_or_cancel(fs.pop(), end - monotonic())
            finally:
                for f in fs:
                    f.cancel()

        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False

"""Waiting for tasks: wait, wait_for, shield, as_completed."""
from _inspect import mark_builtin as _mark_builtin
import _asyncio
import _legacy
from _asyncio import (Task, all_tasks, create_task, current_task, gather, isfuture, sleep)
from asyncio import events, exceptions, futures
from asyncio.coroutines import iscoroutine

__all__ = ('Task', 'create_task', 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'wait',
           'wait_for', 'as_completed', 'sleep', 'gather', 'shield', 'ensure_future',
           'run_coroutine_threadsafe', 'current_task', 'all_tasks', '_register_task',
           '_unregister_task', '_enter_task', '_leave_task')

_PyTask = _CTask = Task

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'

# How the recorder names what a future is for.
_WAIT = 4
_WAIT_FOR = 5
_SHIELD = 6
# On whose behalf a task is cancelled.
_BY_TIMEOUT = 1


def ensure_future(coro_or_future, *, loop=None):
    if isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError('The future belongs to a different loop than '
                             'the one specified as the loop argument')
        return coro_or_future
    is_wrapped = False
    if not iscoroutine(coro_or_future):
        if not hasattr(type(coro_or_future), '__await__'):
            raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
        coro_or_future = _wrap_awaitable(coro_or_future)
        is_wrapped = True
    if loop is None:
        if events._get_running_loop() is None:
            _legacy.note('asyncio.ensure_future without a running loop')
        loop = events._get_event_loop()
    try:
        return loop.create_task(coro_or_future)
    except RuntimeError:
        if not is_wrapped:
            coro_or_future.close()
        raise


async def _wrap_awaitable(awaitable):
    return await awaitable


def _set_task_name(task, name):
    if name is not None:
        task.set_name(name)


def _refuse_loop(function):
    if _legacy.note('the argument loop='):
        raise TypeError(f"{function}() got an unexpected keyword argument 'loop'")


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED, loop=None):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f'expect a list of futures, not {type(fs).__name__}')
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    if loop is not None:
        _refuse_loop('wait')
    fs = list(dict.fromkeys(fs))
    if any(iscoroutine(f) for f in fs):
        if _legacy.note('giving coroutines to asyncio.wait()'):
            raise TypeError('Passing coroutines is forbidden, use tasks explicitly.')
        loop = events.get_running_loop()
        fs = [ensure_future(f, loop=loop) for f in fs]
    loop = events.get_running_loop()
    return await _wait(fs, timeout, return_when, loop)


def _release_waiter(waiter, *args):
    if not waiter.done():
        waiter.set_result(None)


async def _wait(fs, timeout, return_when, loop):
    waiter = loop._create_future(_WAIT, f'asyncio.wait({len(fs)})')
    _asyncio.chain(fs, waiter)
    timer = None if timeout is None else loop.call_later(timeout, _release_waiter, waiter)
    left = len(fs)

    def _on_completion(f):
        nonlocal left
        left -= 1
        if (left <= 0 or return_when == FIRST_COMPLETED
                or return_when == FIRST_EXCEPTION and _has_failed(f)):
            _stop(timer)
            _release_waiter(waiter)

    for f in fs:
        f.add_done_callback(_on_completion)
    try:
        await waiter
    finally:
        _stop(timer)
        for f in fs:
            f.remove_done_callback(_on_completion)
    return {f for f in fs if f.done()}, {f for f in fs if not f.done()}


def _has_failed(future):
    return not future.cancelled() and future.exception() is not None


def _stop(timer):
    if timer is not None:
        timer.cancel()


def _releasing(waiter):
    from functools import partial  # here, as most programs never come here
    return partial(_release_waiter, waiter)


async def wait_for(fut, timeout, *, loop=None):
    if loop is not None:
        _refuse_loop('wait_for')
    loop = events.get_running_loop()
    if timeout is None:
        return await fut

    if timeout <= 0:
        fut = ensure_future(fut, loop=loop)
        if fut.done():
            return fut.result()
        ended = f'the task that wait_for({timeout!r}) cancels'
        await _cancel_and_wait(fut, loop, _BY_TIMEOUT, ended)
        try:
            return fut.result()
        except exceptions.CancelledError as exc:
            raise exceptions.TimeoutError() from exc

    waiter = loop._create_future(_WAIT_FOR, f'wait_for({timeout!r})')
    timer = loop.call_later(timeout, _release_waiter, waiter)
    release = _releasing(waiter)
    fut = ensure_future(fut, loop=loop)
    _asyncio.chain([fut], waiter)
    fut.add_done_callback(release)
    try:
        try:
            await waiter
        except exceptions.CancelledError:
            if fut.done():
                return fut.result()
            fut.remove_done_callback(release)
            await _cancel_and_wait(fut, loop)
            raise
        if fut.done():
            return fut.result()
        fut.remove_done_callback(release)
        await _cancel_and_wait(fut, loop, _BY_TIMEOUT)
        # If it ended in another way than by this cancellation, so does the wait.
        try:
            return fut.result()
        except exceptions.CancelledError as exc:
            raise exceptions.TimeoutError() from exc
    finally:
        timer.cancel()


async def _cancel_and_wait(fut, loop, origin=6, label='the task that wait_for() cancels'):
    waiter = loop._create_future(_WAIT_FOR, label)
    _asyncio.chain([fut], waiter)
    release = _releasing(waiter)
    fut.add_done_callback(release)
    try:
        _asyncio.cancel_for(fut, origin)
        await waiter
    finally:
        fut.remove_done_callback(release)


def as_completed(fs, *, timeout=None, loop=None):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f'expect an iterable of futures, not {type(fs).__name__}')
    if loop is not None:
        _refuse_loop('as_completed')
    else:
        loop = events._get_event_loop()
    done = _asyncio.Queue()
    todo = dict.fromkeys([ensure_future(f, loop=loop) for f in dict.fromkeys(fs)])
    timer = None

    def _on_timeout():
        for f in todo:
            f.remove_done_callback(_on_completion)
            done.put_nowait(None)
        todo.clear()

    def _on_completion(f):
        if f in todo:
            del todo[f]
            done.put_nowait(f)
            if not todo:
                _stop(timer)

    async def _wait_for_one():
        first = await done.get()
        if first is not None:
            return first.result()
        raise exceptions.TimeoutError

    _asyncio.watch_in_queue(done, list(todo), f'as_completed({len(todo)})')
    for f in todo:
        f.add_done_callback(_on_completion)
    if timeout is not None and todo:
        timer = loop.call_later(timeout, _on_timeout)
    for _ in range(len(todo)):
        yield _wait_for_one()


def shield(arg, *, loop=None):
    if loop is not None:
        _refuse_loop('shield')
    inner = ensure_future(arg, loop=loop)
    if inner.done():
        return inner
    outer = inner.get_loop()._create_future(_SHIELD, 'shield()', inner)

    def _inner_done_callback(inner):
        if not outer.cancelled():
            futures._settle_like(inner, outer)
        elif not inner.cancelled():
            inner.exception()  # it has been seen

    def _outer_done_callback(outer):
        if not inner.done():
            inner.remove_done_callback(_inner_done_callback)

    inner.add_done_callback(_inner_done_callback)
    outer.add_done_callback(_outer_done_callback)
    return outer


def run_coroutine_threadsafe(coro, loop):
    import concurrent.futures
    if not iscoroutine(coro):
        raise TypeError('A coroutine object is required')
    future = concurrent.futures.Future()

    def callback():
        try:
            futures._chain_future(ensure_future(coro, loop=loop), future)
        except BaseException as exc:
            ends_program = isinstance(exc, (SystemExit, KeyboardInterrupt))
            if not ends_program and future.set_running_or_notify_cancel():
                future.set_exception(exc)
            raise

    loop.call_soon_threadsafe(callback)
    return future


def _register_task(task):
    pass


def _unregister_task(task):
    pass


def _enter_task(loop, task):
    pass


def _leave_task(loop, task):
    pass


_mark_builtin('_asyncio', _register_task, _unregister_task, _enter_task, _leave_task)

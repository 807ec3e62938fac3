"""Futures that stand for other futures."""
import _asyncio
from _asyncio import Future, isfuture
from asyncio import events, exceptions

__all__ = ('Future', 'wrap_future', 'isfuture')

_PyFuture = _CFuture = Future

# How the recorder names a future that waits for an executor's.
_EXECUTOR = 13


def _get_loop(future):
    return future.get_loop()


def _set_result_unless_cancelled(fut, result):
    if not fut.cancelled():
        fut.set_result(result)


def _of_asyncio(exception):
    """An exception of concurrent.futures itself, as asyncio's of the same name."""
    from concurrent import futures
    if type(exception) is futures.CancelledError:
        return exceptions.CancelledError(*exception.args)
    if type(exception) is futures.InvalidStateError:
        return exceptions.InvalidStateError(*exception.args)
    return exception


def _settle_like(source, target):
    """Gives `target` the outcome that `source` has."""
    if source.cancelled():
        target.cancel()
        return
    exception = source.exception()
    if exception is not None:
        target.set_exception(_of_asyncio(exception))
    else:
        target.set_result(source.result())


def _chain_future(source, destination):
    """When one is done the other is too; cancelling the destination cancels the source."""
    from concurrent.futures import Future as ThreadFuture
    if not isfuture(source) and not isinstance(source, ThreadFuture):
        raise TypeError('A future is required for source argument')
    if not isfuture(destination) and not isinstance(destination, ThreadFuture):
        raise TypeError('A future is required for destination argument')
    source_loop = source.get_loop() if isfuture(source) else None
    destination_loop = destination.get_loop() if isfuture(destination) else None

    def _set_state(future, other):
        if isfuture(future):
            if not future.cancelled():
                _settle_like(other, future)
        else:
            if other.cancelled():
                future.cancel()
            if future.set_running_or_notify_cancel():
                _settle_like(other, future)

    def _call_check_cancel(destination):
        if destination.cancelled():
            if source_loop is None or source_loop is destination_loop:
                source.cancel()
            else:
                source_loop.call_soon_threadsafe(source.cancel)

    def _call_set_state(source):
        if (destination.cancelled() and destination_loop is not None
                and destination_loop.is_closed()):
            return
        if destination_loop is None or destination_loop is source_loop:
            _set_state(destination, source)
        elif not destination_loop.is_closed():
            destination_loop.call_soon_threadsafe(_set_state, destination, source)

    destination.add_done_callback(_call_check_cancel)
    source.add_done_callback(_call_set_state)


def wrap_future(future, *, loop=None):
    if isfuture(future):
        return future
    from concurrent.futures import Future as ThreadFuture
    assert isinstance(future, ThreadFuture), \
        f'concurrent.futures.Future is expected, got {future!r}'
    if loop is None:
        loop = events._get_event_loop()
    new_future = loop._create_future(_EXECUTOR, 'an executor')
    _chain_future(future, new_future)
    return new_future

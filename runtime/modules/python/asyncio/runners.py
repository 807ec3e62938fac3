"""asyncio.run() and Runner."""
import _asyncio
import _simthread
from asyncio import events, exceptions
from asyncio.coroutines import iscoroutine

__all__ = ('Runner', 'run')

# On whose behalf a task is cancelled.
_BY_INTERRUPT = 4
_BY_SHUTDOWN = 5


class Runner:
    """Makes its loop when that is first needed, and is closed with it."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._state = 'created'  # then 'initialized', as long as there is a loop, then 'closed'
        self._debug, self._loop_factory = debug, loop_factory
        self._loop = self._context = None
        self._interrupt_count = 0

    def __enter__(self):
        self._open_loop()
        return self

    def __exit__(self, *exc_info):
        self.close()

    def get_loop(self):
        return self._open_loop()

    def close(self):
        if self._state != 'initialized':
            return
        loop = self._loop
        try:
            _cancel_what_is_left(loop)
            for shutdown in loop.shutdown_asyncgens, loop.shutdown_default_executor:
                loop.run_until_complete(shutdown())
        finally:
            if self._loop_factory is None:
                events.set_event_loop(None)
            loop.close()
            self._loop, self._state = None, 'closed'

    def run(self, coro, *, context=None):
        if not iscoroutine(coro):
            raise ValueError(f'a coroutine was expected, got {coro!r}')
        if events._get_running_loop() is not None:
            raise RuntimeError('Runner.run() cannot be called from a running event loop')
        loop = self._open_loop()
        task = loop.create_task(coro, context=self._context if context is None else context)
        self._interrupt_count = 0
        handler = self._take_interrupts(task)
        try:
            return loop.run_until_complete(task)
        except exceptions.CancelledError:
            if self._interrupt_count and hasattr(task, 'uncancel') and task.uncancel() == 0:
                raise KeyboardInterrupt()
            raise
        finally:
            if handler is not None and _simthread.get_sigint() is handler:
                _simthread.set_sigint(None)

    def _open_loop(self):
        if self._state == 'closed':
            raise RuntimeError('Runner is closed')
        if self._state == 'created':
            if self._loop_factory is not None:
                loop = self._loop_factory()
            else:
                loop = events.new_event_loop()
                events.set_event_loop(loop)
            if self._debug is not None:
                loop.set_debug(self._debug)
            self._context = _asyncio.copy_context()
            self._loop, self._state = loop, 'initialized'
        return self._loop

    def _take_interrupts(self, task):
        """Ctrl+C cancels the task, unless the program has a handler of its own for it."""
        if not _simthread.is_main() or _simthread.get_sigint() is not None:
            return None

        def on_sigint(signum, frame):
            self._interrupt_count += 1
            if self._interrupt_count > 1 or task.done():
                raise KeyboardInterrupt()
            _asyncio.cancel_for(task, _BY_INTERRUPT)
            # Wakes the loop if it waits.
            self._loop.call_soon_threadsafe(lambda: None)

        _simthread.set_sigint(on_sigint)
        return on_sigint


def run(main, *, debug=None):
    if events._get_running_loop() is not None:
        raise RuntimeError('asyncio.run() cannot be called from a running event loop')
    with Runner(debug=debug) as runner:
        return runner.run(main)


def _cancel_what_is_left(loop):
    left = _asyncio.all_tasks(loop)
    if not left:
        return
    for task in left:
        _asyncio.cancel_for(task, _BY_SHUTDOWN)
    loop.run_until_complete(_asyncio.gather(*left, return_exceptions=True))
    for task in left:
        error = None if task.cancelled() else task.exception()
        if error is not None:
            loop.call_exception_handler({
                'message': 'unhandled exception during asyncio.run() shutdown',
                'exception': error,
                'task': task,
            })

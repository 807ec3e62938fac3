"""What an event loop does besides running: executors, servers, its ending."""
import _asyncio
from asyncio import events, refused

__all__ = ('BaseEventLoop', 'SelectorEventLoop')


def _tell(message, argument):
    """To a program that listens: only one that has logging can."""
    import sys
    if 'logging' in sys.modules:
        sys.modules['logging'].getLogger('asyncio').debug(message, argument)


class BaseEventLoop(_asyncio.EventLoop, events.AbstractEventLoop):
    _server_factory = None

    def run_in_executor(self, executor, func, *args):
        from asyncio import futures
        if self.is_closed():
            raise RuntimeError('Event loop is closed')
        if self.get_debug():
            self._check_callback(func, 'run_in_executor')
        if executor is None:
            executor = self._default_executor
            if getattr(self, '_executor_shutdown_called', False):
                raise RuntimeError('Executor shutdown has been called')
            if executor is None:
                from concurrent.futures import ThreadPoolExecutor
                executor = ThreadPoolExecutor(thread_name_prefix='asyncio')
                self._default_executor = executor
        return futures.wrap_future(executor.submit(func, *args), loop=self)

    def set_default_executor(self, executor):
        from concurrent.futures import ThreadPoolExecutor
        if not isinstance(executor, ThreadPoolExecutor):
            raise TypeError('executor must be ThreadPoolExecutor instance')
        self._default_executor = executor

    async def shutdown_default_executor(self, timeout=None):
        # The waiting is done by a thread of its own, so that the loop goes on meanwhile.
        self._executor_shutdown_called = True
        if self._default_executor is not None:
            import threading
            ended = self.create_future()
            thread = threading.Thread(target=self._do_shutdown, args=(ended,))
            thread.start()
            try:
                await ended
            finally:
                thread.join()

    def _do_shutdown(self, ended):
        settle, outcome = ended.set_result, None
        try:
            self._default_executor.shutdown(wait=True)
        except Exception as error:
            settle, outcome = ended.set_exception, error
        if not self.is_closed():
            self.call_soon_threadsafe(settle, outcome)

    async def shutdown_asyncgens(self):
        generators = self._take_async_generators()
        if not generators:
            return
        results = await _asyncio.gather(*[agen.aclose() for agen in generators],
                                        return_exceptions=True)
        for result, agen in zip(results, generators):
            if isinstance(result, Exception):
                self.call_exception_handler({
                    'message': 'an error occurred during closing of asynchronous generator '
                               f'{agen!r}',
                    'exception': result,
                    'asyncgen': agen,
                })

    async def _wait_out(self, delay, result):
        """asyncio.sleep() under a loop whose class has a call_later() or call_at() of its own."""
        from asyncio import futures
        future = self.create_future()
        handle = self.call_later(delay, futures._set_result_unless_cancelled, future, result)
        try:
            return await future
        finally:
            handle.cancel()

    def close(self):
        was_closed = self.is_closed()
        executor = self._default_executor
        if self.get_debug() and not was_closed and not self.is_running():
            _tell('Close %r', self)
        super().close()
        if not was_closed and executor is not None:
            executor.shutdown(wait=False)
        for sig in list(getattr(self, '_signal_handlers', ())):
            self.remove_signal_handler(sig)

    # Names of CPython's that programs look at.
    _closed = property(lambda self: self.is_closed())
    _debug = property(lambda self: self.get_debug())
    _exception_handler = property(lambda self: self.get_exception_handler())
    _task_factory = property(lambda self: self.get_task_factory())

    def _check_closed(self):
        if self.is_closed():
            raise RuntimeError('Event loop is closed')

    def _check_running(self):
        if self.is_running():
            raise RuntimeError('This event loop is already running')
        if events._get_running_loop() is not None:
            raise RuntimeError('Cannot run the event loop while another loop is running')

    async def create_server(self, protocol_factory, host=None, port=None, **kwargs):
        import _simulated_network
        return _simulated_network.listen(self, protocol_factory, host, port)

    def add_signal_handler(self, sig, callback, *args):
        import signal
        from asyncio.coroutines import iscoroutine, iscoroutinefunction
        if iscoroutine(callback) or iscoroutinefunction(callback):
            raise TypeError('coroutines cannot be used with add_signal_handler()')
        self._check_signal(sig)
        try:
            # Not by methods of the program's own: CPython's loop puts the handle into its queue.
            plain = super()
            signal.signal(sig, lambda number, frame:
                          plain.call_soon_threadsafe(plain.call_soon, callback, *args))
        except OSError:
            raise RuntimeError(f'sig {sig} cannot be caught')
        self._signal_handlers = getattr(self, '_signal_handlers', {})
        self._signal_handlers[sig] = (callback, args)

    def _check_signal(self, sig):
        import signal
        if not isinstance(sig, int):
            raise TypeError(f'sig must be an int, not {sig!r}')
        if sig not in signal.valid_signals():
            raise ValueError(f'invalid signal number {sig}')

    def remove_signal_handler(self, sig):
        import signal
        self._check_signal(sig)
        if getattr(self, '_signal_handlers', {}).pop(sig, None) is None:
            return False
        signal.signal(sig, signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL)
        return True


class _UnixSelectorEventLoop(BaseEventLoop):
    def __init__(self, selector=None):
        super().__init__()
        _tell('Using selector: %s', 'EpollSelector')


SelectorEventLoop = _UnixSelectorEventLoop

refused.refuse_methods(BaseEventLoop)
refused.refuse_insides(BaseEventLoop)

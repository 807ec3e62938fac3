"""What an event loop does besides running: executors, servers, its ending."""
import _asyncio

__all__ = ('BaseEventLoop', 'SelectorEventLoop')


class BaseEventLoop(_asyncio.EventLoop):
    _server_factory = None

    def create_task(self, coro, *, name=None, context=None):
        return _asyncio.loop_create_task(self, coro, name=name, context=context)

    def run_in_executor(self, executor, func, *args):
        from asyncio import futures
        if self.is_closed():
            raise RuntimeError('Event loop is closed')
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
        self._executor_shutdown_called = True
        if self._default_executor is not None:
            self._default_executor.shutdown(wait=True)

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

    def close(self):
        was_closed = self.is_closed()
        executor = self._default_executor
        super().close()
        if not was_closed and executor is not None:
            executor.shutdown(wait=False)

    async def create_server(self, protocol_factory, host=None, port=None, **kwargs):
        import _simulated_network
        return _simulated_network.listen(self, protocol_factory, host, port)

    def add_signal_handler(self, sig, callback, *args):
        import signal
        if sig != signal.SIGINT:
            self._signal_handlers = getattr(self, '_signal_handlers', {})
            self._signal_handlers[sig] = (callback, args)
            return
        signal.signal(sig, lambda number, frame: self.call_soon_threadsafe(callback, *args))

    def remove_signal_handler(self, sig):
        import signal
        signal.signal(sig, signal.default_int_handler)
        return True


class _UnixSelectorEventLoop(BaseEventLoop):
    pass


SelectorEventLoop = _UnixSelectorEventLoop

import asyncio


class DuckFuture:
    _asyncio_future_blocking = False
    _cancelled = False
    _result = None
    _exception = None

    def cancel(self, msg=None):
        if self.done():
            return False
        self._cancelled = True
        return True

    def cancelled(self):
        return self._cancelled

    def done(self):
        return self._cancelled or self._result is not None or self._exception is not None

    def result(self):
        if self._exception is not None:
            raise self._exception
        return self._result

    def set_result(self, result):
        self._result = result


f = DuckFuture()
print(asyncio.isfuture(f))
loop = asyncio.new_event_loop()
print(asyncio.wrap_future(f) is f, asyncio.ensure_future(f) is f)
loop.close()

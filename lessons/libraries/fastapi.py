"""Simulated: a web framework whose handlers are plain functions or coroutine functions."""
import asyncio
import json

import _simulated_network


class FastAPI:
    def __init__(self):
        self.routes = []                # (path, function), tried in the order they were added

    def get(self, path):
        def register(function):
            self.routes.append((path, function))
            return function
        return register

    async def answer(self, path):
        """The status and the body for a path."""
        for route, function in self.routes:
            found = _simulated_network.match(route, path)
            if found is not None:
                return 200, as_json(await self.call(function, found))
        return 404, as_json({'detail': 'Not Found'})

    async def call(self, function, arguments):
        """A plain function runs in a thread, so that it does not hold up the loop."""
        if asyncio.iscoroutinefunction(function):
            return await function(**arguments)
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(None, lambda: function(**arguments))


def as_json(value):
    return json.dumps(value, ensure_ascii=False, separators=(',', ':')).encode()

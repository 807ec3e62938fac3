"""Simulated: a Redis server with one store for each address. Each operation takes 0.25 s."""
import asyncio

from _simulated_network import database_latency

stores = {}                             # address -> key -> field -> value


class Connection:
    def __init__(self, address):
        self.address = address
        self.store = stores.setdefault(address, {})

    async def operation(self):
        await asyncio.sleep(database_latency(self.address))


class Redis:
    """A client on a connection."""

    def __init__(self, connection):
        self._connection = connection

    async def hmset_dict(self, key, **fields):
        await self._connection.operation()
        stored = self._connection.store.setdefault(key, {})
        stored.update((field, str(value)) for field, value in fields.items())
        return True

    async def hgetall(self, key, encoding=None):
        await self._connection.operation()
        stored = self._connection.store.get(key, {})
        if encoding:
            return dict(stored)
        return {field.encode(): value.encode() for field, value in stored.items()}

    def close(self):
        pass

    async def wait_closed(self):
        await self._connection.operation()


async def create_redis(address, password=None):
    connection = Connection(address)
    await connection.operation()
    return Redis(connection)


async def create_redis_pool(address, password=None, minsize=1, maxsize=10):
    return await create_redis(address, password)


class ConnectionPool:
    """At most `maxsize` connections; who finds none free waits until one is given back."""

    def __init__(self, address, password=None, minsize=1, maxsize=10):
        self.address = address
        self.maxsize = maxsize
        self._free = []
        self._count = 0
        self._waiters = []

    async def acquire(self):
        while not self._free and self._count >= self.maxsize:
            waiter = asyncio.get_running_loop().create_future()
            self._waiters.append(waiter)
            await waiter
        if self._free:
            return self._free.pop(0)
        self._count += 1
        connection = Connection(self.address)
        await connection.operation()
        return connection

    def release(self, connection):
        self._free.append(connection)
        while self._waiters:
            waiter = self._waiters.pop(0)
            if not waiter.done():
                waiter.set_result(None)
                break

"""Simulated: a MySQL server with a table of users. Each operation takes 0.25 s."""
import asyncio

from _simulated_network import database_latency

STATEMENT = 'SELECT Host,User FROM user'
ROWS = (('%', 'root'), ('localhost', 'mysql.session'), ('localhost', 'mysql.sys'),
        ('localhost', 'root'))


class Cursor:
    def __init__(self, connection):
        self._connection = connection

    async def execute(self, sql):
        if sql != STATEMENT:
            raise NotImplementedError(f'the simulated server knows one statement: {STATEMENT}')
        await self._connection.operation()
        return len(ROWS)

    async def fetchall(self):
        await self._connection.operation()
        return ROWS

    async def close(self):
        await self._connection.operation()


class Connection:
    def __init__(self, host):
        self._host = host

    async def operation(self):
        await asyncio.sleep(database_latency(self._host))

    async def cursor(self):
        await self.operation()
        return Cursor(self)

    def close(self):
        pass


async def connect(host='localhost', port=3306, user=None, password='', db=None):
    connection = Connection(host)
    await connection.operation()
    return connection

# StreamReader, StreamWriter and their protocol over a transport that the program makes itself.
import asyncio


class Pipe(asyncio.Transport):
    """What is written to one end reaches the protocol of the other at the loop's next turn."""

    def __init__(self, name, room=1000):
        super().__init__({"peername": (name, 1)})
        self.name, self.room, self.other, self.protocol = name, room, None, None
        self.closing = False
        self.sent = 0

    def write(self, data):
        print(f"   {self.name} writes {data!r}")
        self.sent += len(data)
        if self.sent > self.room and not self.protocol._paused:
            self.protocol.pause_writing()
            asyncio.get_running_loop().call_later(1, self.drained)
        asyncio.get_running_loop().call_soon(self.other.protocol.data_received, data)

    def drained(self):
        print(f"   {self.name} has room again")
        self.sent = 0
        self.protocol.resume_writing()

    def can_write_eof(self):
        return True

    def write_eof(self):
        asyncio.get_running_loop().call_soon(self.other.protocol.eof_received)

    def is_closing(self):
        return self.closing

    def close(self):
        self.lose(None)

    def abort(self):
        self.lose(ConnectionAbortedError("aborted"))

    def lose(self, error):
        if not self.closing:
            self.closing = True
            asyncio.get_running_loop().call_soon(self.protocol.connection_lost, error)

    def __repr__(self):
        return f"<Pipe {self.name}>"


def connect(handler, room=1000):
    loop = asyncio.get_running_loop()
    here, there = Pipe("client", room), Pipe("server")
    here.other, there.other = there, here
    reader = asyncio.StreamReader(loop=loop)
    here.protocol = asyncio.StreamReaderProtocol(reader, loop=loop)
    there.protocol = asyncio.StreamReaderProtocol(asyncio.StreamReader(loop=loop), handler, loop=loop)
    here.protocol.connection_made(here)
    there.protocol.connection_made(there)
    return reader, asyncio.StreamWriter(here, here.protocol, reader, loop)


async def echo(reader, writer):
    print("server: hello", writer.get_extra_info("peername"), writer.get_extra_info("x", "nothing"))
    async for line in reader:
        writer.write(b"echo " + line)
        await writer.drain()
    print("server: end of input", reader.at_eof())
    writer.close()
    await writer.wait_closed()
    print("server: closed", writer.is_closing())


async def failing(reader, writer):
    await reader.readline()
    raise ValueError("no such command")


async def conversation():
    reader, writer = connect(echo)
    print(writer, writer.can_write_eof(), writer.transport.name)
    writer.write(b"one\ntw")
    await asyncio.sleep(0)
    writer.writelines([b"o\n", b"three\n"])
    for _ in range(3):
        print("client:", await reader.readline())
    writer.write_eof()
    await asyncio.sleep(0.1)
    writer.close()
    await writer.wait_closed()
    print("client:", await reader.read(), reader.at_eof())
    try:
        await writer.drain()
    except ConnectionResetError as error:
        print("drain after the end:", error)


async def flooded():
    reader, writer = connect(echo, room=10)
    loop = asyncio.get_running_loop()
    writer.write(b"0123456789abc\n")
    print("drains at", loop.time())
    await asyncio.gather(writer.drain(), writer.drain())
    print("drained at", loop.time(), await reader.readline())
    writer.write(b"0123456789abc\n")
    waiting = asyncio.create_task(writer.drain())
    await asyncio.sleep(0)
    writer.transport.abort()
    try:
        await waiting
    except ConnectionAbortedError as error:
        print("who drained:", error)
    for call in (writer.drain, writer.wait_closed, reader.read):
        try:
            await call()
        except OSError as error:
            print(call.__name__, type(error).__name__, error)


async def broken():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("handler:", {
        key: repr(value) for key, value in context.items()}))
    reader, writer = connect(failing)
    writer.write(b"what?\n")
    print("client:", reader.at_eof())
    await asyncio.sleep(1)
    print("server gone:", writer.transport.other.closing)
    writer.close()
    await writer.wait_closed()


for part in (conversation, flooded, broken):
    print("==", part.__name__)
    asyncio.run(part())

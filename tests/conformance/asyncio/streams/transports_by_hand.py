# A protocol and a transport of the program's own, joined in memory: only their base classes are asyncio's.
import asyncio


class Upper(asyncio.Protocol):
    def __init__(self, name):
        self.name = name
        self.rest = b""

    def connection_made(self, transport):
        self.transport = transport
        print(self.name, "made, peer", transport.get_extra_info("peer"), transport.get_extra_info("x", 5))

    def data_received(self, data):
        *lines, self.rest = (self.rest + data).split(b"\n")
        for line in lines:
            print(self.name, "line", line)
            if not line.isupper():
                self.transport.write(line.upper() + b"\n")

    def connection_lost(self, exc):
        print(self.name, "lost", repr(exc), "left", self.rest)


class Pipe(asyncio.Transport):
    def __init__(self, loop, peer_name):
        super().__init__({"peer": peer_name})
        self.loop = loop
        self.closing = False

    def write(self, data):
        if self.closing:
            return
        self.loop.call_soon(self.other.data_received, data)

    def is_closing(self):
        return self.closing

    def close(self):
        self.closing = True
        self.loop.call_soon(self.other.connection_lost, None)


async def main():
    loop = asyncio.get_running_loop()
    left, right = Upper("left"), Upper("right")
    to_right, to_left = Pipe(loop, "right"), Pipe(loop, "left")
    to_right.other, to_left.other = right, left
    left.connection_made(to_right)
    right.connection_made(to_left)
    to_right.writelines([b"one\ntw", b"o\nthr"])
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("closing", to_right.is_closing())
    to_right.close()
    to_right.write(b"too late\n")
    await asyncio.sleep(0)
    print(isinstance(left, asyncio.BaseProtocol), isinstance(to_left, asyncio.ReadTransport),
          issubclass(asyncio.Transport, asyncio.WriteTransport), left.eof_received())
    try:
        to_left.pause_reading()
    except NotImplementedError as error:
        print(repr(error))
    print(asyncio.BufferedProtocol.__mro__[1].__name__, asyncio.protocols.DatagramProtocol().error_received(None))


asyncio.run(main())

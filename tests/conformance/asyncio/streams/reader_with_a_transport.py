"""A StreamReader asks its transport to pause when twice its limit is in the buffer."""
import asyncio


class Transport:
    def pause_reading(self):
        print('  paused')

    def resume_reading(self):
        print('  resumed')

    def __repr__(self):
        return 'T'


async def main():
    reader = asyncio.StreamReader(limit=4)
    reader.set_transport(Transport())
    for data in (b'1234', b'5678', b'9', b'abc'):
        reader.feed_data(data)
        print(reader)
    print(await reader.read(3), reader)
    print(await reader.readexactly(5), reader)
    print(await reader.read(100), reader)
    try:
        reader.set_transport(None)
    except AssertionError as error:
        print(error)
    reader.feed_data(b'x' * 20)
    reader.feed_eof()
    try:
        await reader.readline()
    except ValueError as error:
        print(error, reader)


asyncio.run(main())

import asyncio
import sys

sys.stderr = sys.stdout


def fails(f):
    raise ZeroDivisionError('callback')


def fine(f):
    print('fine')


class Method:
    def fails(self, f):
        raise LookupError


async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    f.add_done_callback(fine)
    f.set_result('value')
    await f
    print('still here')
    seen = []
    loop.set_exception_handler(lambda loop, context: seen.append(context))
    f = loop.create_future()
    f.add_done_callback(fails)
    f.set_result(1)
    await asyncio.sleep(0)
    print(sorted(seen[0]), seen[0]['message'], repr(seen[0]['exception']), seen[0]['handle'])
    h = loop.call_soon(fails, 'argument')
    await asyncio.sleep(0)
    print(seen[1]['message'], seen[1]['handle'] is h)
    h = loop.call_later(1, fails, 'argument')
    print(h)
    await asyncio.sleep(1)
    print(seen[2]['message'], seen[2]['handle'] is h, h)


asyncio.run(main())

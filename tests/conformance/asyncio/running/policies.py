import asyncio
import threading


class Policy(asyncio.DefaultEventLoopPolicy):
    def get_event_loop(self):
        print('get_event_loop')
        return super().get_event_loop()

    def set_event_loop(self, loop):
        print('set_event_loop', loop is None)
        super().set_event_loop(loop)


asyncio.set_event_loop_policy(Policy())
print(type(asyncio.get_event_loop_policy()).__name__)


async def main():
    asyncio.get_event_loop()
    return 'ran'


print(asyncio.run(main()))
try:
    asyncio.get_event_loop()
except RuntimeError as e:
    print(e)
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop)
loop.close()
print(asyncio.get_event_loop().is_closed())


def in_thread():
    try:
        asyncio.get_event_loop()
    except RuntimeError as e:
        print(e)
    mine = asyncio.new_event_loop()
    asyncio.set_event_loop(mine)
    print(asyncio.get_event_loop() is mine)
    mine.close()
t = threading.Thread(target=in_thread, name='other')
t.start()
t.join()
asyncio.set_event_loop(None)
asyncio.set_event_loop_policy(None)
print(isinstance(asyncio.get_event_loop_policy(), asyncio.DefaultEventLoopPolicy))
for wrong in asyncio.set_event_loop_policy, asyncio.set_event_loop:
    try:
        wrong(42)
    except (TypeError, AssertionError) as e:
        print(type(e).__name__, e)
for method in 'get_event_loop', 'new_event_loop', 'set_event_loop':
    try:
        getattr(asyncio.AbstractEventLoopPolicy(), method)(*([None] if method[0] == 's' else []))
    except NotImplementedError:
        print(method, 'not implemented')

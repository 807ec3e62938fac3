import asyncio
import sys

sys.stderr = sys.stdout


async def main():
    asyncio.current_task().add_done_callback(lambda t: print('main is done', t.result()))
    asyncio.get_running_loop().call_soon(print, 'ready at the end')
    return 'result'


print(asyncio.run(main()))

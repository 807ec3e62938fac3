# interrupt: 0.5
import asyncio


async def main():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        print('cancelled', e.args, asyncio.get_running_loop().time(), asyncio.current_task().cancelling())
        raise
    finally:
        print('finally')


try:
    asyncio.run(main())
except KeyboardInterrupt as e:
    print('KeyboardInterrupt', e.args, repr(e.__context__))

import asyncio
import concurrent.futures
import threading


def name():
    return threading.current_thread().name


async def main():
    loop = asyncio.get_running_loop()
    for wrong in object(), 1, None:
        try:
            loop.set_default_executor(wrong)
        except TypeError as e:
            print(e)
    pool = concurrent.futures.ThreadPoolExecutor(1, 'own')
    loop.set_default_executor(pool)
    print(await loop.run_in_executor(None, name), await asyncio.to_thread(name))
    other = concurrent.futures.ThreadPoolExecutor(1, 'other')
    print(await loop.run_in_executor(other, name))
    other.shutdown()
    try:
        await loop.run_in_executor(other, name)
    except RuntimeError as e:
        print(e)


asyncio.run(main())

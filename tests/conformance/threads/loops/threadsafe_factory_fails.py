import asyncio


async def add(a, b):
    return a + b


async def main():
    loop = asyncio.get_running_loop()
    seen = []
    loop.set_exception_handler(lambda loop, context: seen.append(repr(context['exception'])))

    def factory(loop, coro):
        coro.close()
        raise NameError('no tasks today')

    def target():
        f = asyncio.run_coroutine_threadsafe(add(1, 2), loop)
        try:
            return f.result(5)
        except NameError as e:
            return repr(e), f.done(), f.cancelled()
    job = loop.run_in_executor(None, target)
    loop.set_task_factory(factory)
    print(await job)
    loop.set_task_factory(None)
    print(seen)


asyncio.run(main())

import asyncio


class Loop(asyncio.SelectorEventLoop):
    breaks = False

    def default_exception_handler(self, context):
        print('default', context['message'].split(' at ')[0])
        if self.breaks:
            raise ValueError('in the default handler')


def fails():
    1 / 0


def handler(loop, context):
    print('handler', context['message'].split(' at ')[0])
    raise AttributeError('in the handler')


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(fails)
    await asyncio.sleep(0)
    loop.set_exception_handler(handler)
    loop.call_soon(fails)
    await asyncio.sleep(0)
    print('still running')


with asyncio.Runner(loop_factory=Loop) as runner:
    runner.run(main())

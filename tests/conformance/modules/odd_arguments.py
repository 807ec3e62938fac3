"""What is handed over is of no use: an exception says so, and the program goes on."""
import asyncio
import builtins
import sys
import traceback


def tell(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


class OddBase:
    def __mro_entries__(self, bases):
        return 3


def with_odd_base():
    class Made(OddBase()):
        pass


async def main():
    loop = asyncio.get_running_loop()
    tell(lambda: loop.default_exception_handler(3))
    tell(lambda: asyncio.current_task('no loop'))
    tell(lambda: asyncio.all_tasks('no loop'))


tell(lambda: traceback.format_exception(3))
tell(lambda: traceback.format_exception(ValueError, 3, None))
tell(lambda: traceback.format_exception(None))
tell(lambda: builtins.__build_class__())
tell(lambda: builtins.__build_class__(1, 'name'))
tell(lambda: builtins.__build_class__(lambda: None, 2))
tell(with_odd_base)
asyncio.run(main())
sys.modules.clear()
print('goes on', tell.__name__)

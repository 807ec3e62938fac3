# A loop that is closed gives its signals back.
import asyncio
import signal


def sigint_is_default():
    return signal.getsignal(signal.SIGINT) is signal.default_int_handler


async def main():
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGINT, print, "Ctrl+C")
    loop.add_signal_handler(signal.SIGTERM, print, "term")
    print(sigint_is_default(), signal.getsignal(signal.SIGTERM) is signal.SIG_DFL)
    print(loop.remove_signal_handler(signal.SIGTERM))
    print(loop.remove_signal_handler(signal.SIGTERM))


asyncio.run(main())
print(sigint_is_default(), signal.getsignal(signal.SIGTERM) is signal.SIG_DFL)

"""What asyncio has to say about errors that nobody handled."""
import _asyncio
import _inspect
import sys


def _log(level, message, exception):
    # Without the program's own logging, what the standard library's last resort does.
    if 'logging' in sys.modules:
        logger = sys.modules['logging'].getLogger('asyncio')
        getattr(logger, level)(message, exc_info=exception)
        return
    text = message + '\n'
    if exception is not None:
        text += _inspect.format_exception(exception)
    sys.stderr.write(text)


_asyncio.set_hooks(log=_log)

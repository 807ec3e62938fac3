"""What asyncio has to say about errors that nobody handled."""
import _asyncio
import _inspect
import sys


# Where CPython says it: by how the message begins.
_places = (('Executing ', ('_run_once', 1917)),
           ('Exception in default exception handler', ('call_exception_handler', 1804)),
           ('Unhandled error in exception handler', ('default_exception_handler', 1771)),
           ('', ('default_exception_handler', 1771)))


def _handed_over(logging, level, message, exception, arguments):
    logger = logging.getLogger('asyncio')
    number = getattr(logging, level)
    if logger.isEnabledFor(number):
        function, line = next(place for start, place in _places if message.startswith(start))
        problem = exception is not None and (type(exception), exception, exception.__traceback__)
        logger.handle(logger.makeRecord(
            logger.name, number, '/usr/lib/python3.11/asyncio/base_events.py', line, message,
            arguments or (), problem, function))


def _log(level, message, exception, arguments):
    # Without the program's own logging, what the standard library's last resort does.
    if 'logging' in sys.modules:
        return _handed_over(sys.modules['logging'], level.upper(), message, exception, arguments)
    text = (message % arguments if arguments else message) + '\n'
    if exception is not None:
        text += _inspect.format_exception(exception)
    sys.stderr.write(text)


def __getattr__(name):
    if name == 'logger':
        import logging
        return logging.getLogger('asyncio')
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')


_asyncio.set_hooks(log=_log)

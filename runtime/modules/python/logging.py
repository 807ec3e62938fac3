"""Log messages on stderr, as the standard library writes them."""
import sys
import time
from _inspect import is_own_code

CRITICAL = FATAL = 50
ERROR = 40
WARNING = WARN = 30
INFO = 20
DEBUG = 10
NOTSET = 0
_names = {50: 'CRITICAL', 40: 'ERROR', 30: 'WARNING', 20: 'INFO', 10: 'DEBUG', 0: 'NOTSET'}
_start = time.time()
raiseExceptions = True


def getLevelName(level):
    if isinstance(level, str):
        return next((n for n, text in _names.items() if text == level), f'Level {level}')
    return _names.get(level, f'Level {level}')


def addLevelName(level, name):
    _names[level] = name


def _level_of(level):
    if isinstance(level, int):
        return level
    for number, name in _names.items():
        if name == level:
            return number
    if level in ('WARN', 'FATAL'):
        return {'WARN': 30, 'FATAL': 50}[level]
    raise ValueError(f'Unknown level: {level!r}')


class LogRecord:
    def __init__(self, name, level, msg, args, exc_info, func=None, frame=None, extra=None):
        self.name = name
        self.msg = msg
        if len(args) == 1 and isinstance(args[0], dict) and args[0]:
            args = args[0]
        self.args = args
        self.levelname = getLevelName(level)
        self.levelno = level
        self.created = time.time()
        self.msecs = int((self.created - int(self.created)) * 1000) + 0.0
        self.relativeCreated = (self.created - _start) * 1000
        self.exc_info = exc_info
        self.stack_info = None
        import threading
        thread = threading.current_thread()
        self.thread = thread.ident
        self.threadName = thread.name
        self.process = 4242
        self.processName = 'MainProcess'
        self.pathname = self.filename = ''
        self.lineno = 0
        self.funcName = ''
        self.module = ''
        if frame is not None:
            self.pathname = frame.f_code.co_filename
            self.filename = self.pathname.rpartition('/')[2]
            self.module = self.filename.rpartition('.')[0] or self.filename
            self.lineno = frame.f_lineno
            self.funcName = frame.f_code.co_name
        try:
            import asyncio
            task = asyncio.current_task()
        except Exception:
            task = None
        self.taskName = task.get_name() if task is not None else None
        for key, value in (extra or {}).items():
            setattr(self, key, value)

    def getMessage(self):
        msg = str(self.msg)
        return msg % self.args if self.args else msg


class Formatter:
    default_time_format = '%Y-%m-%d %H:%M:%S'

    def __init__(self, fmt=None, datefmt=None, style='%', validate=True, *, defaults=None):
        self._style = style
        self._fmt = fmt or {'%': '%(message)s', '{': '{message}', '$': '${message}'}[style]
        self.datefmt = datefmt

    def usesTime(self):
        return 'asctime' in self._fmt

    def formatTime(self, record, datefmt=None):
        moment = time.localtime(record.created)
        if datefmt:
            return time.strftime(datefmt, moment)
        return '%s,%03d' % (time.strftime(self.default_time_format, moment), record.msecs)

    def formatMessage(self, record):
        if self._style == '{':
            return self._fmt.format(**record.__dict__)
        if self._style == '$':
            from string import Template
            return Template(self._fmt).substitute(record.__dict__)
        return self._fmt % record.__dict__

    def formatException(self, exc_info):
        import traceback
        return ''.join(traceback.format_exception(exc_info[1])).rstrip('\n')

    def format(self, record):
        record.message = record.getMessage()
        if self.usesTime():
            record.asctime = self.formatTime(record, self.datefmt)
        text = self.formatMessage(record)
        if record.exc_info:
            text = text + ('' if text.endswith('\n') else '\n') + self.formatException(record.exc_info)
        return text


class Filterer:
    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        self.filters.append(filter)

    def removeFilter(self, filter):
        self.filters.remove(filter)

    def filter(self, record):
        for f in self.filters:
            if not (f.filter(record) if hasattr(f, 'filter') else f(record)):
                return False
        return True


class Filter:
    def __init__(self, name=''):
        self.name = name

    def filter(self, record):
        return not self.name or record.name == self.name or record.name.startswith(self.name + '.')


class Handler(Filterer):
    def __init__(self, level=NOTSET):
        super().__init__()
        self.level = _level_of(level)
        self.formatter = None

    def setLevel(self, level):
        self.level = _level_of(level)

    def setFormatter(self, fmt):
        self.formatter = fmt

    def format(self, record):
        return (self.formatter or _default_formatter).format(record)

    def handle(self, record):
        if self.filter(record):
            self.emit(record)

    def emit(self, record):
        raise NotImplementedError('emit must be implemented by Handler subclasses')

    def flush(self):
        pass

    def close(self):
        pass


class StreamHandler(Handler):
    __class_getitem__ = classmethod(type(list[int]))

    terminator = '\n'

    def __init__(self, stream=None):
        super().__init__()
        self.stream = sys.stderr if stream is None else stream

    def emit(self, record):
        self.stream.write(self.format(record) + self.terminator)


class FileHandler(StreamHandler):
    def __init__(self, filename, mode='a', encoding=None, delay=False, errors=None):
        super().__init__(open(filename, mode, encoding=encoding))

    def emit(self, record):
        super().emit(record)
        self.stream.flush()


class NullHandler(Handler):
    def handle(self, record):
        pass

    def emit(self, record):
        pass


class _LastResort(StreamHandler):
    def emit(self, record):
        sys.stderr.write(self.format(record) + '\n')


_default_formatter = Formatter()
lastResort = _LastResort()
lastResort.level = WARNING
_loggers = {}


class Logger(Filterer):
    def __init__(self, name, level=NOTSET):
        super().__init__()
        self.name = name
        self.level = _level_of(level)
        self.parent = None
        self.propagate = True
        self.handlers = []
        self.disabled = False

    def setLevel(self, level):
        self.level = _level_of(level)

    def getEffectiveLevel(self):
        logger = self
        while logger is not None:
            if logger.level:
                return logger.level
            logger = logger.parent
        return NOTSET

    def isEnabledFor(self, level):
        return not self.disabled and level >= max(self.getEffectiveLevel(), _disabled_below + 1)

    def getChild(self, suffix):
        return getLogger(suffix if self is root else f'{self.name}.{suffix}')

    def addHandler(self, handler):
        if handler not in self.handlers:
            self.handlers.append(handler)

    def removeHandler(self, handler):
        if handler in self.handlers:
            self.handlers.remove(handler)

    def hasHandlers(self):
        logger = self
        while logger is not None:
            if logger.handlers:
                return True
            logger = logger.parent if logger.propagate else None
        return False

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        if exc_info:
            if isinstance(exc_info, BaseException):
                exc_info = (type(exc_info), exc_info, exc_info.__traceback__)
            elif not isinstance(exc_info, tuple):
                exc_info = sys.exc_info()
        frame = sys._getframe(1)
        while frame is not None and not is_own_code(frame.f_code):
            frame = frame.f_back
        for _ in range(stacklevel - 1):
            if frame is not None and frame.f_back is not None:
                frame = frame.f_back
        self.handle(LogRecord(self.name, level, msg, args, exc_info, None, frame, extra))

    def handle(self, record):
        if self.disabled or not self.filter(record):
            return
        logger = self
        found = False
        while logger is not None:
            for handler in logger.handlers:
                found = True
                if record.levelno >= handler.level:
                    handler.handle(record)
            logger = logger.parent if logger.propagate else None
        if not found and record.levelno >= lastResort.level:
            lastResort.handle(record)

    def log(self, level, msg, *args, **kwargs):
        if self.isEnabledFor(level):
            self._log(level, msg, args, **kwargs)

    def debug(self, msg, *args, **kwargs):
        self.log(DEBUG, msg, *args, **kwargs)

    def info(self, msg, *args, **kwargs):
        self.log(INFO, msg, *args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        self.log(WARNING, msg, *args, **kwargs)

    warn = warning

    def error(self, msg, *args, **kwargs):
        self.log(ERROR, msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)

    def critical(self, msg, *args, **kwargs):
        self.log(CRITICAL, msg, *args, **kwargs)

    fatal = critical

    def __repr__(self):
        return f'<{type(self).__name__} {self.name} ({getLevelName(self.getEffectiveLevel())})>'


class RootLogger(Logger):
    pass


class LoggerAdapter:
    __class_getitem__ = classmethod(type(list[int]))

    def __init__(self, logger, extra=None):
        self.logger = logger
        self.extra = extra

    def process(self, msg, kwargs):
        kwargs['extra'] = self.extra
        return msg, kwargs

    def log(self, level, msg, *args, **kwargs):
        msg, kwargs = self.process(msg, kwargs)
        self.logger.log(level, msg, *args, **kwargs)

    def debug(self, msg, *args, **kwargs):
        self.log(DEBUG, msg, *args, **kwargs)

    def info(self, msg, *args, **kwargs):
        self.log(INFO, msg, *args, **kwargs)

    def warning(self, msg, *args, **kwargs):
        self.log(WARNING, msg, *args, **kwargs)

    def error(self, msg, *args, **kwargs):
        self.log(ERROR, msg, *args, **kwargs)


root = RootLogger('root', WARNING)
_disabled_below = -1


def getLogger(name=None):
    if not name or name == 'root':
        return root
    if not isinstance(name, str):
        raise TypeError('A logger name must be a string')
    if name not in _loggers:
        logger = _loggers[name] = _logger_class(name)
        logger.parent = root
        parent = name.rpartition('.')[0]
        while parent:
            if parent in _loggers:
                logger.parent = _loggers[parent]
                break
            parent = parent.rpartition('.')[0]
        for other in _loggers.values():
            if other.name.startswith(name + '.') and (
                    other.parent is root or not other.parent.name.startswith(name + '.')):
                other.parent = logger
    return _loggers[name]


_logger_class = Logger


def setLoggerClass(klass):
    global _logger_class
    _logger_class = klass


def getLoggerClass():
    return _logger_class


def getLevelNamesMapping():
    return {name: level for level, name in _names.items()}


def makeLogRecord(dict):
    record = LogRecord('', NOTSET, '', (), None)
    record.__dict__.update(dict)
    return record


def basicConfig(*, filename=None, filemode='a', format=None, datefmt=None, style='%', level=None,
                stream=None, handlers=None, force=False, encoding=None, errors=None):
    if force:
        root.handlers.clear()
    if root.handlers:
        return
    if handlers is None:
        handlers = [FileHandler(filename, filemode, encoding) if filename else StreamHandler(stream)]
    default = {'%': '%(levelname)s:%(name)s:%(message)s', '{': '{levelname}:{name}:{message}',
               '$': '${levelname}:${name}:${message}'}[style]
    formatter = Formatter(format or default, datefmt, style)
    for handler in handlers:
        if handler.formatter is None:
            handler.setFormatter(formatter)
        root.addHandler(handler)
    if level is not None:
        root.setLevel(level)


def disable(level=CRITICAL):
    global _disabled_below
    _disabled_below = _level_of(level)


def shutdown():
    pass


def captureWarnings(capture):
    pass


def _root_log(level, msg, args, kwargs):
    if not root.handlers:
        basicConfig()
    root.log(level, msg, *args, **kwargs)


def debug(msg, *args, **kwargs):
    _root_log(DEBUG, msg, args, kwargs)


def info(msg, *args, **kwargs):
    _root_log(INFO, msg, args, kwargs)


def warning(msg, *args, **kwargs):
    _root_log(WARNING, msg, args, kwargs)


warn = warning


def error(msg, *args, **kwargs):
    _root_log(ERROR, msg, args, kwargs)


def exception(msg, *args, exc_info=True, **kwargs):
    _root_log(ERROR, msg, args, dict(kwargs, exc_info=exc_info))


def critical(msg, *args, **kwargs):
    _root_log(CRITICAL, msg, args, kwargs)


fatal = critical


def log(level, msg, *args, **kwargs):
    _root_log(level, msg, args, kwargs)

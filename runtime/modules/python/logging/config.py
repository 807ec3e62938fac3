"""Loggers, handlers and formatters as data."""
import io
import logging
import logging.handlers
import re
import sys

__all__ = ['dictConfig', 'fileConfig', 'BaseConfigurator', 'DictConfigurator']

_reference = re.compile(r'^(ext|cfg)://(.*)$')


def _resolve(text):
    """What a dotted name leads to, importing on the way."""
    parts = text.split('.')
    used = parts.pop(0)
    try:
        found = __import__(used)
        for part in parts:
            used += '.' + part
            try:
                found = getattr(found, part)
            except AttributeError:
                __import__(used)
                found = getattr(found, part)
        return found
    except ImportError as e:
        raise ValueError(f'Cannot resolve {text!r}: {e}') from e


class BaseConfigurator:
    def __init__(self, config):
        self.config = config

    def resolve(self, s):
        return _resolve(s)

    def convert(self, value):
        """ext:// names what can be imported, cfg:// another part of the configuration."""
        if isinstance(value, dict):
            return {key: self.convert(each) for key, each in value.items()}
        if isinstance(value, list):
            return [self.convert(each) for each in value]
        if isinstance(value, tuple):
            return tuple([self.convert(each) for each in value])
        found = _reference.match(value) if isinstance(value, str) else None
        if not found:
            return value
        if found[1] == 'ext':
            return _resolve(found[2])
        place = self.config
        for part in re.findall(r'[^.\[\]]+', found[2]):
            place = place[int(part) if part.isdigit() and not isinstance(place, dict) else part]
        return self.convert(place)


class DictConfigurator(BaseConfigurator):
    def configure(self):
        config = self.config
        if 'version' not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config['version'] != 1:
            raise ValueError(f"Unsupported version: {config['version']}")
        if config.get('incremental', False):
            self._configure_more(config)
            return
        keeps_others = not config.get('disable_existing_loggers', True)
        logging._handlers.clear()
        self.formatters = self._made('formatter', self.configure_formatter)
        self.filters = self._made('filter', self.configure_filter)
        self.handlers = {}
        self._make_handlers(config.get('handlers', {}))
        existing = set(logging._loggers)
        for name, entry in config.get('loggers', {}).items():
            try:
                self.configure_logger(name, entry)
            except Exception as e:
                raise ValueError(f'Unable to configure logger {name!r}') from e
        self._disable_others(existing, config.get('loggers', {}), keeps_others)
        root = config.get('root')
        if root:
            try:
                self.configure_root(root)
            except Exception as e:
                raise ValueError('Unable to configure root logger') from e

    def _made(self, kind, make):
        made = {}
        for name, entry in self.config.get(kind + 's', {}).items():
            try:
                made[name] = make(entry)
            except Exception as e:
                raise ValueError(f'Unable to configure {kind} {name!r}') from e
        return made

    def _make_handlers(self, entries):
        """A handler that has another as its target comes after that."""
        waiting = sorted(entries)
        while waiting:
            later = []
            for name in waiting:
                entry = entries[name]
                target = entry.get('target')
                if isinstance(target, str) and target in entries and target not in self.handlers:
                    later.append(name)
                    continue
                try:
                    handler = self.configure_handler(entry)
                except Exception as e:
                    raise ValueError(f'Unable to configure handler {name!r}') from e
                handler.name = name
                self.handlers[name] = handler
            if len(later) == len(waiting):
                raise ValueError(f'Unable to configure handler {later[0]!r}')
            waiting = later

    def _disable_others(self, existing, configured, keeps_others):
        for name in existing:
            logger = logging._loggers[name]
            if name in configured:
                logger.disabled = False
            elif any(name.startswith(parent + '.') for parent in configured):
                logger.level = logging.NOTSET
                logger.handlers = []
                logger.propagate = True
            else:
                logger.disabled = not keeps_others

    def _configure_more(self, config):
        for name, entry in config.get('handlers', {}).items():
            if name not in logging._handlers:
                raise ValueError(f'No handler found with name {name!r}')
            if entry.get('level'):
                logging._handlers[name].setLevel(entry['level'])
        for name, entry in config.get('loggers', {}).items():
            self._set_logger(logging.getLogger(name), entry, True)
            if entry.get('propagate') is not None:
                logging.getLogger(name).propagate = entry['propagate']
        if config.get('root'):
            self._set_logger(logging.getLogger(), config['root'], True)

    def _custom(self, entry):
        """What a factory under the key () makes."""
        arguments = {key: self.convert(value) for key, value in entry.items() if key != '()'}
        factory = entry['()']
        if not callable(factory):
            factory = _resolve(factory.removeprefix('ext://'))
        attributes = arguments.pop('.', None)
        made = factory(**arguments)
        for name, value in (attributes or {}).items():
            setattr(made, name, value)
        return made

    def configure_formatter(self, config):
        if '()' in config:
            entry = dict(config)
            try:
                return self._custom(entry)
            except TypeError as e:
                if "'format'" not in str(e):
                    raise
                entry['fmt'] = entry.pop('format')
                return self._custom(entry)
        cls = _resolve(config['class']) if config.get('class') else logging.Formatter
        more = {'defaults': config['defaults']} if 'defaults' in config else {}
        if 'validate' in config:
            more['validate'] = config['validate']
        return cls(config.get('format'), config.get('datefmt'), config.get('style', '%'), **more)

    def configure_filter(self, config):
        return self._custom(config) if '()' in config else logging.Filter(config.get('name', ''))

    def add_filters(self, filterer, names):
        for name in names:
            try:
                filterer.addFilter(name if callable(name) or hasattr(name, 'filter')
                                   else self.filters[name])
            except Exception as e:
                raise ValueError(f'Unable to add filter {name!r}') from e

    def configure_handler(self, config):
        entry = dict(config)
        formatter = entry.pop('formatter', None)
        if formatter:
            try:
                formatter = self.formatters[formatter]
            except Exception as e:
                raise ValueError(f'Unable to set formatter {formatter!r}') from e
        level, filters = entry.pop('level', None), entry.pop('filters', None)
        if '()' in entry:
            handler = self._custom(entry)
        else:
            cls = entry.pop('class')
            cls = cls if callable(cls) else _resolve(cls)
            if issubclass(cls, logging.handlers.MemoryHandler) and 'target' in entry:
                entry['target'] = self.handlers[entry['target']]
            attributes = entry.pop('.', None)
            handler = cls(**{key: self.convert(value) for key, value in entry.items()})
            for name, value in (attributes or {}).items():
                setattr(handler, name, value)
        if formatter:
            handler.setFormatter(formatter)
        if level is not None:
            handler.setLevel(level)
        if filters:
            self.add_filters(handler, filters)
        return handler

    def _set_logger(self, logger, config, is_incremental=False):
        if config.get('level') is not None:
            logger.setLevel(config['level'])
        if is_incremental:
            return
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        for name in config.get('handlers', ()):
            try:
                logger.addHandler(self.handlers[name])
            except Exception as e:
                raise ValueError(f'Unable to add handler {name!r}') from e
        if config.get('filters'):
            self.add_filters(logger, config['filters'])

    def configure_logger(self, name, config):
        logger = logging.getLogger(name)
        self._set_logger(logger, config)
        logger.disabled = False
        if config.get('propagate') is not None:
            logger.propagate = config['propagate']

    def configure_root(self, config):
        self._set_logger(logging.getLogger(), config)


dictConfigClass = DictConfigurator


def dictConfig(config):
    dictConfigClass(config).configure()


# --- ini files ---

def _list(text):
    return [part.strip() for part in text.split(',') if part.strip()]


def _evaluated(text):
    return eval(text, vars(logging), {'sys': sys})


def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    import configparser
    if isinstance(fname, str):
        import os
        if not os.path.exists(fname):
            raise FileNotFoundError(f"{fname} doesn't exist")
        if not os.path.getsize(fname):
            raise RuntimeError(f'{fname} is an empty file')
    if isinstance(fname, configparser.RawConfigParser):
        parser = fname
    else:
        parser = configparser.ConfigParser(defaults)
        if hasattr(fname, 'readline'):
            parser.read_file(fname)
        else:
            with io.open(fname, encoding=encoding) as file:
                parser.read_file(file)
    formatters, handlers = _file_formatters(parser), {}
    for name in _list(parser['handlers']['keys']):
        section = parser[f'handler_{name}']
        cls = section['class']
        try:
            cls = eval(cls, vars(logging))
        except (AttributeError, NameError):
            cls = _resolve(cls)
        handler = cls(*_evaluated(section.get('args', '()')),
                      **_evaluated(section.get('kwargs', '{}')))
        handler.name = name
        if 'level' in section:
            handler.setLevel(section['level'])
        if section.get('formatter'):
            handler.setFormatter(formatters[section['formatter']])
        handlers[name] = handler
    _file_loggers(parser, handlers, disable_existing_loggers)


def _file_formatters(parser):
    formatters = {}
    for name in _list(parser['formatters']['keys']) if 'formatters' in parser else ():
        section = parser[f'formatter_{name}']
        cls = _resolve(section['class']) if section.get('class') else logging.Formatter
        formatters[name] = cls(section.get('format', raw=True, fallback=None),
                               section.get('datefmt', raw=True, fallback=None),
                               section.get('style', raw=True, fallback='%'))
    return formatters


def _file_loggers(parser, handlers, disable_existing_loggers):
    names = _list(parser['loggers']['keys'])
    existing, configured = set(logging._loggers), set()
    for name in names:
        section = parser[f'logger_{name}']
        logger = logging.getLogger() if name == 'root' else logging.getLogger(section['qualname'])
        configured.add(logger.name)
        if 'level' in section:
            logger.setLevel(section['level'])
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        logger.disabled = False
        if name != 'root':
            logger.propagate = section.getint('propagate', fallback=1)
        for each in _list(section.get('handlers', '')):
            logger.addHandler(handlers[each])
    for name in existing - configured:
        if not any(name.startswith(parent + '.') for parent in configured):
            logging._loggers[name].disabled = disable_existing_loggers

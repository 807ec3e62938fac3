"""Settings in sections."""
import re
from collections.abc import MutableMapping

__all__ = ['NoSectionError', 'DuplicateOptionError', 'DuplicateSectionError', 'NoOptionError',
           'InterpolationError', 'InterpolationMissingOptionError', 'ParsingError',
           'MissingSectionHeaderError', 'ConfigParser', 'RawConfigParser', 'SectionProxy',
           'BasicInterpolation', 'ExtendedInterpolation', 'DEFAULTSECT', 'InterpolationDepthError',
           'InterpolationSyntaxError', 'SafeConfigParser', 'Interpolation', 'LegacyInterpolation',
           'ConverterMapping', 'MAX_INTERPOLATION_DEPTH']

DEFAULTSECT = 'DEFAULT'
MAX_INTERPOLATION_DEPTH = 10
_unset = object()


class Error(Exception):
    def __init__(self, msg=''):
        self.message = msg
        super().__init__(msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    def __init__(self, section):
        super().__init__(f'No section: {section!r}')
        self.section = section
        self.args = (section,)


class DuplicateSectionError(Error):
    def __init__(self, section, source=None, lineno=None):
        message = f'{section!r} already exists'
        if source is not None:
            line = '' if lineno is None else f' [line {lineno:2d}]'
            message = f'While reading from {source!r}{line}: section {message}'
        else:
            message = 'Section ' + message
        super().__init__(message)
        self.section, self.source, self.lineno = section, source, lineno
        self.args = (section, source, lineno)


class DuplicateOptionError(Error):
    def __init__(self, section, option, source=None, lineno=None):
        message = f'{option!r} in section {section!r} already exists'
        if source is not None:
            line = '' if lineno is None else f' [line {lineno:2d}]'
            message = f'While reading from {source!r}{line}: option {message}'
        else:
            message = 'Option ' + message
        super().__init__(message)
        self.section, self.option, self.source, self.lineno = section, option, source, lineno
        self.args = (section, option, source, lineno)


class NoOptionError(Error):
    def __init__(self, option, section):
        super().__init__(f'No option {option!r} in section: {section!r}')
        self.option, self.section = option, section
        self.args = (option, section)


class InterpolationError(Error):
    def __init__(self, option, section, msg):
        super().__init__(msg)
        self.option, self.section = option, section
        self.args = (option, section, msg)


class InterpolationMissingOptionError(InterpolationError):
    def __init__(self, option, section, rawval, reference):
        super().__init__(option, section, f'Bad value substitution: option {option!r} in section '
                                          f'{section!r} contains an interpolation key {reference!r} '
                                          f'which is not a valid option name. Raw value: {rawval!r}')
        self.reference = reference
        self.args = (option, section, rawval, reference)


class InterpolationSyntaxError(InterpolationError):
    pass


class InterpolationDepthError(InterpolationError):
    def __init__(self, option, section, rawval):
        super().__init__(option, section, 'Recursion limit exceeded in value substitution: option '
                                          f'{option!r} in section {section!r} contains an '
                                          'interpolation key which cannot be substituted in '
                                          f'{MAX_INTERPOLATION_DEPTH} steps. Raw value: {rawval!r}')
        self.args = (option, section, rawval)


class ParsingError(Error):
    def __init__(self, source=None, filename=None):
        if filename and source:
            raise ValueError("Cannot specify both `filename' and `source'. Use `source'.")
        if not filename and not source:
            raise ValueError("Required argument `source' not given.")
        source = source or filename
        super().__init__(f'Source contains parsing errors: {source!r}')
        self.source = source
        self.errors = []

    def append(self, lineno, line):
        self.errors.append((lineno, repr(line)))
        self.message += f'\n\t[line {lineno:2d}]: {line!r}'
        self.args = (self.source,)


class MissingSectionHeaderError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(self, f'File contains no section headers.\nfile: {filename!r}, line: '
                             f'{lineno}\n{line!r}')
        self.source, self.lineno, self.line = filename, lineno, line
        self.args = (filename, lineno, line)


class Interpolation:
    """What happens to values on their way in and out: here, nothing."""

    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value

    def before_read(self, parser, section, option, value):
        return value

    def before_write(self, parser, section, option, value):
        return value


class _Marked(Interpolation):
    """Values that name others behind a mark."""

    def before_get(self, parser, section, option, value, defaults):
        parts = []
        self._interpolate(parser, option, parts, value, section, defaults, 1)
        return ''.join(parts)

    def before_set(self, parser, section, option, value):
        rest = self._reference.sub('', value.replace(self._mark * 2, ''))
        if self._mark in rest:
            raise ValueError(f"invalid interpolation syntax in {value!r} at position "
                             f"{rest.find(self._mark)}")
        return value

    def _interpolate(self, parser, option, parts, rest, section, names, depth):
        mark, closing = self._mark, self._brackets[1]
        raw = parser.get(section, option, raw=True, fallback=rest)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        while rest:
            place = rest.find(mark)
            before = rest if place < 0 else rest[:place]
            if before:
                parts.append(before)
            if place < 0:
                return
            rest = rest[place + 1:]
            if rest[:1] == mark:
                parts.append(mark)
                rest = rest[1:]
                continue
            if rest[:1] != self._brackets[0]:
                raise InterpolationSyntaxError(
                    option, section, f"'{mark}' must be followed by '{mark}' or "
                                     f"'{self._brackets[0]}', found: {mark + rest!r}")
            match = self._reference.match(mark + rest)
            if match is None:
                raise InterpolationSyntaxError(
                    option, section, f'bad interpolation variable reference {mark + rest!r}')
            rest = rest[match.end() - 1:]
            self._take(parser, option, parts, match[1], rest, section, names, depth, raw)


class BasicInterpolation(_Marked):
    """%(option)s."""
    _mark, _brackets = '%', '()'
    _reference = re.compile(r'%\(([^)]+)\)s')

    def _take(self, parser, option, parts, name, rest, section, names, depth, raw):
        name = parser.optionxform(name)
        try:
            value = names[name]
        except KeyError:
            raise InterpolationMissingOptionError(option, section, raw, name) from None
        if '%' in value:
            self._interpolate(parser, option, parts, value, section, names, depth + 1)
        else:
            parts.append(value)


class ExtendedInterpolation(_Marked):
    """${option} and ${section:option}."""
    _mark, _brackets = '$', '{}'
    _reference = re.compile(r'\$\{([^}]+)\}')

    def _take(self, parser, option, parts, name, rest, section, names, depth, raw):
        path = name.split(':')
        place, wanted = section, option
        try:
            if len(path) == 1:
                wanted = parser.optionxform(path[0])
                value = names[wanted]
            elif len(path) == 2:
                place, wanted = path[0], parser.optionxform(path[1])
                value = parser.get(place, wanted, raw=True)
            else:
                raise InterpolationSyntaxError(option, section,
                                               f"More than one ':' found: {rest!r}")
        except (KeyError, NoSectionError, NoOptionError):
            raise InterpolationMissingOptionError(option, section, raw, ':'.join(path)) from None
        if '$' in value:
            self._interpolate(parser, wanted, parts, value, place,
                              dict(parser.items(place, raw=True)), depth + 1)
        else:
            parts.append(value)


class LegacyInterpolation(Interpolation):
    """%(option)s, as long as there is one; kept for old programs."""

    def __init__(self):
        import warnings
        warnings.warn('LegacyInterpolation has been deprecated since Python 3.2 and will be removed '
                      'from the configparser module in Python 3.13. Use BasicInterpolation or '
                      'ExtendedInterpolation instead.', DeprecationWarning, stacklevel=2)

    def before_get(self, parser, section, option, value, defaults):
        raw = value
        for _ in range(MAX_INTERPOLATION_DEPTH):
            if not value or '%(' not in value:
                return value
            value = re.sub(r'%\(([^)]*)\)s',
                           lambda match: f'%({parser.optionxform(match[1])})s', value)
            try:
                value = value % defaults
            except KeyError as error:
                raise InterpolationMissingOptionError(option, section, raw,
                                                      error.args[0]) from None
        if value and '%(' in value:
            raise InterpolationDepthError(option, section, raw)
        return value


class ConverterMapping(MutableMapping):
    """The get...() methods of a parser and of its sections, by what they convert to."""

    def __init__(self, parser):
        self._parser = parser
        self._functions = {}
        for name in dir(parser):
            if name.startswith('get') and len(name) > 3 and callable(getattr(parser, name)):
                self._functions[name[3:]] = getattr(parser, name)

    def __getitem__(self, key):
        return self._functions[key]

    def __setitem__(self, key, value):
        name = 'get' + key
        if name == 'get':
            raise ValueError('Incompatible key: cannot use "" as a name')

        def get(section, option, *, raw=False, vars=None, fallback=_unset, **kwargs):
            return self._parser._converted(value, section, option, raw, vars, fallback, kwargs)

        get.converter = value
        self._functions[key] = get
        setattr(self._parser, name, get)
        for proxy in self._parser.values():
            setattr(proxy, name, _getter(proxy, get))

    def __delitem__(self, key):
        name = 'get' + (key or '')
        if key not in self._functions:
            raise KeyError(key)
        del self._functions[key]
        for owner in (self._parser, *self._parser.values()):
            owner.__dict__.pop(name, None)

    def __iter__(self):
        return iter(self._functions)

    def __len__(self):
        return len(self._functions)


def _getter(proxy, get):
    def of_section(option, fallback=None, **kwargs):
        return get(proxy.name, option, fallback=fallback, **kwargs)
    return of_section


class RawConfigParser(MutableMapping):
    _interpolation_of = Interpolation
    NONSPACECRE = re.compile(r'\S')
    SECTCRE = re.compile(r'\[(?P<header>.+)\]')
    BOOLEAN_STATES = {'1': True, 'yes': True, 'true': True, 'on': True, '0': False, 'no': False,
                      'false': False, 'off': False}

    def __init__(self, defaults=None, dict_type=dict, allow_no_value=False, *, delimiters=('=', ':'),
                 comment_prefixes=('#', ';'), inline_comment_prefixes=None, strict=True,
                 empty_lines_in_values=True, default_section=DEFAULTSECT, interpolation=_unset,
                 converters=None):
        self._sections = {}
        self._defaults = {}
        self.default_section = default_section
        self._allow_no_value = allow_no_value
        self._delimiters = tuple(delimiters)
        self._comments = tuple(comment_prefixes or ())
        self._inline = tuple(inline_comment_prefixes or ())
        self._strict = strict
        self._blank_lines_are_kept = empty_lines_in_values
        if interpolation is _unset:
            interpolation = self._interpolation_of()
        if interpolation is None:
            interpolation = Interpolation()
        if not isinstance(interpolation, Interpolation):
            raise TypeError('interpolation= must be None or an instance of Interpolation; got an '
                            f'object of type {type(interpolation)}')
        self._interpolation = interpolation
        self._proxies = {default_section: SectionProxy(self, default_section)}
        self._converters = ConverterMapping(self)
        if converters:
            self._converters.update(converters)
        if defaults:
            self._read_defaults(defaults)

    def _read_defaults(self, defaults):
        for key, value in defaults.items():
            self._defaults[self.optionxform(key)] = value

    @property
    def converters(self):
        return self._converters

    def optionxform(self, optionstr):
        return optionstr.lower()

    def defaults(self):
        return self._defaults

    def sections(self):
        return list(self._sections)

    def add_section(self, section):
        if section == self.default_section:
            raise ValueError(f'Invalid section name: {section!r}')
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = {}

    def has_section(self, section):
        return section in self._sections

    def _names(self, section):
        if section == self.default_section and section not in self._sections:
            return dict(self._defaults)
        return {**self._defaults, **self._sections[section]}

    def _settable(self, section):
        if not section or section == self.default_section:
            return self._defaults
        return self._options(section)

    def _options(self, section):
        try:
            return self._sections[section]
        except KeyError:
            raise NoSectionError(section) from None

    def options(self, section):
        return list({**self._options(section), **self._defaults})

    def has_option(self, section, option):
        if not section or section == self.default_section:
            return self.optionxform(option) in self._defaults
        return section in self._sections and self.optionxform(option) in self._names(section)

    # --- reading ---

    def read(self, filenames, encoding=None):
        if isinstance(filenames, str) or hasattr(filenames, '__fspath__'):
            filenames = [filenames]
        done = []
        for name in filenames:
            try:
                with open(name, encoding=encoding) as file:
                    self._read(file, str(name))
            except OSError:
                continue
            done.append(name)
        return done

    def read_file(self, f, source=None):
        self._read(f, source or getattr(f, 'name', '<???>'))

    def read_string(self, string, source='<string>'):
        self._read(string.splitlines(keepends=True), source)

    def read_dict(self, dictionary, source='<dict>'):
        seen = set()
        for section, options in dictionary.items():
            section = str(section)
            try:
                self.add_section(section)
            except (DuplicateSectionError, ValueError):
                if self._strict and section in seen:
                    raise
            seen.add(section)
            for key, value in options.items():
                key = self.optionxform(str(key))
                if self._strict and (section, key) in seen:
                    raise DuplicateOptionError(section, key, source)
                seen.add((section, key))
                self.set(section, key, None if value is None else str(value))

    def _read(self, lines, source):
        current = None
        name = None
        option = None
        indent = 0
        no_indent = 1 << 62
        seen = set()
        problems = None
        for number, line in enumerate(lines, 1):
            text = line
            for prefix in self._inline:
                place = text.find(prefix)
                while place > 0 and not text[place - 1].isspace():
                    place = text.find(prefix, place + 1)
                if place >= 0:
                    text = text[:place]
            bare = text.strip()
            if bare.startswith(self._comments) and self._comments:
                continue
            if not bare:
                if not self._blank_lines_are_kept:
                    indent = no_indent
                elif (text == line and current is not None and option
                        and isinstance(current.get(option), list)):
                    current[option].append('')
                continue
            own_indent = len(text) - len(text.lstrip())
            if current is not None and option and own_indent > indent and isinstance(
                    current.get(option), list):
                current[option].append(bare)
                continue
            indent = own_indent
            header = self.SECTCRE.match(bare)
            if header:
                name = header['header']
                if name in self._sections:
                    if self._strict and ('section', name) in seen:
                        raise DuplicateSectionError(name, source, number)
                    current = self._sections[name]
                elif name == self.default_section:
                    current = self._defaults
                else:
                    current = self._sections[name] = {}
                seen.add(('section', name))
                option = None
                continue
            if current is None:
                raise MissingSectionHeaderError(source, number, line)
            places = [(bare.find(d), d) for d in self._delimiters if d in bare]
            if places:
                place, delimiter = min(places)
                key, value = bare[:place].rstrip(), bare[place + len(delimiter):].strip()
            else:
                key, value = bare, None
                if not self._allow_no_value:
                    problems = problems or ParsingError(source)
                    problems.append(number, line)
                    continue
            if not key:
                problems = problems or ParsingError(source)
                problems.append(number, line)
            option = self.optionxform(key.rstrip())
            if self._strict and (name, option) in seen:
                raise DuplicateOptionError(name, option, source, number)
            seen.add((name, option))
            current[option] = None if value is None else [value]
        for name, options in [(self.default_section, self._defaults), *self._sections.items()]:
            for key, value in options.items():
                if isinstance(value, list):
                    value = '\n'.join(value).rstrip()
                options[key] = self._interpolation.before_read(self, name, key, value)
        if problems is not None:
            raise problems

    # --- values ---

    def get(self, section, option, *, raw=False, vars=None, fallback=_unset):
        try:
            names = self._names(section)
        except KeyError:
            if fallback is _unset:
                raise NoSectionError(section) from None
            return fallback
        if vars:
            names.update({self.optionxform(k): None if v is None else str(v)
                          for k, v in vars.items()})
        key = self.optionxform(option)
        try:
            value = names[key]
        except KeyError:
            if fallback is _unset:
                raise NoOptionError(key, section)
            return fallback
        if raw or value is None:
            return value
        return self._interpolation.before_get(self, section, key, value, names)

    def _converted(self, convert, section, option, raw, vars, fallback, more={}):
        try:
            value = self.get(section, option, raw=raw, vars=vars, **more)
        except (NoSectionError, NoOptionError):
            if fallback is _unset:
                raise
            return fallback
        return convert(value)

    def getint(self, section, option, *, raw=False, vars=None, fallback=_unset, **kwargs):
        return self._converted(int, section, option, raw, vars, fallback, kwargs)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_unset, **kwargs):
        return self._converted(float, section, option, raw, vars, fallback, kwargs)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_unset, **kwargs):
        def truth(value):
            if value.lower() not in self.BOOLEAN_STATES:
                raise ValueError(f'Not a boolean: {value}')
            return self.BOOLEAN_STATES[value.lower()]
        return self._converted(truth, section, option, raw, vars, fallback, kwargs)

    def items(self, section=_unset, raw=False, vars=None):
        if section is _unset:
            return super().items()
        try:
            names = self._names(section)
        except KeyError:
            raise NoSectionError(section)
        return [(key, self.get(section, key, raw=raw, vars=vars)) for key in names]

    def popitem(self):
        for name in self.sections():
            proxy = self[name]
            del self[name]
            return name, proxy
        raise KeyError

    def _check(self, *, section='', option='', value=''):
        for given, what in (section, 'section names'), (option, 'option keys'):
            if not isinstance(given, str):
                raise TypeError(f'{what} must be strings')
        if (not self._allow_no_value or value) and not isinstance(value, str):
            raise TypeError('option values must be strings')

    def set(self, section, option, value=None):
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        self._settable(section)[self.optionxform(option)] = value

    def remove_option(self, section, option):
        options = self._settable(section)
        option = self.optionxform(option)
        existed = option in options
        if existed:
            del options[option]
        return existed

    def remove_section(self, section):
        self._proxies.pop(section, None)
        return self._sections.pop(section, None) is not None

    def write(self, fp, space_around_delimiters=True):
        delimiter = f' {self._delimiters[0]} ' if space_around_delimiters else self._delimiters[0]
        listed = [(self.default_section, self._defaults)] if self._defaults else []
        for name, options in [*listed, *self._sections.items()]:
            fp.write(f'[{name}]\n')
            for key, value in options.items():
                value = self._interpolation.before_write(self, name, key, value)
                is_bare = value is None and self._allow_no_value
                shown = '' if is_bare else delimiter + str(value).replace('\n', '\n\t')
                fp.write(f'{key}{shown}\n')
            fp.write('\n')

    # --- as a mapping ---

    def __getitem__(self, key):
        if key != self.default_section and key not in self._sections:
            raise KeyError(key)
        if key not in self._proxies:
            self._proxies[key] = SectionProxy(self, key)
        return self._proxies[key]

    def __setitem__(self, key, value):
        if key in self and self[key] is value:
            return
        if key == self.default_section:
            self._defaults.clear()
        elif key in self._sections:
            self._sections[key].clear()
        self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError('Cannot remove the default section.')
        if not self.remove_section(key):
            raise KeyError(key)

    def __contains__(self, key):
        return key == self.default_section or key in self._sections

    def __len__(self):
        return len(self._sections) + 1

    def __iter__(self):
        return iter([self.default_section, *self._sections])


class ConfigParser(RawConfigParser):
    _interpolation_of = BasicInterpolation

    def set(self, section, option, value=None):
        self._check(option=option, value=value)
        super().set(section, option, value)

    def add_section(self, section):
        self._check(section=section)
        super().add_section(section)

    def _read_defaults(self, defaults):
        used, self._interpolation = self._interpolation, Interpolation()
        try:
            self.read_dict({self.default_section: defaults})
        finally:
            self._interpolation = used


class SafeConfigParser(ConfigParser):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        import warnings
        warnings.warn('The SafeConfigParser class has been renamed to ConfigParser in Python 3.2. '
                      'This alias will be removed in Python 3.12. Use ConfigParser directly '
                      'instead.', DeprecationWarning, stacklevel=2)


class SectionProxy(MutableMapping):
    def __init__(self, parser, name):
        self._parser = parser
        self._name = name
        for converter in getattr(parser, '_converters', ()):
            name = 'get' + converter
            setattr(self, name, _getter(self, getattr(parser, name)))

    def __repr__(self):
        return f'<Section: {self._name}>'

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        self._parser._check(option=key, value=value)
        self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key)
                and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def __len__(self):
        return len(list(iter(self)))

    def __iter__(self):
        return iter(self._parser._names(self._name) if self._name == self._parser.default_section
                    else self._parser.options(self._name))

    @property
    def parser(self):
        return self._parser

    @property
    def name(self):
        return self._name

    def get(self, option, fallback=None, *, raw=False, vars=None, _impl=None, **kwargs):
        get = _impl or self._parser.get
        return get(self._name, option, raw=raw, vars=vars, fallback=fallback, **kwargs)

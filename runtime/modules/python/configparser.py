"""Settings in sections."""
import re
from collections.abc import MutableMapping

__all__ = ['NoSectionError', 'DuplicateOptionError', 'DuplicateSectionError', 'NoOptionError',
           'InterpolationError', 'InterpolationMissingOptionError', 'ParsingError',
           'MissingSectionHeaderError', 'ConfigParser', 'RawConfigParser', 'SectionProxy',
           'BasicInterpolation', 'ExtendedInterpolation', 'DEFAULTSECT']

DEFAULTSECT = 'DEFAULT'
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
            message = f'While reading from {source!r} [line {lineno:2d}]: section {message}'
        else:
            message = 'Section ' + message
        super().__init__(message)
        self.section = section


class DuplicateOptionError(Error):
    def __init__(self, section, option, source=None, lineno=None):
        message = f'{option!r} in section {section!r} already exists'
        if source is not None:
            message = f'While reading from {source!r} [line {lineno:2d}]: option {message}'
        else:
            message = 'Option ' + message
        super().__init__(message)
        self.section, self.option = section, option


class NoOptionError(Error):
    def __init__(self, option, section):
        super().__init__(f'No option {option!r} in section: {section!r}')
        self.option, self.section = option, section
        self.args = (option, section)


class InterpolationError(Error):
    def __init__(self, option, section, msg):
        super().__init__(msg)
        self.option, self.section = option, section


class InterpolationMissingOptionError(InterpolationError):
    def __init__(self, option, section, rawval, reference):
        super().__init__(option, section, f'Bad value substitution: option {option!r} in section '
                                          f'{section!r} contains an interpolation key {reference!r} '
                                          f'which is not a valid option name. Raw value: {rawval!r}')
        self.reference = reference


class InterpolationSyntaxError(InterpolationError):
    pass


class InterpolationDepthError(InterpolationError):
    pass


class ParsingError(Error):
    def __init__(self, source):
        super().__init__(f'Source contains parsing errors: {source!r}')
        self.source = source
        self.errors = []

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += f'\n\t[line {lineno:2d}]: {line!r}'
        self.args = (self.source,)


class MissingSectionHeaderError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(self, f'File contains no section headers.\nfile: {filename!r}, line: '
                             f'{lineno}\n{line!r}')


class BasicInterpolation:
    def before_set(self, value):
        rest = re.sub(r'%\([^)]+\)s', '', value.replace('%%', ''))
        if '%' in rest:
            raise ValueError(f"invalid interpolation syntax in {value!r} at position "
                             f"{rest.find('%')}")

    def value(self, parser, section, option, value, names, depth=1):
        if '%' not in value:
            return value
        if depth > 10:
            raise InterpolationDepthError(option, section, 'Recursion limit exceeded in value '
                                          f'substitution: option {option!r} in section {section!r}')

        def meant(match):
            if match[0] == '%%':
                return '%'
            if match[1] is None:
                raise InterpolationSyntaxError(option, section, "'%' must be followed by '%' or "
                                               f"'(', found: {value[match.start():]!r}")
            name = parser.optionxform(match[1])
            if name not in names:
                raise InterpolationMissingOptionError(option, section, value, name)
            return self.value(parser, section, option, names[name], names, depth + 1)
        return re.sub(r'%%|%\(([^)]+)\)s|%', meant, value)


class ExtendedInterpolation:
    """${option} and ${section:option}."""

    def before_set(self, value):
        rest = re.sub(r'\$\{[^}]+\}', '', value.replace('$$', ''))
        if '$' in rest:
            raise ValueError(f"invalid interpolation syntax in {value!r} at position "
                             f"{rest.find('$')}")

    def value(self, parser, section, option, value, names, depth=1):
        if '$' not in value:
            return value
        if depth > 10:
            raise InterpolationDepthError(option, section, 'Recursion limit exceeded in value '
                                          f'substitution: option {option!r} in section {section!r}')

        def meant(match):
            if match[0] == '$$':
                return '$'
            if match[1] is None:
                raise InterpolationSyntaxError(option, section, "'$' must be followed by '$' or "
                                               f"'{{', found: {value[match.start():]!r}")
            path = match[1].split(':')
            if len(path) > 2:
                raise InterpolationSyntaxError(option, section, "More than one ':' found: "
                                               f'{value[match.start():]!r}')
            name = parser.optionxform(path[-1])
            try:
                if len(path) == 1:
                    return self.value(parser, section, option, names[name], names, depth + 1)
                found = parser.get(path[0], name, raw=True)
                inner = dict(parser.items(path[0], raw=True))
                return self.value(parser, path[0], name, found, inner, depth + 1)
            except (KeyError, NoSectionError, NoOptionError):
                raise InterpolationMissingOptionError(option, section, value,
                                                      ':'.join(path)) from None
        return re.sub(r'\$\$|\$\{([^}]+)\}|\$', meant, value)


class RawConfigParser(MutableMapping):
    _interpolation_of = None
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
        self._interpolation = (self._interpolation_of() if interpolation is _unset
                               and self._interpolation_of else
                               None if interpolation is _unset else interpolation)
        if defaults:
            for key, value in defaults.items():
                self._defaults[self.optionxform(key)] = None if value is None else str(value)

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
        if section not in self._sections and section != self.default_section:
            raise NoSectionError(section)
        return {**self._defaults, **self._sections.get(section, {})}

    def options(self, section):
        return list({**self._sections[section], **self._defaults}) if section in self._sections \
            else list(self._names(section))

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
        for section, options in dictionary.items():
            if section != self.default_section and section not in self._sections:
                self.add_section(section)
            for key, value in options.items():
                self.set(section, str(key), None if value is None else str(value))

    def _read(self, lines, source):
        current = None
        name = None
        option = None
        indent = 0
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
                if current is not None and option and isinstance(current.get(option), list):
                    current[option].append('')
                continue
            own_indent = len(text) - len(text.lstrip())
            if current is not None and option and own_indent > indent and isinstance(
                    current.get(option), list):
                current[option].append(bare)
                continue
            indent = own_indent
            header = re.match(r'\[(.+)\]', bare)
            if header:
                name = header[1]
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
        if problems is not None:
            raise problems
        for options in [self._defaults, *self._sections.values()]:
            for key, value in options.items():
                if isinstance(value, list):
                    options[key] = '\n'.join(value).rstrip()

    # --- values ---

    def get(self, section, option, *, raw=False, vars=None, fallback=_unset):
        try:
            names = self._names(section)
        except NoSectionError:
            if fallback is _unset:
                raise
            return fallback
        if vars:
            names.update({self.optionxform(k): str(v) for k, v in vars.items()})
        key = self.optionxform(option)
        if key not in names:
            if fallback is _unset:
                raise NoOptionError(key, section)
            return fallback
        value = names[key]
        if raw or value is None or self._interpolation is None:
            return value
        return self._interpolation.value(self, section, key, value, names)

    def _converted(self, convert, section, option, raw, vars, fallback):
        try:
            value = self.get(section, option, raw=raw, vars=vars)
        except (NoSectionError, NoOptionError):
            if fallback is _unset:
                raise
            return fallback
        return convert(value)

    def getint(self, section, option, *, raw=False, vars=None, fallback=_unset):
        return self._converted(int, section, option, raw, vars, fallback)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_unset):
        return self._converted(float, section, option, raw, vars, fallback)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_unset):
        def truth(value):
            if value.lower() not in self.BOOLEAN_STATES:
                raise ValueError(f'Not a boolean: {value}')
            return self.BOOLEAN_STATES[value.lower()]
        return self._converted(truth, section, option, raw, vars, fallback)

    def items(self, section=_unset, raw=False, vars=None):
        if section is _unset:
            return [(name, self[name]) for name in self]
        return [(key, self.get(section, key, raw=raw, vars=vars)) for key in self._names(section)]

    def set(self, section, option, value=None):
        if value is not None and not isinstance(value, str):
            raise TypeError('option values must be strings')
        if value and hasattr(self._interpolation, 'before_set'):
            self._interpolation.before_set(value)
        if not section or section == self.default_section:
            options = self._defaults
        elif section in self._sections:
            options = self._sections[section]
        else:
            raise NoSectionError(section)
        options[self.optionxform(option)] = value

    def remove_option(self, section, option):
        options = self._defaults if section == self.default_section else self._sections.get(section)
        if options is None:
            raise NoSectionError(section)
        return options.pop(self.optionxform(option), None) is not None

    def remove_section(self, section):
        return self._sections.pop(section, None) is not None

    def write(self, fp, space_around_delimiters=True):
        delimiter = f' {self._delimiters[0]} ' if space_around_delimiters else self._delimiters[0]
        listed = [(self.default_section, self._defaults)] if self._defaults else []
        for name, options in [*listed, *self._sections.items()]:
            fp.write(f'[{name}]\n')
            for key, value in options.items():
                shown = '' if value is None else delimiter + str(value).replace('\n', '\n\t')
                fp.write(f'{key}{shown}\n')
            fp.write('\n')

    # --- as a mapping ---

    def __getitem__(self, key):
        if key != self.default_section and key not in self._sections:
            raise KeyError(key)
        return SectionProxy(self, key)

    def __setitem__(self, key, value):
        if key == self.default_section:
            self._defaults.clear()
        else:
            self._sections[key] = {}
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


SafeConfigParser = ConfigParser


class SectionProxy(MutableMapping):
    def __init__(self, parser, name):
        self._parser = parser
        self._name = name

    def __repr__(self):
        return f'<Section: {self._name}>'

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not self._parser.remove_option(self._name, key):
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

    def get(self, option, fallback=None, *, raw=False, vars=None, **kwargs):
        return self._parser.get(self._name, option, raw=raw, vars=vars, fallback=fallback)

    def getint(self, option, fallback=None):
        return self._parser.getint(self._name, option, fallback=fallback)

    def getfloat(self, option, fallback=None):
        return self._parser.getfloat(self._name, option, fallback=fallback)

    def getboolean(self, option, fallback=None):
        return self._parser.getboolean(self._name, option, fallback=fallback)

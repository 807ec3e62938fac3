"""Sets of characters, and templates."""

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or ' ').join(word.capitalize() for word in s.split(sep))


def _first_of(kws, mapping):
    if not kws:
        return mapping
    from collections import ChainMap
    return ChainMap(kws, mapping)


class _ClassProperty:
    """A property of a class and of its instances alike."""

    def __init__(self, get):
        self._get = get

    def __get__(self, instance, owner):
        return self._get(owner)


class Template:
    delimiter = '$'
    idpattern = '(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    flags = 2  # re.IGNORECASE

    def __init_subclass__(cls):
        super().__init_subclass__()
        if 'pattern' in cls.__dict__:
            import re
            cls.pattern = re.compile(cls.pattern, cls.flags | re.VERBOSE)

    def __init__(self, template):
        self.template = template

    @_ClassProperty
    def pattern(cls):
        made = cls.__dict__.get('_made_pattern')
        if made is None:
            import re
            mark = re.escape(cls.delimiter)
            braced = cls.braceidpattern or cls.idpattern
            made = re.compile(f'{mark}(?:(?P<escaped>{mark})|(?P<named>{cls.idpattern})'
                              f'|{{(?P<braced>{braced})}}|(?P<invalid>))',
                              cls.flags | re.VERBOSE)
            cls._made_pattern = made
        return made

    def _refuse(self, match):
        start = match.start('invalid')
        lines = self.template[:start].splitlines(keepends=True)
        if lines:
            column = start - len(''.join(lines[:-1]))
            line = len(lines)
        else:
            column = line = 1
        raise ValueError(f'Invalid placeholder in string: line {line}, col {column}')

    def _filled(self, values, is_safe):
        def meant(match):
            name = match.group('named') or match.group('braced')
            if name is not None:
                try:
                    return str(values[name])
                except KeyError:
                    if not is_safe:
                        raise
                    return match.group()
            if match.group('escaped') is not None:
                return self.delimiter
            if is_safe:
                return match.group()
            self._refuse(match)
        return self.pattern.sub(meant, self.template)

    def substitute(self, mapping={}, /, **kws):
        return self._filled(_first_of(kws, mapping), False)

    def safe_substitute(self, mapping={}, /, **kws):
        return self._filled(_first_of(kws, mapping), True)

    def is_valid(self):
        return all(match.group('invalid') is None
                   for match in self.pattern.finditer(self.template))

    def get_identifiers(self):
        names = []
        for match in self.pattern.finditer(self.template):
            name = match.group('named') or match.group('braced')
            if name is not None and name not in names:
                names.append(name)
        return names


class Formatter:
    """What str.format does, in steps that a subclass can change."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2, 0)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, text, args, kwargs, used, depth, count):
        if depth < 0:
            raise ValueError('Max string recursion exceeded')
        parts = []
        for literal, field, spec, conversion in self.parse(text):
            if literal:
                parts.append(literal)
            if field is None:
                continue
            if field == '':
                if count is False:
                    raise ValueError('cannot switch from manual field specification to automatic '
                                     'field numbering')
                field = str(count)
                count += 1
            elif field.isdigit():
                if count:
                    raise ValueError('cannot switch from manual field specification to automatic '
                                     'field numbering')
                count = False
            value, first = self.get_field(field, args, kwargs)
            used.add(first)
            value = self.convert_field(value, conversion)
            spec, count = self._vformat(spec, args, kwargs, used, depth - 1, count)
            parts.append(self.format_field(value, spec))
        return ''.join(parts), count

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion in ('s', 'r', 'a'):
            return {'s': str, 'r': repr, 'a': ascii}[conversion](value)
        raise ValueError(f'Unknown conversion specifier {conversion!s}')

    def parse(self, format_string):
        """Each literal text with the field behind it: its name, specification and conversion."""
        text, place = format_string, 0
        while place < len(text):
            start = place
            while place < len(text) and text[place] not in '{}':
                place += 1
            literal, brace = text[start:place], text[place:place + 1]
            place += 1
            if brace and text[place:place + 1] == brace:
                place += 1
                yield literal + brace, None, None, None
            elif brace == '}' or brace and place == len(text):
                raise ValueError(f"Single '{brace}' encountered in format string")
            elif brace:
                field, place = self._field_at(text, place)
                yield literal, *field
            else:
                yield literal, None, None, None

    @staticmethod
    def _field_at(text, start):
        """The name, specification and conversion of the field there, and the place behind it."""
        place = start
        while place < len(text) and text[place] not in '}:!':
            if text[place] == '{':
                raise ValueError("unexpected '{' in field name")
            if text[place] == '[':
                place = text.find(']', place) % len(text)
            place += 1
        if place == len(text):
            raise ValueError("expected '}' before end of string")
        name, conversion = text[start:place], None
        if text[place] == '}':
            return (name, '', None), place + 1
        if text[place] == '!':
            conversion, behind = text[place + 1:place + 2], text[place + 2:place + 3]
            if not conversion:
                raise ValueError('end of string while looking for conversion specifier')
            if behind == '}':
                return (name, '', conversion), place + 3
            if behind not in ('', ':'):
                raise ValueError("expected ':' after conversion specifier")
            place += 2
        depth = 1
        for end in range(place + 1, len(text)):
            depth += {'{': 1, '}': -1}.get(text[end], 0)
            if depth == 0:
                return (name, text[place + 1:end], conversion), end + 1
        raise ValueError("unmatched '{' in format spec")

    def get_field(self, field_name, args, kwargs):
        place = 0
        while place < len(field_name) and field_name[place] not in '.[':
            place += 1
        first, rest = field_name[:place], field_name[place:]
        if first.isdigit():
            first = int(first)
        value = self.get_value(first, args, kwargs)
        while rest:
            if rest[0] not in '.[':
                raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
            is_attribute, end = rest[0] == '.', 1
            while end < len(rest) and rest[end] not in ('.[' if is_attribute else ']'):
                end += 1
            name, rest = rest[1:end], rest[end:]
            if not is_attribute:
                if not rest:
                    raise ValueError("Missing ']' in format string")
                rest = rest[1:]
            if not name:
                raise ValueError('Empty attribute in format string')
            if is_attribute:
                value = getattr(value, name)
            else:
                value = value[int(name) if name.isdigit() else name]
        return value, first

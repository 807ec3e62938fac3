"""Rows of text, separated by commas or otherwise."""
from _inspect import mark_builtin as _mark_builtin
import io
import re
from collections import Counter

__all__ = ['QUOTE_MINIMAL', 'QUOTE_ALL', 'QUOTE_NONNUMERIC', 'QUOTE_NONE', 'Error', 'Dialect',
           'excel', 'excel_tab', 'field_size_limit', 'reader', 'writer', 'register_dialect',
           'get_dialect', 'list_dialects', 'Sniffer', 'unregister_dialect', 'DictReader',
           'DictWriter', 'unix_dialect']

__version__ = '1.0'
QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = 0, 1, 2, 3


class Error(Exception):
    __module__ = '_csv'


class Dialect:
    _name = ''
    _valid = False
    delimiter = quotechar = escapechar = doublequote = skipinitialspace = None
    lineterminator = quoting = None

    def __init__(self):
        if type(self) is not Dialect:
            self._valid = True
        self._validate()

    def _validate(self):
        try:
            _Settings(self, {})
        except TypeError as problem:
            raise Error(str(problem))


class excel(Dialect):
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\r\n'
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    delimiter = '\t'


class unix_dialect(Dialect):
    delimiter = ','
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = '\n'
    quoting = QUOTE_ALL


_dialects = {'excel': excel, 'excel-tab': excel_tab, 'unix': unix_dialect}
# In the order in which they are looked at, with what they are where nobody says.
_options = {'delimiter': ',', 'doublequote': True, 'escapechar': None, 'lineterminator': '\r\n',
            'quotechar': '"', 'quoting': QUOTE_MINIMAL, 'skipinitialspace': False, 'strict': False}
_limit = 131072
_ended = object()


class _Settings:
    """A dialect with the options of one call."""

    def __init__(self, dialect, options):
        for name in options:
            if name not in _options:
                raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        given = {name: getattr(dialect, name) for name in _options if hasattr(dialect, name)}
        given.update(options)
        for name, default in _options.items():
            value = given.get(name, default)
            if name in ('delimiter', 'escapechar', 'quotechar'):
                value = _character(name, value, name != 'delimiter')
            elif name == 'lineterminator':
                if value is not None and not isinstance(value, str):
                    raise TypeError('"lineterminator" must be a string')
            elif name == 'quoting':
                if type(value) is not int:
                    raise TypeError('"quoting" must be an integer')
            else:
                value = bool(value)
            setattr(self, name, value)
        if not 0 <= self.quoting <= 3:
            raise TypeError('bad "quoting" value')
        if self.quotechar is None and 'quotechar' in given and 'quoting' not in given:
            self.quoting = QUOTE_NONE
        if self.quoting != QUOTE_NONE and self.quotechar is None:
            raise TypeError('quotechar must be set if quoting enabled')
        if self.lineterminator is None:
            raise TypeError('lineterminator must be set')


def _character(name, value, can_be_none):
    if value is None and can_be_none:
        return None
    if not isinstance(value, str):
        raise TypeError(f'"{name}" must be string{" or None" if can_be_none else ""}, '
                        f'not {type(value).__name__}')
    if len(value) != 1:
        raise TypeError(f'"{name}" must be a 1-character string')
    return value


class _Reader:
    def __init__(self, lines, dialect, options):
        self._lines = iter(lines)
        self.dialect = _Settings(dialect, options)
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        self._begin()
        while True:
            line = next(self._lines, _ended)
            if line is _ended:
                if not self._field and self._state != 'quoted':
                    raise StopIteration
                if self.dialect.strict:
                    raise Error('unexpected end of data')
                self._save()
                return self._fields
            if not isinstance(line, str):
                raise Error('iterator should return strings, not '
                            f'{type(line).__name__} (the file should be opened in text mode)')
            self.line_num += 1
            if self._read(line):
                return self._fields

    def _begin(self):
        self._fields = []
        self._field = ''
        self._is_number = False
        self._state = 'row'

    def _save(self):
        if len(self._field) > _limit:
            raise Error(f'field larger than field limit ({_limit})')
        self._fields.append(float(self._field) if self._is_number else self._field)
        self._field = ''
        self._is_number = False

    def _read(self, line):
        """Reads one line; whether the row ends with it."""
        dialect = self.dialect
        for c in line:
            self._take(c, dialect)
        self._take('', dialect)
        return self._state in ('row', 'row end')

    def _take(self, c, dialect):
        state = self._state
        is_end = c in ('', '\n', '\r')
        if state == 'row':
            if c == '':
                return
            if is_end:
                self._state = 'row end'
                return
            state = 'field'
        if state == 'field':
            if is_end:
                self._save()
                self._state = 'row' if c == '' else 'row end'
            elif c == dialect.quotechar and dialect.quoting != QUOTE_NONE:
                self._state = 'quoted'
            elif c == dialect.escapechar:
                self._state = 'escaped'
            elif c == ' ' and dialect.skipinitialspace:
                self._state = 'field'
            elif c == dialect.delimiter:
                self._save()
                self._state = 'field'
            else:
                if dialect.quoting == QUOTE_NONNUMERIC:
                    self._is_number = True
                self._field += c
                self._state = 'in field'
        elif state == 'escaped':
            self._field += c or '\n'
            self._state = 'escaped end' if c in ('\n', '\r') and c else 'in field'
        elif state in ('in field', 'escaped end'):
            if state == 'escaped end' and c == '':
                return
            if is_end:
                self._save()
                self._state = 'row' if c == '' else 'row end'
            elif c == dialect.escapechar:
                self._state = 'escaped'
            elif c == dialect.delimiter:
                self._save()
                self._state = 'field'
            else:
                self._field += c
        elif state == 'quoted':
            if c == '':
                return
            if c == dialect.escapechar:
                self._state = 'escaped in quotes'
            elif c == dialect.quotechar and dialect.quoting != QUOTE_NONE:
                self._state = 'quote in quotes' if dialect.doublequote else 'in field'
            else:
                self._field += c
        elif state == 'escaped in quotes':
            self._field += c or '\n'
            self._state = 'quoted'
        elif state == 'quote in quotes':
            if c == dialect.quotechar:
                self._field += c
                self._state = 'quoted'
            elif c == dialect.delimiter:
                self._save()
                self._state = 'field'
            elif is_end:
                self._save()
                self._state = 'row' if c == '' else 'row end'
            elif not dialect.strict:
                self._field += c
                self._state = 'in field'
            else:
                raise Error(f"'{dialect.delimiter}' expected after '{dialect.quotechar}'")
        elif state == 'row end' and not is_end:
            raise Error('new-line character seen in unquoted field - do you need to open the file '
                        'in universal-newline mode?')


def _fields_of(row):
    try:
        iterator = iter(row)
    except TypeError:
        return None
    return list(iterator)


class _Writer:
    def __init__(self, file, dialect, options):
        if not hasattr(file, 'write'):
            raise TypeError('argument 1 must have a "write" method')
        self._file = file
        self.dialect = _Settings(dialect, options)

    def writerow(self, row):
        fields = _fields_of(row)
        if fields is None:
            raise Error(f'iterable expected, not {type(row).__name__}')
        dialect = self.dialect
        parts = [self._shown(field, len(fields) == 1) for field in fields]
        return self._file.write(dialect.delimiter.join(parts) + dialect.lineterminator)

    def _shown(self, field, is_alone):
        dialect = self.dialect
        is_number = any(hasattr(field, name) for name in ('__float__', '__int__', '__index__'))
        text = '' if field is None else field if isinstance(field, str) else str(field)
        quotes = dialect.quoting == QUOTE_ALL or (dialect.quoting == QUOTE_NONNUMERIC
                                                  and not is_number)
        special = {dialect.delimiter, dialect.escapechar, dialect.quotechar}
        special.update(dialect.lineterminator)
        special.discard(None)
        out = ''
        for c in text:
            if c not in special:
                out += c
                continue
            escapes = False
            if dialect.quoting == QUOTE_NONE:
                escapes = True
            elif c == dialect.quotechar:
                if dialect.doublequote:
                    out += c
                else:
                    escapes = True
            elif c == dialect.escapechar:
                escapes = True
            if escapes:
                if dialect.escapechar is None:
                    raise Error('need to escape, but no escapechar set')
                out += dialect.escapechar
            else:
                quotes = True
            out += c
        if not text and is_alone:
            if dialect.quoting == QUOTE_NONE:
                raise Error('single empty field record must be quoted')
            quotes = True
        return dialect.quotechar + out + dialect.quotechar if quotes else out

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)


for _made, _name in (_Reader, 'reader'), (_Writer, 'writer'):
    _made.__module__ = '_csv'
    _made.__name__ = _made.__qualname__ = _name


def reader(iterable, dialect=None, **fmtparams):
    return _Reader(iterable, dialect, fmtparams)


def writer(fileobj, dialect=None, **fmtparams):
    return _Writer(fileobj, dialect, fmtparams)


def register_dialect(name, dialect=None, **fmtparams):
    if not isinstance(name, str):
        raise TypeError('dialect name must be a string')
    _dialects[name] = _Settings(dialect, fmtparams)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error('unknown dialect')
    return _dialects[name]


def list_dialects():
    return list(_dialects)


def field_size_limit(new_limit=None):
    global _limit
    before = _limit
    if new_limit is not None:
        if not isinstance(new_limit, int):
            raise TypeError('limit must be an integer')
        _limit = new_limit
    return before


class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect='excel', *args,
                 **kwds):
        self._fieldnames = None if fieldnames is None else list(fieldnames)
        self.restkey, self.restval = restkey, restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect, self.line_num = dialect, 0

    def __iter__(self):
        return self

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            self._fieldnames = next(self.reader, None)
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __next__(self):
        if self.line_num == 0:
            self.fieldnames  # the first row has them
        row = next(self.reader)
        self.line_num = self.reader.line_num
        while not row:
            row = next(self.reader)
        names = self.fieldnames
        made = dict(zip(names, row))
        if len(row) > len(names):
            made[self.restkey] = row[len(names):]
        made.update(dict.fromkeys(names[len(row):], self.restval))
        return made


class DictWriter:
    def __init__(self, f, fieldnames, restval='', extrasaction='raise', dialect='excel', *args,
                 **kwds):
        self.fieldnames = list(fieldnames) if hasattr(fieldnames, '__next__') else fieldnames
        self.restval = restval
        if extrasaction.lower() not in ('raise', 'ignore'):
            raise ValueError(f"extrasaction ({extrasaction}) must be 'raise' or 'ignore'")
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == 'raise':
            wrong = rowdict.keys() - set(self.fieldnames)
            if wrong:
                raise ValueError('dict contains fields not in fieldnames: '
                                 + ', '.join([repr(x) for x in wrong]))
        return [rowdict.get(key, self.restval) for key in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        return self.writer.writerows(map(self._row, rowdicts))


class Sniffer:
    """Guesses a dialect from the character that stands equally often in every line."""
    preferred = [',', '\t', ';', ' ', ':']

    def sniff(self, sample, delimiters=None):
        lines = [line for line in sample.splitlines() if line]
        best, quote, is_spaced = self._beside_quotes(sample, delimiters)
        for c in () if best else dict.fromkeys(self.preferred + sorted(set(''.join(lines)))):
            if c.isalnum() or c in '"\'_' or delimiters is not None and c not in delimiters:
                continue
            counts = {line.count(c) for line in lines}
            if len(counts) == 1 and counts != {0}:
                best = c
                break
        if best is None:
            raise Error('Could not determine delimiter')

        class dialect(Dialect):
            _name = 'sniffed'
            lineterminator = '\r\n'
            quoting = QUOTE_MINIMAL
            delimiter = best
            skipinitialspace = is_spaced or all(line.count(best) == line.count(best + ' ')
                                                for line in lines)
            quotechar = quote or '"'
            doublequote = quote is not None and quote * 2 in sample
        return dialect

    @staticmethod
    def _beside_quotes(sample, delimiters):
        """What stands most often between a quoted field and its neighbours, the quotes, and
        whether a space is before all that are not first."""
        field = r'(?m)(^|[^\w\n"\'] ?)(["\'])(?:.*?)\2([^\w\n"\']|$)'
        quotes, beside = Counter(), Counter()
        fields = re.findall(field, sample)
        leads = [before for before, _, _ in fields if before]
        for before, quote, after in fields:
            found = [side.strip() or side for side in (before, after) if side]
            beside.update(c for c in found if delimiters is None or c in delimiters)
            quotes[quote] += 1

        def first(counter):
            return max(counter, key=counter.get, default=None)
        return first(beside), first(quotes), bool(leads) and all(lead[1:] for lead in leads)

    def has_header(self, sample):
        rows = list(reader(io.StringIO(sample), self.sniff(sample)))
        header, rest = rows[0], rows[1:21]
        votes = 0
        for column in range(len(header)):
            values = [row[column] for row in rest if len(row) == len(header)]
            if all(_is_number(value) for value in values):
                votes += -1 if _is_number(header[column]) else 1
            elif len({len(value) for value in values}) == 1:
                votes += 1 if len(header[column]) != len(values[0]) else -1
        return votes > 0


def _is_number(text):
    try:
        float(text)
    except ValueError:
        return False
    return True


_mark_builtin('_csv', field_size_limit, get_dialect, list_dialects, reader, register_dialect,
              unregister_dialect, writer)

"""Locales: this world has C and C.UTF-8, as a system without any other."""
from _inspect import mark_builtin as _mark_builtin
import re as _re
from builtins import str as _text

__all__ = ['getlocale', 'getdefaultlocale', 'getpreferredencoding', 'Error', 'setlocale',
           'resetlocale', 'localeconv', 'strcoll', 'strxfrm', 'str', 'atof', 'atoi', 'format',
           'format_string', 'currency', 'normalize', 'LC_CTYPE', 'LC_COLLATE', 'LC_MESSAGES',
           'LC_TIME', 'LC_MONETARY', 'LC_NUMERIC', 'LC_ALL', 'CHAR_MAX', 'getencoding']

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127

_categories = ('LC_CTYPE', 'LC_NUMERIC', 'LC_TIME', 'LC_COLLATE', 'LC_MONETARY', 'LC_MESSAGES',
               'LC_PAPER', 'LC_NAME', 'LC_ADDRESS', 'LC_TELEPHONE', 'LC_MEASUREMENT',
               'LC_IDENTIFICATION')
_set = dict.fromkeys(_categories, 'C')
_set['LC_CTYPE'] = 'C.UTF-8'
_known = {'': 'C.UTF-8', 'C': 'C', 'POSIX': 'C', 'C.UTF-8': 'C.UTF-8', 'C.utf8': 'C.utf8',
          'C.UTF8': 'C.UTF8'}


class Error(Exception):
    pass


def setlocale(category, locale=None):
    if locale is not None and not isinstance(locale, _text):
        try:
            language, encoding = locale
        except (TypeError, ValueError):
            raise TypeError('Locale must be None, a string, or an iterable of two strings -- '
                            'language code, encoding.') from None
        locale = normalize(language if encoding is None else f'{language or "C"}.{encoding}')
    if not 0 <= category <= 12:
        raise Error('locale query failed' if locale is None else 'unsupported locale setting')
    names = _categories if category == LC_ALL else (_categories[category - (category > LC_ALL)],)
    if locale is not None:
        parts = dict(part.split('=', 1) for part in locale.split(';')) if '=' in locale \
            else dict.fromkeys(names, locale)
        for name in parts.values():
            if name not in _known:
                raise Error('unsupported locale setting')
        _set.update((name, _known[part]) for name, part in parts.items())
    found = [_set[name] for name in names]
    if len(set(found)) == 1:
        return found[0]
    return ';'.join(f'{name}={_set[name]}' for name in names)


def resetlocale(category=LC_ALL):
    setlocale(category, '')


def _parsed(name):
    if name in ('C', 'POSIX'):
        return None, None
    language, _, encoding = normalize(name).partition('.')
    return language, encoding or None


def getlocale(category=LC_CTYPE):
    name = setlocale(category)
    if category == LC_ALL and ';' in name:
        raise TypeError('category LC_ALL is not supported')
    return _parsed(name)


def getdefaultlocale(envvars=('LC_ALL', 'LC_CTYPE', 'LANG', 'LANGUAGE')):
    import warnings
    warnings.warn("'locale.getdefaultlocale' is deprecated and slated for removal in Python 3.15. "
                  'Use setlocale(), getencoding() and getlocale() instead.',
                  DeprecationWarning, stacklevel=2)
    return 'en_US', 'UTF-8'


def getpreferredencoding(do_setlocale=True):
    return 'UTF-8'


def getencoding():
    return 'UTF-8'


def normalize(localename):
    code, _, encoding = localename.partition('.')
    if code.lower() == 'c' and encoding:
        code = 'en_US'
    if code.lower() in ('c', 'posix'):
        return 'C'
    if not encoding:
        return f'{code}.ISO8859-1' if '_' in code else localename
    if encoding.lower().replace('-', '') == 'utf8':
        encoding = 'UTF-8'
    return f'{code}.{encoding}'


def localeconv():
    return {'int_curr_symbol': '', 'currency_symbol': '', 'mon_decimal_point': '',
            'mon_thousands_sep': '', 'mon_grouping': [], 'positive_sign': '',
            'negative_sign': '', 'int_frac_digits': 127, 'frac_digits': 127,
            'p_cs_precedes': 127, 'p_sep_by_space': 127, 'n_cs_precedes': 127,
            'n_sep_by_space': 127, 'p_sign_posn': 127, 'n_sign_posn': 127,
            'decimal_point': '.', 'thousands_sep': '', 'grouping': []}


def strcoll(os1, os2, /):
    return (os1 > os2) - (os1 < os2)


def strxfrm(string, /):
    return string


_directive = _re.compile(r'%(?:\((?P<key>.*?)\))?(?P<modifiers>[-#0-9 +*.hlL]*?)[eEfFgGdiouxXcrs%]')


def format_string(f, val, grouping=False, monetary=False):
    return f % val


def format(percent, value, grouping=False, monetary=False, *additional):
    import warnings
    warnings.warn("This method will be removed in a future version of Python. Use "
                  "'locale.format_string()' instead.", DeprecationWarning, stacklevel=2)
    match = _directive.match(percent)
    if not match or len(match.group()) != len(percent):
        raise ValueError(f'format() must be given exactly one %char format specifier, '
                         f'{percent!r} not valid')
    return percent % ((value, *additional) if additional else value)


def currency(val, symbol=True, grouping=False, international=False):
    raise ValueError("Currency formatting is not possible using the 'C' locale.")


def str(val):
    return '%.12g' % val


def delocalize(string):
    return string


def localize(string, grouping=False, monetary=False):
    return string


def atof(string, func=float):
    return func(delocalize(string))


def atoi(string):
    return int(delocalize(string))


_mark_builtin('_locale', getencoding, strcoll, strxfrm)

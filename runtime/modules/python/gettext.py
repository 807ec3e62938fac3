"""Texts in other languages. There are no catalogues here, so each text stays as it is."""
import builtins as _builtins
import os
from errno import ENOENT
from _inspect import refuse as _refuse

__all__ = ['NullTranslations', 'GNUTranslations', 'Catalog', 'bindtextdomain', 'find',
           'translation', 'install', 'textdomain', 'dgettext', 'dngettext', 'gettext', 'ngettext',
           'pgettext', 'dpgettext', 'npgettext', 'dnpgettext']

_default_localedir = '/usr/share/locale'
_current_domain = 'messages'
_folders = {}


class NullTranslations:
    """Asks the one that stands behind it, if there is one, and else gives back what it is asked."""

    def __init__(self, fp=None):
        self._fallback = self._charset = None
        self._info = {}
        if fp is not None:
            self._parse(fp)

    def _parse(self, fp):
        """Nothing is read here; a class with catalogues does."""

    def add_fallback(self, fallback):
        last = self
        while last._fallback:
            last = last._fallback
        last._fallback = fallback

    def _ask(self, method, words, own):
        return getattr(self._fallback, method)(*words) if self._fallback else own

    def gettext(self, message):
        return self._ask('gettext', (message,), message)

    def pgettext(self, context, message):
        return self._ask('pgettext', (context, message), message)

    def ngettext(self, msgid1, msgid2, n):
        return self._ask('ngettext', (msgid1, msgid2, n), msgid1 if n == 1 else msgid2)

    def npgettext(self, context, msgid1, msgid2, n):
        return self._ask('npgettext', (context, msgid1, msgid2, n), msgid1 if n == 1 else msgid2)

    def charset(self):
        return self._charset

    def info(self):
        return self._info

    def install(self, names=None):
        _builtins.__dict__['_'] = self.gettext
        for name in {'gettext', 'ngettext', 'pgettext', 'npgettext'} & set(names or ()):
            _builtins.__dict__[name] = getattr(self, name)


class GNUTranslations(NullTranslations):
    def _parse(self, fp):
        _refuse('a catalogue for gettext.GNUTranslations is not supported',
                'a dict can hold the texts of another language')


def _languages():
    for name in ('LANGUAGE', 'LC_ALL', 'LC_MESSAGES', 'LANG'):
        if os.environ.get(name):
            return os.environ[name].split(':')
    return []


def find(domain, localedir=None, languages=None, all=False):
    folder = _default_localedir if localedir is None else localedir
    found = []
    for language in _languages() if languages is None else languages:
        if language == 'C':
            break
        path = os.path.join(folder, language, 'LC_MESSAGES', f'{domain}.mo')
        if os.path.exists(path):
            found.append(path)
    return found if all else found[0] if found else None


def translation(domain, localedir=None, languages=None, class_=None, fallback=False):
    path = find(domain, localedir, languages)
    if path is None:
        if fallback:
            return NullTranslations()
        raise FileNotFoundError(ENOENT, 'No translation file found for domain', domain)
    with open(path, 'rb') as file:
        return (class_ or GNUTranslations)(file)


def install(domain, localedir=None, *, names=None):
    translation(domain, localedir, fallback=True).install(names)


def textdomain(domain=None):
    global _current_domain
    _current_domain = _current_domain if domain is None else domain
    return _current_domain


def bindtextdomain(domain, localedir=None):
    if localedir is not None:
        _folders[domain] = localedir
    return _folders.get(domain, _default_localedir)


def _of(domain):
    return translation(domain, _folders.get(domain), fallback=True)


def dgettext(domain, message):
    return _of(domain).gettext(message)


def dngettext(domain, msgid1, msgid2, n):
    return _of(domain).ngettext(msgid1, msgid2, n)


def dpgettext(domain, context, message):
    return _of(domain).pgettext(context, message)


def dnpgettext(domain, context, msgid1, msgid2, n):
    return _of(domain).npgettext(context, msgid1, msgid2, n)


def gettext(message):
    return _of(_current_domain).gettext(message)


def ngettext(msgid1, msgid2, n):
    return _of(_current_domain).ngettext(msgid1, msgid2, n)


def pgettext(context, message):
    return _of(_current_domain).pgettext(context, message)


def npgettext(context, msgid1, msgid2, n):
    return _of(_current_domain).npgettext(context, msgid1, msgid2, n)


Catalog = translation

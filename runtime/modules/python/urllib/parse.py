"""The parts of addresses."""
from collections import namedtuple

__all__ = ['urlparse', 'urlunparse', 'urljoin', 'urldefrag', 'urlsplit', 'urlunsplit', 'urlencode',
           'parse_qs', 'parse_qsl', 'quote', 'quote_plus', 'quote_from_bytes', 'unquote',
           'unquote_plus', 'unquote_to_bytes', 'DefragResult', 'ParseResult', 'SplitResult',
           'DefragResultBytes', 'ParseResultBytes', 'SplitResultBytes']

_relative = frozenset(['', 'ftp', 'http', 'gopher', 'nntp', 'imap', 'wais', 'file', 'https', 'shttp',
                       'mms', 'prospero', 'rtsp', 'rtspu', 'sftp', 'svn', 'svn+ssh', 'ws', 'wss'])
_with_netloc = _relative | {'telnet', 'snews', 'rsync', 'nfs', 'git', 'git+ssh'}
_with_params = frozenset(['', 'ftp', 'hdl', 'prospero', 'http', 'imap', 'https', 'shttp', 'rtsp',
                          'rtspu', 'sip', 'sips', 'mms', 'sftp', 'tel'])
_scheme_characters = frozenset('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.')
_unreserved = frozenset('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~')


class _NetworkPlace:
    @property
    def _user(self):
        before, at, _ = self.netloc.rpartition('@')
        if not at:
            return None, None
        name, colon, password = before.partition(':')
        return name, password if colon else None

    @property
    def _host(self):
        _, _, rest = self.netloc.rpartition('@')
        _, bracket, inner = rest.partition('[')
        if bracket:
            host, _, port = inner.partition(']')
            _, _, port = port.partition(':')
        else:
            host, _, port = rest.partition(':')
        return host, port or None

    @property
    def username(self):
        return self._user[0]

    @property
    def password(self):
        return self._user[1]

    @property
    def hostname(self):
        host = self._host[0]
        if not host:
            return None
        name, percent, zone = host.partition('%')
        return name.lower() + percent + zone

    @property
    def port(self):
        port = self._host[1]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f'Port could not be cast to integer value as {port!r}')
        number = int(port)
        if number > 65535:
            raise ValueError('Port out of range 0-65535')
        return number


def _as_text(first, *others):
    """Whether arguments are text, and they as text."""
    is_text = isinstance(first, str)
    for other in others:
        if other and isinstance(other, str) != is_text:
            raise TypeError('Cannot mix str and non-str arguments')
    if is_text:
        return True, (first, *others)
    return False, [part.decode('ascii') if part else '' for part in (first, *others)]


def _with_kind(components):
    is_text, parts = _as_text(*components)
    return *parts, is_text


class _TextResult:
    __slots__ = ()

    def encode(self, encoding='ascii', errors='strict'):
        return self._encoded_counterpart(*[part.encode(encoding, errors) for part in self])


class _BytesResult:
    __slots__ = ()

    def decode(self, encoding='ascii', errors='strict'):
        return self._decoded_counterpart(*[part.decode(encoding, errors) for part in self])

    def geturl(self):
        return self.decode().geturl().encode('ascii')


def _encoded_property(name):
    def read(self):
        value = getattr(self.decode(), name)
        return value.encode('ascii') if isinstance(value, str) else value
    return property(read)


class _NetworkPlaceOfBytes:
    __slots__ = ()
    username, password = _encoded_property('username'), _encoded_property('password')
    hostname, port = _encoded_property('hostname'), _encoded_property('port')


class DefragResult(_TextResult, namedtuple('DefragResult', 'url fragment')):
    __slots__ = ()

    def geturl(self):
        return self.url + '#' + self.fragment if self.fragment else self.url


class SplitResult(_NetworkPlace, _TextResult, namedtuple('SplitResult', 'scheme netloc path query fragment')):
    def geturl(self):
        return urlunsplit(self)


class ParseResult(_NetworkPlace, _TextResult,
                  namedtuple('ParseResult', 'scheme netloc path params query fragment')):
    def geturl(self):
        return urlunparse(self)


class DefragResultBytes(_BytesResult, namedtuple('DefragResultBytes', 'url fragment')):
    pass


class SplitResultBytes(_NetworkPlaceOfBytes, _BytesResult,
                       namedtuple('SplitResultBytes', 'scheme netloc path query fragment')):
    pass


class ParseResultBytes(_NetworkPlaceOfBytes, _BytesResult,
                       namedtuple('ParseResultBytes', 'scheme netloc path params query fragment')):
    pass


for _of_text, _of_bytes in ((DefragResult, DefragResultBytes), (SplitResult, SplitResultBytes),
                            (ParseResult, ParseResultBytes)):
    _of_text._encoded_counterpart = _of_bytes
    _of_bytes._decoded_counterpart = _of_text


def urlsplit(url, scheme='', allow_fragments=True):
    is_text, (url, scheme) = _as_text(url, scheme)
    result = _split(url, scheme, allow_fragments)
    return result if is_text else result.encode()


def _check_bracketed(host):
    if host.startswith('v'):
        import re
        if not re.match(r'\Av[a-fA-F0-9]+\..+\Z', host):
            raise ValueError('IPvFuture address is invalid')
        return
    import ipaddress
    if isinstance(ipaddress.ip_address(host), ipaddress.IPv4Address):
        raise ValueError('An IPv4 address cannot be in brackets')


def _check_netloc(netloc):
    """No character may become a sign that parts addresses once it is normalized."""
    if not netloc or netloc.isascii():
        return
    import unicodedata
    bare = netloc
    for c in '@:#?':
        bare = bare.replace(c, '')
    normalized = unicodedata.normalize('NFKC', bare)
    if normalized != bare and any(c in normalized for c in '/?#@:'):
        raise ValueError(f'netloc {netloc!r} contains invalid characters under NFKC normalization')


def _split(url, scheme, allow_fragments):
    url = url.lstrip(''.join(map(chr, range(33))))
    scheme = scheme.strip(''.join(map(chr, range(33))))
    for c in '\t\r\n':
        url = url.replace(c, '')
        scheme = scheme.replace(c, '')
    netloc = query = fragment = ''
    colon = url.find(':')
    if colon > 0 and url[0].isascii() and url[0].isalpha():
        if all(c in _scheme_characters for c in url[:colon]):
            scheme, url = url[:colon].lower(), url[colon + 1:]
    if url[:2] == '//':
        ends = [i for i in (url.find(c, 2) for c in '/?#') if i >= 0]
        end = min(ends, default=len(url))
        netloc, url = url[2:end], url[end:]
        if ('[' in netloc) != (']' in netloc):
            raise ValueError('Invalid IPv6 URL')
        if '[' in netloc:
            _check_bracketed(netloc.partition('[')[2].partition(']')[0])
        _check_netloc(netloc)
    if allow_fragments and '#' in url:
        url, fragment = url.split('#', 1)
    if '?' in url:
        url, query = url.split('?', 1)
    return SplitResult(scheme, netloc, url, query, fragment)


def urlparse(url, scheme='', allow_fragments=True):
    is_text, (url, scheme) = _as_text(url, scheme)
    scheme, netloc, path, query, fragment = _split(url, scheme, allow_fragments)
    params = ''
    if scheme in _with_params and ';' in path:
        semicolon = path.find(';', path.rfind('/')) if '/' in path else path.find(';')
        if semicolon >= 0:
            path, params = path[:semicolon], path[semicolon + 1:]
    result = ParseResult(scheme, netloc, path, params, query, fragment)
    return result if is_text else result.encode()


def urlunparse(components):
    # One more than the parts stands for what makes bytes of the result.
    scheme, netloc, path, params, query, fragment, is_text = _with_kind(components)
    if params:
        path = f'{path};{params}'
    result = urlunsplit((scheme, netloc, path, query, fragment))
    return result if is_text else result.encode('ascii')


def urlunsplit(components):
    scheme, netloc, url, query, fragment, is_text = _with_kind(components)
    if netloc or scheme and scheme in _with_netloc and url[:2] != '//':
        rooted = '/' + url if url and not url.startswith('/') else url
        url = f'//{netloc or ""}{rooted}'
    url = ((f'{scheme}:' if scheme else '') + url + (f'?{query}' if query else '')
           + (f'#{fragment}' if fragment else ''))
    return url if is_text else url.encode('ascii')


def urljoin(base, url, allow_fragments=True):
    if not base:
        return url
    if not url:
        return base
    is_text, (base, url) = _as_text(base, url)
    joined = _joined(base, url, allow_fragments)
    return joined if is_text else joined.encode('ascii')


def _joined(base, url, allow_fragments):
    b_scheme, b_netloc, b_path, b_params, b_query, _ = urlparse(base, '', allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, b_scheme, allow_fragments)
    if scheme != b_scheme or scheme not in _relative:
        return url
    if scheme in _with_netloc:
        if netloc:
            return urlunparse((scheme, netloc, path, params, query, fragment))
        netloc = b_netloc
    if not path and not params:
        return urlunparse((scheme, netloc, b_path, b_params, query or b_query, fragment))
    base_parts = b_path.split('/')
    if base_parts[-1] != '':
        del base_parts[-1]
    if path[:1] == '/':
        segments = path.split('/')
    else:
        segments = base_parts + path.split('/')
        segments[1:-1] = [part for part in segments[1:-1] if part]
    resolved = []
    for segment in segments:
        if segment == '..':
            if resolved:
                resolved.pop()
        elif segment != '.':
            resolved.append(segment)
    if segments[-1] in ('.', '..'):
        resolved.append('')
    return urlunparse((scheme, netloc, '/'.join(resolved) or '/', params, query, fragment))


def urldefrag(url):
    is_text, (url,) = _as_text(url)
    result = DefragResult(url, '')
    if '#' in url:
        scheme, netloc, path, params, query, fragment = urlparse(url)
        result = DefragResult(urlunparse((scheme, netloc, path, params, query, '')), fragment)
    return result if is_text else result.encode()


def quote_from_bytes(bs, safe='/'):
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError('quote_from_bytes() expected bytes')
    if isinstance(safe, bytes):
        safe = safe.decode('ascii', 'ignore')
    kept = _unreserved | {c for c in safe if ord(c) < 128}
    return ''.join([chr(b) if chr(b) in kept else f'%{b:02X}' for b in bs])


def quote(string, safe='/', encoding=None, errors=None):
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode(encoding or 'utf-8', errors or 'strict')
    elif encoding is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe='', encoding=None, errors=None):
    space = ' ' if isinstance(string, str) else b' '
    if space not in string:
        return quote(string, safe, encoding, errors)
    return quote(string, safe + ' ', encoding, errors).replace(' ', '+')


def unquote_to_bytes(string):
    if isinstance(string, str):
        string = string.encode('utf-8')
    if not string:
        string.split
        return b''
    first, *parts = string.split(b'%')
    out = [first]
    for part in parts:
        digits = part[:2].decode('latin-1')
        if len(digits) == 2 and all(c in '0123456789abcdefABCDEF' for c in digits):
            out.append(bytes([int(digits, 16)]) + part[2:])
        else:
            out.append(b'%' + part)
    return b''.join(out)


def unquote(string, encoding='utf-8', errors='replace'):
    if isinstance(string, (bytes, bytearray)):
        return unquote_to_bytes(string).decode(encoding or 'utf-8', errors or 'replace')
    if '%' not in string:
        return string
    out = []
    i = 0
    while i < len(string):
        if string[i].isascii():
            start = i
            while i < len(string) and string[i].isascii():
                i += 1
            out.append(unquote_to_bytes(string[start:i]).decode(encoding or 'utf-8',
                                                                errors or 'replace'))
        else:
            out.append(string[i])
            i += 1
    return ''.join(out)


def unquote_plus(string, encoding='utf-8', errors='replace'):
    return unquote(string.replace('+', ' '), encoding, errors)


def urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=quote_plus):
    if hasattr(query, 'items'):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError as problem:
            raise TypeError('not a valid non-string sequence or mapping object') from problem

    def shown(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(str(value), safe, encoding, errors)

    pairs = []
    for key, value in query:
        values = [value]
        if doseq and not isinstance(value, (str, bytes)):
            try:
                values = list(value)
            except TypeError:
                pass
        pairs.extend([shown(key) + '=' + shown(v) for v in values])
    return '&'.join(pairs)


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8',
              errors='replace', max_num_fields=None, separator='&'):
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError('Separator must be of type string or bytes.')
    if not isinstance(qs, str):
        qs = bytes(memoryview(qs or b'')).decode('ascii')
        separator = separator if isinstance(separator, str) else separator.decode('ascii')
        return [(name.encode('ascii'), value.encode('ascii')) for name, value in parse_qsl(
            qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator)]
    if not qs:
        return []
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError('Max number of fields exceeded')
    pairs = []
    for part in qs.split(separator):
        if not part and not strict_parsing:
            continue
        name, equals, value = part.partition('=')
        if not equals:
            if strict_parsing:
                raise ValueError(f'bad query field: {part!r}')
            if not keep_blank_values:
                continue
        if value or keep_blank_values:
            pairs.append((unquote_plus(name, encoding, errors),
                          unquote_plus(value, encoding, errors)))
    return pairs


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8',
             errors='replace', max_num_fields=None, separator='&'):
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors,
                                 max_num_fields, separator):
        result.setdefault(name, []).append(value)
    return result

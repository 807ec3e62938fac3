"""A message: headers in their order, and a payload."""
import binascii
import quopri
import re
from io import BytesIO, StringIO
from email import errors, utils
from email._policybase import compat32
from email._trees import decode_b
from email.charset import Charset

__all__ = ['Message', 'EmailMessage']

_absent = object()


def _main_value(header):
    return str(header).partition(';')[0].strip()


def _formatparam(param, value=None, quote=True):
    if value is None or len(value) == 0:
        return param
    if not isinstance(value, tuple):
        if value.isascii():
            if quote or re.search(r'[ \(\)<>@,;:\\"/\[\]\?=]', value):
                return f'{param}="{utils.quote(value)}"'
            return f'{param}={value}'
        value = 'utf-8', '', value
    charset, language, text = value
    return f'{param}*={utils.encode_rfc2231(text, charset, language)}'


def _split_params(header):
    """The pairs between semicolons, those within quotes aside."""
    rest = str(header)
    while True:
        end = rest.find(';')
        while end >= 0 and (rest.count('"', 0, end) - rest.count('\\"', 0, end)) % 2:
            end = rest.find(';', end + 1)
        pair = rest if end < 0 else rest[:end]
        name, equals, value = pair.partition('=')
        yield (name.strip().lower(), value.strip()) if equals else (name.strip(), '')
        if end < 0:
            return
        rest = rest[end + 1:]


def _unquotevalue(value):
    if isinstance(value, tuple):
        return value[0], value[1], utils.unquote(value[2])
    return utils.unquote(value)


def _decode_uu(encoded):
    lines = iter(encoded.splitlines())
    for line in lines:
        if re.match(b'begin [ \t]*[0-7]+[ \t]*( |$)', line):
            break
    else:
        raise ValueError('`begin` line not found')
    decoded = b''
    for line in lines:
        if not line:
            raise ValueError('Truncated input')
        if line.strip(b' \t\r\n\f') == b'end':
            break
        try:
            decoded += binascii.a2b_uu(line)
        except binascii.Error:  # as long as its first character says
            decoded += binascii.a2b_uu(line[:((line[0] - 32 & 63) * 4 + 5) // 3])
    return decoded


class Message:
    def __init__(self, policy=compat32):
        self.policy = policy
        self._headers = []
        self._unixfrom = None
        self._payload = None
        self._charset = None
        self.preamble = self.epilogue = None
        self.defects = []
        self._default_type = 'text/plain'

    # --- as text ---

    def __str__(self):
        return self.as_string()

    def as_string(self, unixfrom=False, maxheaderlen=0, policy=None):
        from email.generator import Generator
        text = StringIO()
        Generator(text, mangle_from_=False, maxheaderlen=maxheaderlen,
                  policy=self.policy if policy is None else policy).flatten(
                      self, unixfrom=unixfrom)
        return text.getvalue()

    def __bytes__(self):
        return self.as_bytes()

    def as_bytes(self, unixfrom=False, policy=None):
        from email.generator import BytesGenerator
        data = BytesIO()
        BytesGenerator(data, mangle_from_=False,
                       policy=self.policy if policy is None else policy).flatten(
                           self, unixfrom=unixfrom)
        return data.getvalue()

    def set_unixfrom(self, unixfrom):
        self._unixfrom = unixfrom

    def get_unixfrom(self):
        return self._unixfrom

    # --- the payload ---

    def is_multipart(self):
        return isinstance(self._payload, list)

    def attach(self, payload):
        if self._payload is None:
            self._payload = [payload]
            return
        try:
            self._payload.append(payload)
        except AttributeError:
            raise TypeError('Attach is not valid on a message with a non-multipart payload')

    def get_payload(self, i=None, decode=False):
        payload = self._payload
        if self.is_multipart():
            if decode:
                return None
            return payload if i is None else payload[i]
        if i is not None:
            raise TypeError(f'Expected list, got {type(payload)}')
        cte = str(self.get('content-transfer-encoding', '')).lower()
        data = payload
        if isinstance(payload, str):
            if utils._has_surrogates(payload):
                data = payload.encode('ascii', 'surrogateescape')
                if not decode:
                    try:
                        payload = data.decode(self.get_param('charset', 'ascii'), 'replace')
                    except LookupError:
                        payload = data.decode('ascii', 'replace')
            else:
                data = payload.encode('raw-unicode-escape')
        if not decode:
            return payload
        if cte == 'quoted-printable':
            return quopri.decodestring(data)
        if cte == 'base64':
            data, defects = decode_b(b''.join(data.splitlines()))
            for defect in defects:
                self.policy.handle_defect(self, defect)
        elif cte in ('x-uuencode', 'uuencode', 'uue', 'x-uue'):
            try:
                data = _decode_uu(data)
            except ValueError:
                pass
        return data

    def set_payload(self, payload, charset=None):
        if hasattr(payload, 'encode'):
            if charset is None:
                self._payload = payload
                return
            if not isinstance(charset, Charset):
                charset = Charset(charset)
            payload = payload.encode(charset.output_charset)
        if hasattr(payload, 'decode'):
            payload = payload.decode('ascii', 'surrogateescape')
        self._payload = payload
        if charset is not None:
            self.set_charset(charset)

    def set_charset(self, charset):
        if charset is None:
            self.del_param('charset')
            self._charset = None
            return
        if not isinstance(charset, Charset):
            charset = Charset(charset)
        self._charset = charset
        output = charset.get_output_charset()
        if 'MIME-Version' not in self:
            self.add_header('MIME-Version', '1.0')
        if 'Content-Type' not in self:
            self.add_header('Content-Type', 'text/plain', charset=output)
        else:
            self.set_param('charset', output)
        if charset != output:
            self._payload = charset.body_encode(self._payload)
        if 'Content-Transfer-Encoding' in self:
            return
        cte = charset.get_body_encoding()
        if callable(cte):
            cte(self)
            return
        payload = self._payload
        if payload:
            try:
                payload = payload.encode('ascii', 'surrogateescape')
            except UnicodeError:
                payload = payload.encode(charset.output_charset)
        self._payload = charset.body_encode(payload)
        self.add_header('Content-Transfer-Encoding', cte)

    def get_charset(self):
        return self._charset

    # --- the headers ---

    def __len__(self):
        return len(self._headers)

    def __getitem__(self, name):
        return self.get(name)

    def __setitem__(self, name, val):
        limit = self.policy.header_max_count(name)
        if limit and self._names().count(name.lower()) >= limit:
            raise ValueError(f'There may be at most {limit} {name} headers in a message')
        self._headers.append(self.policy.header_store_parse(name, val))

    def __delitem__(self, name):
        name = name.lower()
        self._headers = [(key, value) for key, value in self._headers if key.lower() != name]

    def __contains__(self, name):
        return name.lower() in self._names()

    def __iter__(self):
        for name, _ in self._headers:
            yield name

    def _names(self):
        return [name.lower() for name, _ in self._headers]

    def keys(self):
        return [name for name, _ in self._headers]

    def values(self):
        return [self.policy.header_fetch_parse(name, value) for name, value in self._headers]

    def items(self):
        return [(name, self.policy.header_fetch_parse(name, value))
                for name, value in self._headers]

    def get(self, name, failobj=None):
        name = name.lower()
        for key, value in self._headers:
            if key.lower() == name:
                return self.policy.header_fetch_parse(key, value)
        return failobj

    def set_raw(self, name, value):
        self._headers.append((name, value))

    def raw_items(self):
        return iter(self._headers.copy())

    def get_all(self, name, failobj=None):
        name = name.lower()
        return [self.policy.header_fetch_parse(key, value) for key, value in self._headers
                if key.lower() == name] or failobj

    def add_header(self, _name, _value, **_params):
        parts = [] if _value is None else [_value]
        for name, value in _params.items():
            name = name.replace('_', '-')
            parts.append(name if value is None else _formatparam(name, value))
        self[_name] = '; '.join(parts)

    def replace_header(self, _name, _value):
        _name = _name.lower()
        for i, (name, _) in enumerate(self._headers):
            if name.lower() == _name:
                self._headers[i] = self.policy.header_store_parse(name, _value)
                return
        raise KeyError(_name)

    # --- what the content is ---

    def get_content_type(self):
        value = self.get('content-type', _absent)
        if value is _absent:
            return self.get_default_type()
        content_type = _main_value(value).lower()
        return content_type if content_type.count('/') == 1 else 'text/plain'

    def get_content_maintype(self):
        return self.get_content_type().split('/')[0]

    def get_content_subtype(self):
        return self.get_content_type().split('/')[1]

    def get_default_type(self):
        return self._default_type

    def set_default_type(self, ctype):
        self._default_type = ctype

    def _get_params_preserve(self, failobj, header):
        value = self.get(header, _absent)
        return failobj if value is _absent else utils.decode_params(list(_split_params(value)))

    def get_params(self, failobj=None, header='content-type', unquote=True):
        params = self._get_params_preserve(_absent, header)
        if params is _absent:
            return failobj
        return [(name, _unquotevalue(value)) for name, value in params] if unquote else params

    def get_param(self, param, failobj=None, header='content-type', unquote=True):
        if header in self:
            for name, value in self._get_params_preserve(failobj, header):
                if name.lower() == param.lower():
                    return _unquotevalue(value) if unquote else value
        return failobj

    def set_param(self, param, value, header='Content-Type', requote=True, charset=None,
                  language='', replace=False):
        if not isinstance(value, tuple) and charset:
            value = charset, language, value
        if header not in self and header.lower() == 'content-type':
            text = 'text/plain'
        else:
            text = self.get(header)
        shown = _formatparam(param, value, requote)
        if self.get_param(param, header=header):
            text = '; '.join([
                shown if name.lower() == param.lower() else _formatparam(name, old, requote)
                for name, old in self.get_params(header=header, unquote=requote)])
        else:
            text = f'{text}; {shown}' if text else shown
        if text != self.get(header):
            if replace:
                self.replace_header(header, text)
            else:
                del self[header]
                self[header] = text

    def del_param(self, param, header='content-type', requote=True):
        if header not in self:
            return
        text = '; '.join([_formatparam(name, value, requote)
                          for name, value in self.get_params(header=header, unquote=requote)
                          if name.lower() != param.lower()])
        if text != self.get(header):
            del self[header]
            self[header] = text

    def set_type(self, type, header='Content-Type', requote=True):
        if type.count('/') != 1:
            raise ValueError
        if header.lower() == 'content-type':
            del self['mime-version']
            self['MIME-Version'] = '1.0'
        if header not in self:
            self[header] = type
            return
        params = self.get_params(header=header, unquote=requote)
        del self[header]
        self[header] = type
        for name, value in params[1:]:
            self.set_param(name, value, header, requote)

    def get_filename(self, failobj=None):
        filename = self.get_param('filename', _absent, 'content-disposition')
        if filename is _absent:
            filename = self.get_param('name', _absent, 'content-type')
        if filename is _absent:
            return failobj
        return utils.collapse_rfc2231_value(filename).strip()

    def get_boundary(self, failobj=None):
        boundary = self.get_param('boundary', _absent)
        if boundary is _absent:
            return failobj
        return utils.collapse_rfc2231_value(boundary).rstrip()

    def set_boundary(self, boundary):
        params = self._get_params_preserve(_absent, 'content-type')
        if params is _absent:
            raise errors.HeaderParseError('No Content-Type header found')
        shown = f'"{boundary}"'
        if any(name.lower() == 'boundary' for name, _ in params):
            params = [('boundary', shown) if name.lower() == 'boundary' else (name, value)
                      for name, value in params]
        else:
            params.append(('boundary', shown))
        text = '; '.join([name if value == '' else f'{name}={value}' for name, value in params])
        self._headers = [self.policy.header_store_parse(name, text)
                         if name.lower() == 'content-type' else (name, value)
                         for name, value in self._headers]

    def get_content_charset(self, failobj=None):
        charset = self.get_param('charset', _absent)
        if charset is _absent:
            return failobj
        if isinstance(charset, tuple):
            codec, _, text = charset
            try:
                charset = str(text.encode('raw-unicode-escape'), codec or 'us-ascii')
            except (LookupError, UnicodeError):
                charset = text
        return charset.lower() if charset.isascii() else failobj

    def get_charsets(self, failobj=None):
        return [part.get_content_charset(failobj) for part in self.walk()]

    def get_content_disposition(self):
        value = self.get('content-disposition')
        return None if value is None else _main_value(value).lower()

    from email.iterators import walk


class MIMEPart(Message):
    def __init__(self, policy=None):
        if policy is None:
            from email.policy import default as policy
        super().__init__(policy)

    def as_string(self, unixfrom=False, maxheaderlen=None, policy=None):
        policy = self.policy if policy is None else policy
        if maxheaderlen is None:
            maxheaderlen = policy.max_line_length
        return super().as_string(unixfrom, maxheaderlen, policy)

    def __str__(self):
        return self.as_string(policy=self.policy.clone(utf8=True))

    def is_attachment(self):
        disposition = self.get('content-disposition')
        return disposition is not None and disposition.content_disposition == 'attachment'

    # --- the parts ---

    def _root_of_related(self):
        """The part that the others belong to, if it is named; and all of them."""
        parts = self.get_payload()
        start = self.get_param('start')
        named = [part for part in parts if start and part['content-id'] == start]
        return (named[0] if named else None), parts

    def _find_body(self, part, preferencelist):
        if part.is_attachment():
            return
        maintype, subtype = part.get_content_type().split('/')
        if maintype == 'text':
            if subtype in preferencelist:
                yield preferencelist.index(subtype), part
            return
        if maintype != 'multipart' or not self.is_multipart():
            return
        if subtype != 'related':
            for inner in part.iter_parts():
                yield from self._find_body(inner, preferencelist)
            return
        if 'related' in preferencelist:
            yield preferencelist.index('related'), part
        root, parts = part._root_of_related()
        if root is None and parts:
            root = parts[0]
        if root is not None:
            yield from self._find_body(root, preferencelist)

    def get_body(self, preferencelist=('related', 'html', 'plain')):
        best, body = len(preferencelist), None
        for place, part in self._find_body(self, preferencelist):
            if place < best:
                best, body = place, part
        return body

    def iter_attachments(self):
        maintype, subtype = self.get_content_type().split('/')
        if maintype != 'multipart' or subtype == 'alternative' or \
                not hasattr(self.get_payload(), 'copy'):
            return
        if subtype == 'related':
            root, parts = self._root_of_related()
            if root is None:
                yield from parts[1:]
            else:
                start = self.get_param('start')
                yield from [part for part in parts if part.get('content-id') != start]
            return
        seen = set()
        for part in self.get_payload().copy():
            content_type = part.get_content_type()
            subtype = part.get_content_subtype()
            if content_type in ('text/plain', 'text/html', 'multipart/related',
                                'multipart/alternative') and \
                    not part.is_attachment() and subtype not in seen:
                seen.add(subtype)
            else:
                yield part

    def iter_parts(self):
        if self.is_multipart():
            yield from self.get_payload()

    # --- the content ---

    def get_content(self, *args, content_manager=None, **kw):
        if content_manager is None:
            content_manager = self.policy.content_manager
        return content_manager.get_content(self, *args, **kw)

    def set_content(self, *args, content_manager=None, **kw):
        if content_manager is None:
            content_manager = self.policy.content_manager
        content_manager.set_content(self, *args, **kw)

    def _make_multipart(self, subtype, disallowed_subtypes, boundary):
        if self.get_content_maintype() == 'multipart':
            existing = self.get_content_subtype()
            if existing in (*disallowed_subtypes, subtype):
                raise ValueError(f'Cannot convert {existing} to {subtype}')
        moved = [(name, value) for name, value in self._headers
                 if name.lower().startswith('content-')]
        self._headers = [header for header in self._headers
                         if not header[0].lower().startswith('content-')]
        parts = []
        if moved:
            part = type(self)(policy=self.policy)
            part._headers = moved
            part._payload = self._payload
            parts.append(part)
        self._payload = parts
        self['Content-Type'] = f'multipart/{subtype}'
        if boundary is not None:
            self.set_param('boundary', boundary)

    def make_related(self, boundary=None):
        self._make_multipart('related', ('alternative', 'mixed'), boundary)

    def make_alternative(self, boundary=None):
        self._make_multipart('alternative', ('mixed',), boundary)

    def make_mixed(self, boundary=None):
        self._make_multipart('mixed', (), boundary)

    def _add_multipart(self, _subtype, *args, _disp=None, **kw):
        if self.get_content_type() != f'multipart/{_subtype}':
            getattr(self, f'make_{_subtype}')()
        part = type(self)(policy=self.policy)
        part.set_content(*args, **kw)
        if _disp and 'content-disposition' not in part:
            part['Content-Disposition'] = _disp
        self.attach(part)

    def add_related(self, *args, **kw):
        self._add_multipart('related', *args, _disp='inline', **kw)

    def add_alternative(self, *args, **kw):
        self._add_multipart('alternative', *args, **kw)

    def add_attachment(self, *args, **kw):
        self._add_multipart('mixed', *args, _disp='attachment', **kw)

    def clear(self):
        self._headers = []
        self._payload = None

    def clear_content(self):
        self._headers = [header for header in self._headers
                         if not header[0].lower().startswith('content-')]
        self._payload = None


class EmailMessage(MIMEPart):
    def set_content(self, *args, **kw):
        super().set_content(*args, **kw)
        if 'MIME-Version' not in self:
            self['MIME-Version'] = '1.0'

"""What a message's content is for Python, and how it is set."""
import binascii
from email import charset as _charset, errors, message, quoprimime


class ContentManager:
    def __init__(self):
        self.get_handlers = {}
        self.set_handlers = {}

    def add_get_handler(self, key, handler):
        self.get_handlers[key] = handler

    def get_content(self, msg, *args, **kw):
        content_type = msg.get_content_type()
        for key in (content_type, msg.get_content_maintype(), ''):
            if key in self.get_handlers:
                return self.get_handlers[key](msg, *args, **kw)
        raise KeyError(content_type)

    def add_set_handler(self, typekey, handler):
        self.set_handlers[typekey] = handler

    def set_content(self, msg, obj, *args, **kw):
        if msg.get_content_maintype() == 'multipart':
            raise TypeError('set_content not valid on multipart')
        handler = self._find_set_handler(obj)
        msg.clear_content()
        handler(msg, obj, *args, **kw)

    def _find_set_handler(self, obj):
        for cls in type(obj).__mro__:
            for key in (cls, _full_name(cls), cls.__qualname__, cls.__name__):
                if key in self.set_handlers:
                    return self.set_handlers[key]
        if None in self.set_handlers:
            return self.set_handlers[None]
        raise KeyError(_full_name(type(obj)))


def _full_name(cls):
    module = getattr(cls, '__module__', '')
    return f'{module}.{cls.__qualname__}' if module else cls.__qualname__


raw_data_manager = ContentManager()


# --- getting ---

def get_text_content(msg, errors='replace'):
    return msg.get_payload(decode=True).decode(msg.get_param('charset', 'ASCII'), errors=errors)


def get_non_text_content(msg):
    return msg.get_payload(decode=True)


def get_message_content(msg):
    return msg.get_payload(0)


def get_and_fixup_unknown_message_content(msg):
    return bytes(msg.get_payload(0))


for _key, _handler in (
        ('text', get_text_content), ('audio', get_non_text_content),
        ('image', get_non_text_content), ('video', get_non_text_content),
        ('application', get_non_text_content), ('message/rfc822', get_message_content),
        ('message/external-body', get_message_content),
        ('message', get_and_fixup_unknown_message_content)):
    raw_data_manager.add_get_handler(_key, _handler)


# --- setting ---

def _prepare(msg, maintype, subtype, headers):
    msg['Content-Type'] = f'{maintype}/{subtype}'
    if not headers:
        return
    if not hasattr(headers[0], 'name'):
        policy = msg.policy
        headers = [policy.header_factory(*policy.header_source_parse([header]))
                   for header in headers]
    try:
        for header in headers:
            if header.defects:
                raise header.defects[0]
            msg[header.name] = header
    except errors.HeaderDefect as defect:
        raise ValueError(f'Invalid header: {header.fold(policy=msg.policy)}') from defect


def _finish(msg, cte, disposition, filename, cid, params):
    msg['Content-Transfer-Encoding'] = cte
    if disposition is None and filename is not None:
        disposition = 'attachment'
    if disposition is not None:
        msg['Content-Disposition'] = disposition
    if filename is not None:
        msg.set_param('filename', filename, header='Content-Disposition', replace=True)
    if cid is not None:
        msg['Content-ID'] = cid
    if params is not None:
        for key, value in params.items():
            msg.set_param(key, value)


def _encode_base64(data, width):
    size = width // 4 * 3
    return ''.join([binascii.b2a_base64(data[at:at + size]).decode('ascii')
                    for at in range(0, len(data), size)])


def _joined(lines, end=b'\n'):
    return end.join(lines) + end


def _encode_text(string, charset, cte, policy):
    """The encoding, which is chosen where it is None, and the text in it."""
    lines = string.encode(charset).splitlines()
    linesep = policy.linesep.encode('ascii')
    width = policy.max_line_length
    if cte is None:
        if max(map(len, lines), default=0) <= width:
            if all(line.isascii() for line in lines):
                return '7bit', _joined(lines).decode('ascii')
            if policy.cte_type == '8bit':
                return '8bit', _joined(lines).decode('ascii', 'surrogateescape')
        sample = _joined(lines[:10], linesep)
        quoted = quoprimime.body_encode(sample.decode('latin-1'), width)
        if len(quoted) > len(binascii.b2a_base64(sample)):
            cte = 'base64'
        else:
            cte = 'quoted-printable'
            if len(lines) <= 10:
                return cte, quoted
    if cte == '7bit':
        return cte, _joined(lines).decode('ascii')
    if cte == '8bit':
        return cte, _joined(lines).decode('ascii', 'surrogateescape')
    if cte == 'quoted-printable':
        return cte, quoprimime.body_encode(_joined(lines).decode('latin-1'), width)
    if cte == 'base64':
        return cte, _encode_base64(_joined(lines, linesep), width)
    raise ValueError(f'Unknown content transfer encoding {cte}')


def set_text_content(msg, string, subtype='plain', charset='utf-8', cte=None, disposition=None,
                     filename=None, cid=None, params=None, headers=None):
    _prepare(msg, 'text', subtype, headers)
    cte, payload = _encode_text(string, charset, cte, msg.policy)
    msg.set_payload(payload)
    msg.set_param('charset', _charset.ALIASES.get(charset, charset), replace=True)
    _finish(msg, cte, disposition, filename, cid, params)


def set_message_content(msg, message, subtype='rfc822', cte=None, disposition=None, filename=None,
                        cid=None, params=None, headers=None):
    if subtype == 'partial':
        raise ValueError('message/partial is not supported for Message objects')
    allowed = {'rfc822': (None, '7bit', '8bit', 'binary'),
               'external-body': (None, '7bit')}.get(subtype)
    if allowed is not None and cte not in allowed:
        raise ValueError(f'message/{subtype} parts do not support cte={cte}')
    if cte is None or subtype == 'external-body':
        cte = '8bit' if subtype == 'rfc822' else '7bit'
    _prepare(msg, 'message', subtype, headers)
    msg.set_payload([message])
    _finish(msg, cte, disposition, filename, cid, params)


def set_bytes_content(msg, data, maintype, subtype, cte='base64', disposition=None, filename=None,
                      cid=None, params=None, headers=None):
    _prepare(msg, maintype, subtype, headers)
    if cte == 'base64':
        data = _encode_base64(data, msg.policy.max_line_length)
    elif cte == 'quoted-printable':
        data = binascii.b2a_qp(data, istext=False, header=False, quotetabs=True).decode('ascii')
    elif cte == '7bit':
        data = data.decode('ascii')
    elif cte in ('8bit', 'binary'):
        data = data.decode('ascii', 'surrogateescape')
    msg.set_payload(data)
    _finish(msg, cte, disposition, filename, cid, params)


for _key, _handler in ((str, set_text_content), (message.Message, set_message_content),
                       (bytes, set_bytes_content), (bytearray, set_bytes_content),
                       (memoryview, set_bytes_content)):
    raw_data_manager.add_set_handler(_key, _handler)

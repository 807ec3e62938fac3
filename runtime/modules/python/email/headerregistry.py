"""Headers as texts that know what they are made of."""
from types import MappingProxyType
from email import _header_values as _values, errors, utils
from email._trees import SPECIALS as _SPECIALS, Leaf as _Leaf, Node as _Node, \
    quote_string as _quote_string


class Address:
    def __init__(self, display_name='', username='', domain='', addr_spec=None):
        texts = ''.join(filter(None, (display_name, username, domain, addr_spec)))
        if '\r' in texts or '\n' in texts:
            raise ValueError('invalid arguments; address parts cannot contain CR or LF')
        if addr_spec is not None:
            if username or domain:
                raise TypeError('addrspec specified when username and/or domain also specified')
            tree, rest = _values.addr_spec(addr_spec)
            if rest:
                raise ValueError("Invalid addr_spec; only "
                                 f"'{tree}' could be parsed from '{addr_spec}'")
            if tree.all_defects:
                raise tree.all_defects[0]
            username = tree.local_part
            domain = tree.domain
        self._display_name = display_name
        self._username = username
        self._domain = domain

    @property
    def display_name(self):
        return self._display_name

    @property
    def username(self):
        return self._username

    @property
    def domain(self):
        return self._domain

    @property
    def addr_spec(self):
        username = self.username
        if not (_SPECIALS - {'.'} | set(' \t')).isdisjoint(username):
            username = _quote_string(username)
        if self.domain:
            return f'{username}@{self.domain}'
        return username or '<>'

    def __repr__(self):
        return (f'{self.__class__.__name__}(display_name={self.display_name!r}, '
                f'username={self.username!r}, domain={self.domain!r})')

    def __str__(self):
        name = _quoted_if_special(self.display_name)
        if not name:
            return self.addr_spec
        return f"{name} <{'' if self.addr_spec == '<>' else self.addr_spec}>"

    def __eq__(self, other):
        if not isinstance(other, Address):
            return NotImplemented
        return (self.display_name, self.username, self.domain) == \
            (other.display_name, other.username, other.domain)


def _quoted_if_special(name):
    return name if _SPECIALS.isdisjoint(name) else _quote_string(name)


class Group:
    def __init__(self, display_name=None, addresses=None):
        self._display_name = display_name
        self._addresses = tuple(addresses) if addresses else ()

    @property
    def display_name(self):
        return self._display_name

    @property
    def addresses(self):
        return self._addresses

    def __repr__(self):
        return (f'{self.__class__.__name__}(display_name={self.display_name!r}, '
                f'addresses={self.addresses!r}')

    def __str__(self):
        if self.display_name is None and len(self.addresses) == 1:
            return str(self.addresses[0])
        name = self.display_name
        if name is not None:
            name = _quoted_if_special(name)
        shown = ', '.join([str(address) for address in self.addresses])
        return f"{name}:{' ' + shown if shown else ''};"

    def __eq__(self, other):
        if not isinstance(other, Group):
            return NotImplemented
        return (self.display_name, self.addresses) == (other.display_name, other.addresses)


class BaseHeader(str):
    """A class of its own for each header has parse() and, for what it finds there, init()."""

    def __new__(cls, name, value):
        kwds = {'defects': []}
        cls.parse(value, kwds)
        decoded = kwds.pop('decoded')
        if utils._has_surrogates(decoded):
            decoded = utils._sanitize(decoded)
        self = str.__new__(cls, decoded)
        self.init(name, **kwds)
        return self

    def init(self, name, *, parse_tree, defects):
        self._name = name
        self._parse_tree = parse_tree
        self._defects = defects

    @property
    def name(self):
        return self._name

    @property
    def defects(self):
        return tuple(self._defects)

    def __reduce__(self):
        return (_reconstruct_header,
                (self.__class__.__name__, self.__class__.__bases__, str(self)),
                self.__getstate__())

    @classmethod
    def _reconstruct(cls, value):
        return str.__new__(cls, value)

    def fold(self, *, policy):
        label = _Node('header-label', [_Leaf(self.name, 'header-name'), _Leaf(':', 'header-sep')])
        tree = _Node('header', [label])
        if self._parse_tree.parts:
            tree.parts.append(_Node('cfws', [_Leaf(' ', 'fws', is_blank=True)]))
        tree.parts.append(self._parse_tree)
        return tree.fold(policy)


def _reconstruct_header(cls_name, bases, value):
    return type(cls_name, bases, {})._reconstruct(value)


def _take(kwds, tree):
    kwds['parse_tree'] = tree
    kwds['decoded'] = str(tree)
    kwds['defects'] += tree.all_defects


class UnstructuredHeader:
    max_count = None
    value_parser = staticmethod(_values.unstructured)

    @classmethod
    def parse(cls, value, kwds):
        kwds['parse_tree'] = cls.value_parser(value)
        kwds['decoded'] = str(kwds['parse_tree'])


class UniqueUnstructuredHeader(UnstructuredHeader):
    max_count = 1


class DateHeader:
    max_count = None
    value_parser = staticmethod(_values.unstructured)

    @classmethod
    def parse(cls, value, kwds):
        kwds['datetime'] = None
        kwds['parse_tree'] = _Node('unstructured')
        if not value:
            kwds['defects'].append(errors.HeaderMissingRequiredValue())
            kwds['decoded'] = ''
            return
        if isinstance(value, str):
            kwds['decoded'] = value
            try:
                value = utils.parsedate_to_datetime(value)
            except ValueError:
                kwds['defects'].append(errors.InvalidDateDefect('Invalid date value or format'))
                return
        kwds['datetime'] = value
        kwds['decoded'] = utils.format_datetime(value)
        kwds['parse_tree'] = cls.value_parser(kwds['decoded'])

    def init(self, *args, **kw):
        self._datetime = kw.pop('datetime')
        super().init(*args, **kw)

    @property
    def datetime(self):
        return self._datetime


class UniqueDateHeader(DateHeader):
    max_count = 1


class AddressHeader:
    max_count = None
    value_parser = staticmethod(_values.address_list)

    @classmethod
    def parse(cls, value, kwds):
        if isinstance(value, str):
            tree = kwds['parse_tree'] = cls.value_parser(value)
            groups = [Group(entry.display_name,
                            [Address(mailbox.display_name or '', mailbox.local_part or '',
                                     mailbox.domain or '') for mailbox in entry.mailboxes])
                      for entry in tree.parts if entry.kind == 'address']
            kwds['defects'] = tree.all_defects
        else:
            items = value if hasattr(value, '__iter__') else [value]
            groups = [item if hasattr(item, 'addresses') else Group(None, [item])
                      for item in items]
        kwds['groups'] = groups
        kwds['decoded'] = ', '.join([str(group) for group in groups])
        if 'parse_tree' not in kwds:
            kwds['parse_tree'] = cls.value_parser(kwds['decoded'])

    def init(self, *args, **kw):
        self._groups = tuple(kw.pop('groups'))
        self._addresses = None
        super().init(*args, **kw)

    @property
    def groups(self):
        return self._groups

    @property
    def addresses(self):
        if self._addresses is None:
            self._addresses = tuple([address for group in self._groups
                                     for address in group.addresses])
        return self._addresses


class UniqueAddressHeader(AddressHeader):
    max_count = 1


class SingleAddressHeader(AddressHeader):
    @property
    def address(self):
        if len(self.addresses) != 1:
            raise ValueError(
                f'value of single address header {self.name} is not a single address')
        return self.addresses[0]


class UniqueSingleAddressHeader(SingleAddressHeader):
    max_count = 1


class MIMEVersionHeader:
    max_count = 1
    value_parser = staticmethod(_values.mime_version)

    @classmethod
    def parse(cls, value, kwds):
        tree, kwds['major'], kwds['minor'] = cls.value_parser(value)
        _take(kwds, tree)

    def init(self, *args, **kw):
        self._major = kw.pop('major')
        self._minor = kw.pop('minor')
        super().init(*args, **kw)

    @property
    def major(self):
        return self._major

    @property
    def minor(self):
        return self._minor

    @property
    def version(self):
        return None if self.minor is None else f'{self.major}.{self.minor}'


class ParameterizedMIMEHeader:
    max_count = 1

    @classmethod
    def parse(cls, value, kwds):
        tree, *kwds['found'] = cls.value_parser(value)
        _take(kwds, tree)
        kwds['params'] = {utils._sanitize(name).lower(): utils._sanitize(text)
                          for name, text in tree.params}

    def init(self, *args, **kw):
        self._params = kw.pop('params')
        self._found = [text and utils._sanitize(text) for text in kw.pop('found')]
        super().init(*args, **kw)

    @property
    def params(self):
        return MappingProxyType(self._params)


class ContentTypeHeader(ParameterizedMIMEHeader):
    value_parser = staticmethod(_values.content_type)

    @property
    def maintype(self):
        return self._found[0]

    @property
    def subtype(self):
        return self._found[1]

    @property
    def content_type(self):
        return f'{self.maintype}/{self.subtype}'


class ContentDispositionHeader(ParameterizedMIMEHeader):
    value_parser = staticmethod(_values.content_disposition)

    @property
    def content_disposition(self):
        return self._found[0]


class ContentTransferEncodingHeader:
    max_count = 1
    value_parser = staticmethod(_values.content_transfer_encoding)

    @classmethod
    def parse(cls, value, kwds):
        tree, kwds['cte'] = cls.value_parser(value)
        _take(kwds, tree)

    def init(self, *args, **kw):
        self._cte = utils._sanitize(kw.pop('cte'))
        super().init(*args, **kw)

    @property
    def cte(self):
        return self._cte


class MessageIDHeader:
    max_count = 1
    value_parser = staticmethod(_values.message_id)

    @classmethod
    def parse(cls, value, kwds):
        _take(kwds, cls.value_parser(value))


_default_header_map = {
    'subject': UniqueUnstructuredHeader,
    'date': UniqueDateHeader,
    'resent-date': DateHeader,
    'orig-date': UniqueDateHeader,
    'sender': UniqueSingleAddressHeader,
    'resent-sender': SingleAddressHeader,
    **{name: UniqueAddressHeader for name in ('to', 'cc', 'bcc', 'from', 'reply-to')},
    **{f'resent-{name}': AddressHeader for name in ('to', 'cc', 'bcc', 'from')},
    'mime-version': MIMEVersionHeader,
    'content-type': ContentTypeHeader,
    'content-disposition': ContentDispositionHeader,
    'content-transfer-encoding': ContentTransferEncodingHeader,
    'message-id': MessageIDHeader,
}


class HeaderRegistry:
    def __init__(self, base_class=BaseHeader, default_class=UnstructuredHeader,
                 use_default_map=True):
        self.registry = {}
        self.base_class = base_class
        self.default_class = default_class
        if use_default_map:
            self.registry.update(_default_header_map)

    def map_to_type(self, name, cls):
        self.registry[name.lower()] = cls

    def __getitem__(self, name):
        cls = self.registry.get(name.lower(), self.default_class)
        return type('_' + cls.__name__, (cls, self.base_class), {})

    def __call__(self, name, value):
        return self[name](name, value)

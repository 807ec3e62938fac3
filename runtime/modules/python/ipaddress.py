"""Addresses and networks of IPv4 and IPv6."""
import functools

__all__ = ['ip_address', 'ip_network', 'ip_interface', 'IPv4Address', 'IPv4Network',
           'IPv4Interface', 'IPv6Address', 'IPv6Network', 'IPv6Interface', 'AddressValueError',
           'NetmaskValueError', 'summarize_address_range', 'collapse_addresses', 'v4_int_to_packed',
           'v6_int_to_packed', 'get_mixed_type_key']

IPV4LENGTH, IPV6LENGTH = 32, 128


class AddressValueError(ValueError):
    pass


class NetmaskValueError(ValueError):
    pass


def _number_of_4(text):
    parts = text.split('.')
    if not text:
        raise AddressValueError('Address cannot be empty')
    if len(parts) != 4:
        raise AddressValueError(f'Expected 4 octets in {text!r}')
    number = 0
    for part in parts:
        try:
            number = number << 8 | _octet(part)
        except ValueError as e:
            raise AddressValueError(f'{e} in {text!r}') from None
    return number


def _octet(part):
    if not part:
        raise ValueError('Empty octet not permitted')
    if not (part.isascii() and part.isdigit()):
        raise ValueError(f'Only decimal digits permitted in {part!r}')
    if len(part) > 3:
        raise ValueError(f'At most 3 characters permitted in {part!r}')
    if part != '0' and part[0] == '0':
        raise ValueError(f'Leading zeros are not permitted in {part!r}')
    if int(part) > 255:
        raise ValueError(f'Octet {int(part)} (> 255) not permitted')
    return int(part)


def _text_of_4(number):
    return '.'.join([str(byte) for byte in number.to_bytes(4, 'big')])


def _two_bytes(part):
    if not all(c in '0123456789abcdefABCDEF' for c in part):
        raise ValueError(f'Only hex digits permitted in {part!r}')
    if len(part) > 4:
        raise ValueError(f'At most 4 characters permitted in {part!r}')
    return int(part, 16)


def _number_of_6(text):
    if not text:
        raise AddressValueError('Address cannot be empty')
    parts = text.split(':')
    if len(parts) < 3:
        raise AddressValueError(f'At least 3 parts expected in {text!r}')
    if '.' in parts[-1]:
        try:
            low = _number_of_4(parts.pop())
        except AddressValueError as e:
            raise AddressValueError(f'{e} in {text!r}') from None
        parts += [f'{low >> 16:x}', f'{low & 0xffff:x}']
    if len(parts) > 9:
        raise AddressValueError(f'At most 8 colons permitted in {text!r}')
    gaps = [i for i in range(1, len(parts) - 1) if not parts[i]]
    if len(gaps) > 1:
        raise AddressValueError(f"At most one '::' permitted in {text!r}")
    if gaps:
        high, low = parts[:gaps[0]], parts[gaps[0] + 1:]
        if not high[0]:
            high = high[1:]
            if high:
                raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
        if not low[-1]:
            low = low[:-1]
            if low:
                raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
        skipped = 8 - len(high) - len(low)
        if skipped < 1:
            raise AddressValueError(f"Expected at most 7 other parts with '::' in {text!r}")
        parts = high + ['0'] * skipped + low
    elif len(parts) != 8:
        raise AddressValueError(f"Exactly 8 parts expected without '::' in {text!r}")
    elif not parts[0]:
        raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
    elif not parts[-1]:
        raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
    number = 0
    for part in parts:
        try:
            number = number << 16 | _two_bytes(part)
        except ValueError as e:
            raise AddressValueError(f'{e} in {text!r}') from None
    return number


def _text_of_6(number):
    parts = [f'{number >> shift & 0xffff:x}' for shift in range(112, -16, -16)]
    best_at, best_size, at = -1, 1, 0
    while at < 8:
        end = at
        while end < 8 and parts[end] == '0':
            end += 1
        if end - at > best_size:
            best_at, best_size = at, end - at
        at = max(end, at + 1)
    if best_at < 0:
        return ':'.join(parts)
    return ':'.join(parts[:best_at]) + '::' + ':'.join(parts[best_at + best_size:])


class _Version4:
    version = 4
    max_prefixlen = 32
    _number_of = staticmethod(_number_of_4)
    _text_of = staticmethod(_text_of_4)


class _Version6:
    version = 6
    max_prefixlen = 128
    _number_of = staticmethod(_number_of_6)
    _text_of = staticmethod(_text_of_6)


def _checked_number(cls, number):
    if number < 0:
        raise AddressValueError(f'{number} (< 0) is not permitted as an IPv{cls.version} address')
    if number >= 1 << cls.max_prefixlen:
        raise AddressValueError(f'{number} (>= 2**{cls.max_prefixlen}) is not permitted as an '
                                f'IPv{cls.version} address')
    return number


def _read_address(cls, address):
    if isinstance(address, int):
        return _checked_number(cls, address)
    if isinstance(address, bytes):
        if len(address) != cls.max_prefixlen // 8:
            raise AddressValueError(f'{address!r} (len {len(address)} != {cls.max_prefixlen // 8}) '
                                    f'is not permitted as an IPv{cls.version} address')
        return int.from_bytes(address, 'big')
    text = str(address)
    if '/' in text:
        raise AddressValueError(f"Unexpected '/' in {text!r}")
    return cls._number_of(text)


@functools.total_ordering
class _Address:
    def __init__(self, address):
        self._ip = _read_address(self, address)

    def __int__(self):
        return self._ip

    def __str__(self):
        return self._text_of(self._ip)

    def __repr__(self):
        return f'{type(self).__name__}({str(self)!r})'

    def __format__(self, spec):
        if not spec or spec[-1] == 's':
            return format(str(self), spec)
        kind = spec[-1]
        if kind in 'bxXn':
            if kind == 'n':
                kind = 'b' if self.version == 4 else 'x'
            digits = self.max_prefixlen if kind == 'b' else self.max_prefixlen // 4
            prefix = '#' in spec
            grouped = '_' if '_' in spec else ''
            size = digits + (digits // 4 - 1 if grouped else 0) + (2 if prefix else 0)
            return format(self._ip, f"{'#' if prefix else ''}0{size}{grouped}{kind}")
        return super().__format__(spec)

    def __eq__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        return self._ip == other._ip and self.version == other.version

    def __lt__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        if self.version != other.version:
            raise TypeError(f'{self} and {other} are not of the same version')
        return self._ip < other._ip

    def __hash__(self):
        return hash(hex(self._ip))

    def __add__(self, other):
        return type(self)(self._ip + other) if isinstance(other, int) else NotImplemented

    def __sub__(self, other):
        return type(self)(self._ip - other) if isinstance(other, int) else NotImplemented

    def __reduce__(self):
        return type(self), (self._ip,)

    @property
    def packed(self):
        return self._ip.to_bytes(self.max_prefixlen // 8, 'big')

    @property
    def compressed(self):
        return str(self)

    @property
    def exploded(self):
        if self.version == 4:
            return str(self)
        return ':'.join([f'{self._ip >> shift & 0xffff:04x}' for shift in range(112, -16, -16)])

    @property
    def reverse_pointer(self):
        if self.version == 4:
            return '.'.join(str(self).split('.')[::-1]) + '.in-addr.arpa'
        return '.'.join(self.exploded.replace(':', '')[::-1]) + '.ip6.arpa'

    def _is_in(self, names):
        return any(self in _network(name) for name in names)

    is_multicast = property(lambda self: self._is_in(_multicast[self.version]))
    is_loopback = property(lambda self: self._is_in(_loopback[self.version]))
    is_link_local = property(lambda self: self._is_in(_link_local[self.version]))
    is_unspecified = property(lambda self: self._ip == 0)
    is_reserved = property(lambda self: self._is_in(_reserved[self.version]))
    is_private = property(lambda self: self._is_in(_private[self.version]))

    @property
    def is_global(self):
        return not self.is_private and not (self.version == 4 and self in _network('100.64.0.0/10'))


class IPv4Address(_Version4, _Address):
    pass


class IPv6Address(_Version6, _Address):
    def __init__(self, address):
        self._scope = None
        if isinstance(address, str) and '%' in address:
            whole = address
            address, _, self._scope = address.partition('%')
            if not self._scope or '%' in self._scope:
                raise AddressValueError(f'Invalid IPv6 address: "{whole!r}"')
        super().__init__(address)

    scope_id = property(lambda self: self._scope)
    is_site_local = property(lambda self: self in _network('fec0::/10'))

    def __str__(self):
        text = super().__str__()
        return f'{text}%{self._scope}' if self._scope else text

    @property
    def ipv4_mapped(self):
        return IPv4Address(self._ip & 0xffffffff) if self._ip >> 32 == 0xffff else None

    @property
    def sixtofour(self):
        return IPv4Address(self._ip >> 80 & 0xffffffff) if self._ip >> 112 == 0x2002 else None

    @property
    def teredo(self):
        """The server's address and the client's, which stands there with its bits turned."""
        if self._ip >> 96 != 0x20010000:
            return None
        return IPv4Address(self._ip >> 64 & 0xffffffff), IPv4Address(~self._ip & 0xffffffff)


_multicast = {4: ['224.0.0.0/4'], 6: ['ff00::/8']}
_loopback = {4: ['127.0.0.0/8'], 6: ['::1/128']}
_link_local = {4: ['169.254.0.0/16'], 6: ['fe80::/10']}
_reserved = {4: ['240.0.0.0/4'],
             6: ['::/8', '100::/8', '200::/7', '400::/6', '800::/5', '1000::/4', '4000::/3',
                 '6000::/3', '8000::/3', 'a000::/3', 'c000::/3', 'e000::/4', 'f000::/5', 'f800::/6',
                 'fe00::/9']}
_private = {4: ['0.0.0.0/8', '10.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12',
                '192.0.0.0/29', '192.0.0.170/31', '192.0.2.0/24', '192.168.0.0/16',
                '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '240.0.0.0/4',
                '255.255.255.255/32'],
            6: ['::1/128', '::/128', '::ffff:0:0/96', '100::/64', '2001::/23', '2001:2::/48',
                '2001:db8::/32', '2001:10::/28', 'fc00::/7', 'fe80::/10']}


@functools.lru_cache(None)
def _network(text):
    return ip_network(text)


def _read_prefix(cls, mask):
    """The length of a prefix that a number, a netmask or a hostmask stands for."""
    most = cls.max_prefixlen
    if isinstance(mask, int):
        if not 0 <= mask <= most:
            raise NetmaskValueError(f'{mask!r} is not a valid netmask')
        return mask
    if mask.isascii() and mask.isdigit():
        if int(mask) > most:
            raise NetmaskValueError(f'{mask!r} is not a valid netmask')
        return int(mask)
    if cls.version == 6:
        raise NetmaskValueError(f'{mask!r} is not a valid netmask')
    try:
        number = _number_of_4(mask)
    except AddressValueError:
        raise NetmaskValueError(f'{mask!r} is not a valid netmask') from None
    for candidate in (number, number ^ 0xffffffff):
        bits = f'{candidate:032b}'
        if '01' not in bits:
            return bits.count('1')
    raise NetmaskValueError(f'{mask!r} is not a valid netmask')


def _split_network(cls, address):
    if isinstance(address, (int, bytes)):
        return address, cls.max_prefixlen
    if isinstance(address, tuple):
        return address if len(address) > 1 else (address[0], cls.max_prefixlen)
    parts = str(address).split('/')
    if len(parts) > 2:
        raise AddressValueError(f"Only one '/' permitted in {address!r}")
    return parts[0], parts[1] if len(parts) == 2 else cls.max_prefixlen


@functools.total_ordering
class _Network:
    def __init__(self, address, strict=True):
        base, mask = _split_network(self, address)
        number = _read_address(self, base)
        self._prefixlen = _read_prefix(self, mask)
        first = number & int(self.netmask)
        if strict and first != number:
            raise ValueError(f'{self._text_of(number)}/{mask} has host bits set'
                             if not isinstance(address, str) else f'{address} has host bits set')
        self.network_address = self._address_class(first)

    @property
    def prefixlen(self):
        return self._prefixlen

    @property
    def netmask(self):
        most = self.max_prefixlen
        return self._address_class((1 << most) - (1 << most - self._prefixlen))

    @property
    def hostmask(self):
        return self._address_class((1 << self.max_prefixlen - self._prefixlen) - 1)

    @property
    def broadcast_address(self):
        return self._address_class(int(self.network_address) | int(self.hostmask))

    @property
    def num_addresses(self):
        return 1 << self.max_prefixlen - self._prefixlen

    def __str__(self):
        return f'{self.network_address}/{self._prefixlen}'

    def __repr__(self):
        return f'{type(self).__name__}({str(self)!r})'

    with_prefixlen = property(lambda self: f'{self.network_address}/{self._prefixlen}')
    with_netmask = property(lambda self: f'{self.network_address}/{self.netmask}')
    with_hostmask = property(lambda self: f'{self.network_address}/{self.hostmask}')
    compressed = property(str)
    exploded = property(lambda self: f'{self.network_address.exploded}/{self._prefixlen}')

    def __iter__(self):
        first = int(self.network_address)
        return map(self._address_class, range(first, first + self.num_addresses))

    def hosts(self):
        first, last = int(self.network_address), int(self.broadcast_address)
        if self._prefixlen == self.max_prefixlen:
            return [self._address_class(first)]
        if self._prefixlen == self.max_prefixlen - 1:
            return [self._address_class(first), self._address_class(last)]
        return map(self._address_class, range(first + 1, last + (self.version == 6)))

    def __getitem__(self, n):
        first, last = int(self.network_address), int(self.broadcast_address)
        place = first + n if n >= 0 else last + n + 1
        if not first <= place <= last:
            raise IndexError('address out of range')
        return self._address_class(place)

    def __contains__(self, other):
        if self.version != other.version or isinstance(other, _Network):
            return False
        return other._ip & int(self.netmask) == int(self.network_address)

    def _key(self):
        return int(self.network_address), self._prefixlen

    def __eq__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        return self.version == other.version and self._key() == other._key()

    def __lt__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        if self.version != other.version:
            raise TypeError(f'{self} and {other} are not of the same version')
        return self._key() < other._key()

    def __hash__(self):
        return hash(self._key())

    def __reduce__(self):
        return type(self), (str(self),)

    def compare_networks(self, other):
        if self.version != other.version:
            raise TypeError(f'{self} and {other} are not of the same type')
        mine, its = (self.network_address, self.netmask), (other.network_address, other.netmask)
        return (mine > its) - (mine < its)

    def overlaps(self, other):
        return (other.network_address in self or other.broadcast_address in self
                or self.network_address in other)

    def _contains_network(self, other):
        if self.version != other.version:
            raise TypeError(f'{other} and {self} are not of the same version')
        return (int(self.network_address) <= int(other.network_address)
                and int(other.broadcast_address) <= int(self.broadcast_address))

    def subnet_of(self, other):
        return other._contains_network(self)

    def supernet_of(self, other):
        return self._contains_network(other)

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == self.max_prefixlen:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError('new prefix must be longer')
            if prefixlen_diff != 1:
                raise ValueError('cannot set prefixlen_diff and new_prefix')
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError('prefix length diff must be > 0')
        length = self._prefixlen + prefixlen_diff
        if length > self.max_prefixlen:
            raise ValueError(f'prefix length diff {length} is invalid for netblock {self}')
        first, last = int(self.network_address), int(self.broadcast_address)
        for base in range(first, last + 1, 1 << self.max_prefixlen - length):
            yield type(self)((base, length))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError('new prefix must be shorter')
            prefixlen_diff = self._prefixlen - new_prefix
        length = self._prefixlen - prefixlen_diff
        if length < 0:
            raise ValueError(f'current prefixlen is {self._prefixlen}, cannot have a '
                             f'prefixlen_diff of {prefixlen_diff}')
        return type(self)((int(self.network_address), length), strict=False)

    def address_exclude(self, other):
        if not other.subnet_of(self):
            raise ValueError(f'{other} not contained in {self}')
        rest = self
        while rest != other:
            one, two = rest.subnets()
            keeps_first = other.subnet_of(one)
            yield two if keeps_first else one
            rest = one if keeps_first else two

    def _both(self, name):
        return getattr(self.network_address, name) and getattr(self.broadcast_address, name)

    is_multicast = property(lambda self: self._both('is_multicast'))
    is_private = property(lambda self: self._both('is_private'))
    is_loopback = property(lambda self: self._both('is_loopback'))
    is_link_local = property(lambda self: self._both('is_link_local'))
    is_reserved = property(lambda self: self._both('is_reserved'))
    is_global = property(lambda self: not self.is_private)
    is_unspecified = property(lambda self: self._both('is_unspecified'))


class IPv4Network(_Version4, _Network):
    _address_class = IPv4Address


class IPv6Network(_Version6, _Network):
    _address_class = IPv6Address
    is_site_local = property(lambda self: self._both('is_site_local'))


class _Interface:
    def __init__(self, address):
        base, mask = _split_network(self, address)
        super().__init__(base)
        self.network = self._network_class((self._ip, mask), strict=False)
        self._prefixlen = self.network._prefixlen

    ip = property(lambda self: self._plain_class(self._ip))
    netmask = property(lambda self: self.network.netmask)
    hostmask = property(lambda self: self.network.hostmask)
    with_prefixlen = property(lambda self: f'{self._text_of(self._ip)}/{self._prefixlen}')
    with_netmask = property(lambda self: f'{self._text_of(self._ip)}/{self.netmask}')
    with_hostmask = property(lambda self: f'{self._text_of(self._ip)}/{self.hostmask}')

    def __str__(self):
        return f'{self._text_of(self._ip)}/{self._prefixlen}'

    def __eq__(self, other):
        equal = super().__eq__(other)
        if equal is not True:
            return equal
        return getattr(other, 'network', None) == self.network

    def __hash__(self):
        return hash((self._ip, self._prefixlen))


class IPv4Interface(_Interface, IPv4Address):
    _network_class, _plain_class = IPv4Network, IPv4Address


class IPv6Interface(_Interface, IPv6Address):
    _network_class, _plain_class = IPv6Network, IPv6Address


def _made(kinds, address, what, *args):
    if isinstance(address, int) and address >= 1 << 32:
        kinds = kinds[1:]
    for kind in kinds:
        try:
            return kind(address, *args)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f'{address!r} does not appear to be an IPv4 or IPv6 {what}')


def ip_address(address):
    return _made((IPv4Address, IPv6Address), address, 'address')


def ip_network(address, strict=True):
    return _made((IPv4Network, IPv6Network), address, 'network', strict)


def ip_interface(address):
    return _made((IPv4Interface, IPv6Interface), address, 'interface')


def v4_int_to_packed(address):
    return address.to_bytes(4, 'big')


def v6_int_to_packed(address):
    return address.to_bytes(16, 'big')


def summarize_address_range(first, last):
    if first.version != last.version:
        raise TypeError(f'{first} and {last} are not of the same version')
    if first > last:
        raise ValueError('last IP address must be greater than first')
    network = IPv4Network if first.version == 4 else IPv6Network
    most, at, end = first.max_prefixlen, first._ip, last._ip
    while at <= end:
        low_zeros = (at & -at).bit_length() - 1 if at else most
        bits = min(low_zeros, (end - at + 1).bit_length() - 1)
        yield network((at, most - bits))
        at += 1 << bits


def collapse_addresses(addresses):
    ranges = []
    networks = [ip_network(str(each)) if isinstance(each, _Address) else each
                for each in addresses]
    for each in sorted(networks):
        first, last = int(each.network_address), int(each.broadcast_address)
        if ranges and first <= ranges[-1][1] + 1:
            ranges[-1][1] = max(ranges[-1][1], last)
        else:
            ranges.append([first, last])
    cls = networks[0]._address_class if networks else None
    return iter([network for first, last in ranges
                 for network in summarize_address_range(cls(first), cls(last))])


def get_mixed_type_key(obj):
    if isinstance(obj, _Network):
        return obj.version, obj.network_address, obj.netmask
    return (obj.version, obj) if isinstance(obj, _Address) else NotImplemented

import ipaddress as ip
def tr(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
a = ip.ip_address('192.168.1.10'); print(a, repr(a), int(a), a.version, a.is_private, a.is_global, a.is_loopback, a.is_multicast, a + 1, a - 10, a < ip.ip_address('192.168.1.11'), a.packed, a.reverse_pointer, f'{a:b}', f'{a:#x}', a.exploded, hash(a) == hash(ip.IPv4Address('192.168.1.10')), a == '192.168.1.10', ip.ip_address(1), ip.ip_address(b'\x01\x02\x03\x04'), a.max_prefixlen)
n = ip.ip_network('192.168.0.0/22'); print(n, repr(n), n.netmask, n.hostmask, n.broadcast_address, n.num_addresses, n.prefixlen, list(n.hosts())[:2], len(list(n.hosts())), a in n, n[1], n[-1], list(n.subnets())[:2], [str(s) for s in n.subnets(new_prefix=24)], n.supernet(), n.with_netmask, n.overlaps(ip.ip_network('192.168.1.0/24')), ip.ip_network('192.168.1.0/24').subnet_of(n), n.supernet_of(ip.ip_network('192.168.1.0/24')), n.is_private, list(ip.ip_network('10.0.0.0/30')), sorted([ip.ip_network('10.0.1.0/24'), ip.ip_network('10.0.0.0/24')]))
v = ip.ip_address('2001:db8::1'); print(v, repr(v), v.exploded, v.compressed, v.is_private, ip.ip_address('::1').is_loopback, ip.ip_address('fe80::1%eth0'), ip.ip_address('::ffff:1.2.3.4').ipv4_mapped, ip.ip_network('2001:db8::/64').num_addresses, ip.ip_address('1:0:0:2:0:0:0:3'), ip.ip_address('::'), v.reverse_pointer[:10])
i = ip.ip_interface('10.0.0.5/24'); print(i, repr(i), i.ip, i.network, i.netmask, i.with_prefixlen)
for b in ('300.1.1.1', '1.2.3', 'abc', '1.2.3.4/33', '192.168.1.1/24', '::1::', '', '01.2.3.4', '1.2.3.4/a'):
    tr(lambda: ip.ip_address(b)); tr(lambda: ip.ip_network(b)); tr(lambda: ip.IPv4Address(b)); tr(lambda: ip.IPv6Address(b)); tr(lambda: ip.IPv4Network(b))
print(list(ip.summarize_address_range(ip.ip_address('10.0.0.1'), ip.ip_address('10.0.0.6'))), list(ip.collapse_addresses([ip.ip_network('10.0.0.0/25'), ip.ip_network('10.0.0.128/25'), ip.ip_address('11.0.0.1')])), ip.ip_network('192.168.1.1/24', strict=False), ip.ip_network('10.0.0.0/255.255.255.0'), ip.ip_network('10.0.0.0/0.0.0.255'), list(ip.ip_network('10.0.0.0/24').address_exclude(ip.ip_network('10.0.0.0/26'))), list(ip.ip_network('1.1.1.1/32').hosts()), list(ip.ip_network('1.1.1.0/31').hosts()))
tr(lambda: ip.ip_address('1.1.1.1') < ip.ip_address('::1')); tr(lambda: ip.ip_network('10.0.0.0/30')[9]); tr(lambda: ip.IPv4Address(2**33)); tr(lambda: a < 5)

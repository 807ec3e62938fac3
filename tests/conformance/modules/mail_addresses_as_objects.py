# Header objects of addresses and texts, and how they are put on lines.
import email, random
from email import policy, errors
from email.headerregistry import Address, Group, HeaderRegistry
from email.message import EmailMessage
H = HeaderRegistry()
addrs = ['a@b.c', 'Bob <bob@x.org>', '"Doe, Jane" <j@d.e>', 'Jürgen Müller <j@x.de>', '"Müller, J" <m@x>', 'A: b@c, d@e;, f@g', 'undisclosed-recipients:;', 'Bob', 'Bob Smith', 'a@b, , c@d', 'J. R. Doe <j.r@x.y>', 'a b@c', '<>', '"quoted local"@x.y', 'x@[1.2.3.4]', '(comment) a@b (another)', 'a@b c@d', '=?utf-8?q?J=C3=BCrgen?= <j@x>', 'a..b@c', '.a@b', 'a.@b', '', ' ', 'Bob <bob@x.org', 'a@b;c@d', 'Müller', '"=?utf-8?b?w7w=?=" <x@y>', 'x@y.', 'a@@b', 'x <@r:a@b>', 'g: ;', 'g:', 'g: (c);', 'A B (c) <d@e> (f)', 'a\\b@c', 'a . b@c . d', ', '.join((f'Person Number {i} <person{i}@example.com>' for i in range(8))), ', '.join((f'p{i}@example.com' for i in range(12))), 'Ü Ä Ö ' * 12 + '<u@x.de>', '"' + 'long name ' * 10 + '" <l@x>', 'verylonglocalpart' * 5 + '@example.com', '日本語 <n@x.jp>, Ωmega <o@x.gr>, plain@x.y']
for n in ('To', 'Sender'):
    for a in addrs:
        try:
            h = H(n, a)
        except Exception as e:
            print(n, ascii(a)[:50], type(e), e)
            continue
        print(ascii(h))
        print('  ', ascii([repr(x) for x in h.addresses]))
        print('   ', ascii([str(g) for g in h.groups]), [(type(d).__name__, str(d)) for d in h.defects])
        try:
            print(h.fold(policy=policy.default), end='')
        except Exception as e:
            print(type(e), e)
        if n == 'Sender':
            try:
                print(h.address)
            except Exception as e:
                print(e)
        try:
            print(ascii(h.fold(policy=policy.SMTPUTF8)))
        except Exception as e:
            print(type(e), e)
subs = ['hello', 'a  b', '', ' lead', 'trail ', 'ü', 'Grüße an alle', 'word ' * 30, 'ü ' * 40, 'x' * 100, 'ascii then ü then ascii ' * 5, '=?utf-8?q?a=C3=BC?= b', '=?utf-8?q?a?= =?utf-8?q?b?=', '=?utf-8?q?a?=b', 'x=?utf-8?q?a?=', '=?bad?q?x?=', '=?utf-8?x?a?=', '=?utf-8?b?w7w?=', '=?utf-8?q?=C3?=', 'tab\tx', 'emoji 😀 ' * 10, '日本語' * 30, 'a' * 60 + ' ' + 'b' * 60, 'mid ' * 15 + 'x' * 90, '\x01ctl', 'a\u2028b', '=?utf-8?q?=41?=', '=?utf-8?q?a b?=', '=?', '=??=', 'https://example.com/' + 'path/' * 20, 'Re: [list] ' + 'ünïcode wörds ' * 8]
for s in subs:
    for n in ('Subject', 'X-Custom'):
        try:
            h = H(n, s)
        except Exception as e:
            print(ascii(s)[:30], type(e), e)
            continue
        print(ascii(str(h)), [(type(d).__name__, str(d)) for d in h.defects], h.max_count)
        for p in (policy.default, policy.SMTPUTF8, policy.HTTP, policy.default.clone(max_line_length=40)):
            try:
                print(ascii(h.fold(policy=p)))
            except Exception as e:
                print(type(e), e)

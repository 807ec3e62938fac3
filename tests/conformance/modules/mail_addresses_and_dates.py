# Addresses and dates of headers, right ones and wrong ones.
import email.utils as u
print(u.formatdate(0), u.formatdate(0, localtime=True), u.formatdate(0, usegmt=True))
for d in ['Mon, 20 Nov 1995 19:12:08 -0500', '20 Nov 1995 19:12:08', 'Mon, 20 Nov 95 19:12 EST', 'Nov 20, 1995 10:00:00 +0130', 'junk', '', 'Mon, 20-Nov-95 19:12:08 GMT', 'Thu, 01 Jan 1970 00:00:00 -0000', '2024-01-01 10:00:00', 'Sat, 6 Jan 2024 10.20.30 +0000', 'Sat 6 Jan 2024 10:20:30 PDT', '6 Jan 2024 10:20:30+0200']:
    print(repr(d), u.parsedate(d), u.parsedate_tz(d))
    try:
        print(u.parsedate_to_datetime(d).isoformat())
    except Exception as e:
        print(type(e), e)
for a in ['Bob <bob@x.org>', 'bob@x.org (Bob)', '"Doe, Jane" <j@d>', 'a@b, c@d', 'bob', '<x@y>', '"q\\"x" <a@b>', 'A: b@c, d@e;, f@g', 'a b c <d@e.f> (note)', 'x@[1.2.3.4]', 'a@b@c', '', '(c)', 'J. R. Doe <j.r@x>', 'bad <', '@a,@b:c@d', '<@a:c@d>', 'a . b @ c . d', '"a b"@c', ';', '..', 'a<b>c<d>']:
    try:
        print(repr(a), u.parseaddr(a), u.getaddresses([a, a]))
    except Exception as e:
        print(repr(a), type(e), e)
for p in [('Bob', 'b@x'), ('', 'b@x'), ('Doe, J', 'b@x'), ('Jürgen', 'b@x'), ('a"b', 'b@x'), ('日本語の長い名前ですよ本当に長いです', 'b@x')]:
    print(u.formataddr(p))
print(u.quote('a"b\\c'), u.unquote('"a\\"b"'), u.unquote('<x>'))
import datetime
print(u.format_datetime(datetime.datetime(2024, 2, 29, 12, 30)), u.format_datetime(datetime.datetime(2024, 2, 29, tzinfo=datetime.timezone.utc), usegmt=True))
print(u.mktime_tz(u.parsedate_tz('Mon, 20 Nov 1995 19:12:08 -0500')), u.formatdate())
try:
    u.format_datetime(datetime.datetime(2024, 2, 29), usegmt=True)
except ValueError as error:
    print(error)

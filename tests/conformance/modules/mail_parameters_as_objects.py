# Header objects of content types, dates and ids, wrong ones included.
from email import policy
from email.headerregistry import HeaderRegistry
H = HeaderRegistry()
cts = ['text/plain', 'text/plain; charset=utf-8', 'text/plain; charset="utf-8"; format=flowed', 'Text/HTML;charset=UTF-8', 'multipart/mixed; boundary="=_x y"', 'text', '', 'text/', '/x', 'text/plain;', 'text/plain; ', 'text/plain; x', 'text/plain; x=', 'text/plain; name=a b.txt', 'text/plain; name="a b.txt"', "application/x; name*=utf-8''%C3%BC.txt", "application/x; name*0*=utf-8''%C3%BC; name*1=abc; name*2*=%C3%BC", 'application/x; name*0=ab; name*1=cd', 'text/plain; a=1; a=2', 'text plain', 'text/plain charset=utf-8', 'text/plain (comment); charset (c) = utf-8', 'text/plain; boundary=a=b', 'text/plain;; x=y', 'text/plain; =x', 'image/png; name="' + 'long' * 30 + '.png"', 'image/png; name="' + 'ü' * 60 + '.png"', 'text/plain; name=ü.txt', 'text/plain; name="a\\"b"', "text/plain; name*=us-ascii'en'abc", 'text/plain; name*=abc', 'text/plain; name*="utf-8\'\'%41"', 'message/rfc822', 'text/plain; charset=utf-8; name=x; size=5; foo=bar; baz=quux; more=params; evenmore=paramvalues', 'text/plain; x*1=a; x*0=b', 'text/plain; x*01=a']
for c in cts:
    for n in ('Content-Type', 'Content-Disposition'):
        try:
            h = H(n, c)
        except Exception as e:
            print(n, ascii(c)[:60], type(e), e)
            continue
        print(ascii(str(h)), ascii(dict(h.params)), h.content_type if n == 'Content-Type' else h.content_disposition, [(type(d).__name__, str(d)) for d in h.defects])
        for p in (policy.default, policy.SMTPUTF8):
            print(ascii(h.fold(policy=p)))
for v in ['attachment; filename="a.txt"', 'inline', "attachment; filename*=UTF-8''na%C3%AFve%20file.txt", 'ATTACHMENT']:
    h = H('content-disposition', v)
    print(repr(str(h)), h.content_disposition, h.params)
for v in ['base64', '7bit', 'BASE64 ', 'x y', '', '8bit;', '(c) 7bit']:
    h = H('content-transfer-encoding', v)
    print(repr(str(h)), h.cte, [str(d) for d in h.defects], repr(h.fold(policy=policy.default)))
for v in ['1.0', '1.0 (x)', ' 1.0', 'x', '', '1', '1.', '1.x', '1.0 y', '1 . 0', '(c)1.0']:
    h = H('mime-version', v)
    print(repr(str(h)), h.version, h.major, h.minor, [str(d) for d in h.defects], repr(h.fold(policy=policy.default)))
for v in ['<a@b>', '<a.b@c.d> ', ' <x@[y]>', 'a@b', '<a@b', '', '<a>', '<a b@c>', '<a@b> x', '<' + 'x' * 80 + '@y>', '<a@b@c>']:
    try:
        h = H('message-id', v)
    except Exception as e:
        print(v, type(e), e)
        continue
    print(repr(str(h)), [str(d) for d in h.defects], repr(h.fold(policy=policy.default)))
import datetime
for v in ['Mon, 20 Nov 1995 19:12:08 -0500', '20 Nov 1995 19:12', 'junk', '', datetime.datetime(2024, 1, 1), datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc), 'Mon, 99 Nov 1995 19:12:08 -0500']:
    h = H('date', v)
    print(repr(str(h)), h.datetime, [(type(d).__name__, str(d)) for d in h.defects], repr(h.fold(policy=policy.default)))

# Messages read from texts and bytes, wrong ones included.
import email, random
from email import policy, message_from_string as mfs, message_from_bytes as mfb
from email.parser import Parser, HeaderParser, BytesParser, FeedParser
from email.iterators import _structure, body_line_iterator, typed_subpart_iterator
texts = ['From: a@b\nTo: c@d\nSubject: hi\n\nbody\n', 'no headers at all\nbody', 'A: 1\nbad line\nB: 2\n\nbody', ' cont first\nA: b\n\nx', 'From me Mon\nA: b\n\nbody', 'A: b\nFrom x\nB: c\n\nbody', 'A: b\nFrom x\n\nbody', ':x\nA: b\n\n', '', '\n\nbody', 'A: b', 'A: b\r\n c\r\nD: e\r\n\r\nbody\r\n', 'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="BB"\n\npreamble\n--BB\nContent-Type: text/plain\n\none\n--BB\n\ntwo\n\n--BB\nContent-Type: multipart/alternative; boundary=CC\n\n--CC\nContent-Type: text/html\n\n<b>\n--CC--\ninner epilogue\n--BB--\nepilogue\n', 'Content-Type: multipart/mixed; boundary=X\n\n--X\nA: b\n\nunfinished', 'Content-Type: multipart/mixed; boundary=X\n\nno start', 'Content-Type: multipart/mixed\n\nnothing', 'Content-Type: multipart/mixed; boundary=X\n\n--X--\n', 'Content-Type: multipart/digest; boundary=X\n\n--X\n\nSubject: inner\n\ntext\n--X--', 'Content-Type: message/rfc822\n\nSubject: inner\nContent-Type: text/html\n\n<p>x</p>\n', 'Content-Type: multipart/report; boundary=X\n\n--X\nContent-Type: message/delivery-status\n\nA: 1\n\nB: 2\nC: 3\n\n--X--\n', 'Content-Transfer-Encoding: base64\nContent-Type: text/plain; charset=utf-8\n\nR3LDvMOfZQ==\n', 'Content-Transfer-Encoding: quoted-printable\nContent-Type: text/plain; charset=iso-8859-1\n\nGr=FC=DFe=\n weiter\n', 'Content-Transfer-Encoding: base64\n\nR3LDvMOf!ZQ\n', 'Content-Transfer-Encoding: x-uuencode\n\nbegin 644 x\n#0V%T\n`\nend\n', 'Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?= an =?iso-8859-1?b?9vb2?=\nTo: =?utf-8?q?J=C3=BCrgen?= <j@x.de>,\n Bob <b@x>\nReceived: one\nReceived: two\nContent-Type: text/plain; charset="utf-8"; name*=utf-8\'\'%C3%BC\n\nx', 'Content-Type: multipart/mixed; boundary=X\n\n--X\n--X\nA: b\n\nc\n--X --\n--Xx\n--X--\n']
for t in texts:
    for pol in (policy.compat32, policy.default):
        m = mfs(t, policy=pol)
        print('-----', type(m).__name__, m.items(), m.get_unixfrom(), [type(d).__name__ for d in m.defects], m.get_content_type(), m.is_multipart(), repr(m.preamble), repr(m.epilogue), m.get_charsets())
        for p in m.walk():
            print('   ', p.get_content_type(), p.get_default_type(), len(p), p.keys(), repr(p.get_payload()) if not p.is_multipart() else len(p.get_payload()), p.get_payload(decode=True), [type(d).__name__ for d in p.defects], repr(p.epilogue), repr(p.preamble))
        try:
            print(repr(m.as_string()), repr(m.as_bytes()), m.as_string(unixfrom=True)[:11])
        except Exception as e:
            print(type(e), e)
        _structure(m)
        print(list(body_line_iterator(m)), len(list(typed_subpart_iterator(m))))
        if pol is policy.default:
            try:
                print(m.get_content())
            except Exception as e:
                print(type(e), e)
            try:
                print(m.get_body())
            except Exception as e:
                print(type(e), e)
            try:
                print([x.get_content_type() for x in m.iter_attachments()])
            except Exception as e:
                print(type(e), e)
b = 'Subject: ü\nContent-Type: text/plain; charset=utf-8\nTo: Jü <a@b>\n\nkörper\n'.encode()
for pol in (policy.compat32, policy.default, policy.SMTP):
    m = mfb(b, policy=pol)
    print(ascii(str(m['subject'])), ascii(m.get_payload()), m.get_payload(decode=True), ascii(m.as_string()), m.as_bytes(), type(m['subject']).__name__, ascii(str(m['to'])))
m = HeaderParser().parsestr(texts[12])
print(m.is_multipart(), repr(m.get_payload())[:40])
f = FeedParser()
f.feed('A: b\n')
f.feed('\nbo')
f.feed('dy')
m = f.close()
print(m.items(), m.get_payload())
import io
print(BytesParser(policy=policy.default).parse(io.BytesIO(b)).items())
print(email.message_from_file(io.StringIO(texts[0])).items(), email.message_from_binary_file(io.BytesIO(b)).keys())
try:
    mfs('bad\n', policy=policy.strict)
except Exception as e:
    print(type(e), e)

# Messages of classes for each kind of part, character sets and encodings.
import email, random, io
from email import policy, charset, encoders, utils
from email.message import Message, EmailMessage
from email.mime.text import MIMEText
from email.mime.multipart import MIMEMultipart
from email.mime.base import MIMEBase
from email.mime.application import MIMEApplication
from email.mime.image import MIMEImage
from email.mime.audio import MIMEAudio
from email.mime.message import MIMEMessage
from email.mime.nonmultipart import MIMENonMultipart
from email.header import Header, decode_header, make_header
from email.generator import Generator, BytesGenerator
random.seed(0)
m = Message()
m['A'] = '1'
m['a'] = '2'
m['B'] = Header('ü', 'latin-1')
m.set_payload('x')
print(m.get_all('A'), m['a'], len(m), list(m), 'b' in m, m.get('zz', 'no'), m.get_all('zz'))
print(str(m))
del m['A']
print(m.keys())
m.replace_header('b', 'new')
print(m.items())
try:
    m.replace_header('q', 'x')
except KeyError as e:
    print(repr(e))
m.add_header('Content-Disposition', 'attachment', filename='a b.txt', creation_date=None)
print(m['content-disposition'], m.get_filename(), m.get_param('filename', header='content-disposition'))
m.add_header('X', 'v', n='ü', t=('iso-8859-1', 'fr', 'café'))
print(m['X'], m.get_params(header='X'))
m.set_type('text/html')
m.set_param('charset', 'utf-8')
m.set_param('q', 'a;b')
print(m['content-type'], m.get_params(), m.get_content_charset())
m.del_param('q')
print(m.items())
m.set_param('charset', 'latin-1', replace=True)
print(m['content-type'])
m.set_charset('utf-8')
print(m.items(), m.get_charset(), m.get_payload())
m.set_charset(None)
print(m.items())
for t in ('plain', 'üñî', '日本', 'x' * 200, ''):
    for cs in (None, 'us-ascii', 'utf-8', 'iso-8859-1', 'koi8-r'):
        try:
            q = MIMEText(t, 'plain', cs)
            print(ascii(q.as_string()), q.get_payload(decode=True), q.get_content_charset(), q.get_charset())
        except Exception as e:
            print(cs, type(e), e)
for cls, a in ((MIMEApplication, (b'abc' * 40,)), (MIMEImage, (b'\x89PNG\r\n\x1a\nxx',)), (MIMEAudio, (b'RIFF1234WAVEfmt xx',)), (MIMEImage, (b'none',)), (MIMEAudio, (b'GIF',)), (MIMEMessage, (m,)), (MIMEMessage, ('x',))):
    try:
        q = cls(*a)
        print(q.as_string())
    except Exception as e:
        print(type(e), e)
try:
    MIMEText('x').attach(m)
except Exception as e:
    print(type(e), e)
try:
    q = Message()
    q.set_payload('x')
    q.attach(m)
except Exception as e:
    print(type(e), e)
try:
    q.get_payload(1)
except Exception as e:
    print(type(e), e)
for enc in (encoders.encode_base64, encoders.encode_quopri, encoders.encode_7or8bit, encoders.encode_noop):
    q = MIMEBase('application', 'x', name='n')
    q.set_payload('hällo wörld = \t x\n'.encode())
    enc(q)
    print(ascii(q.as_string()))
mm = MIMEMultipart('alternative', boundary='BOUND', _subparts=[MIMEText('a'), MIMEText('b', 'html')])
mm.preamble = 'Pre\nFrom x'
mm.epilogue = 'Post'
print(mm.as_string(unixfrom=True)[30:])
s = io.StringIO()
Generator(s).flatten(mm)
print(s.getvalue())
s = io.BytesIO()
BytesGenerator(s, policy=policy.SMTP).flatten(mm, linesep='\r\n')
print(s.getvalue())
print(mm.get_boundary(), mm.get_payload(0).get_payload())
mm.set_boundary('new')
print(mm['content-type'])
try:
    Message().set_boundary('x')
except Exception as e:
    print(type(e), e)
for h in (Header('abc'), Header('ü'), Header('ü' * 60, 'utf-8'), Header('word ' * 40, header_name='Subject'), Header('a\nb'), Header('long' * 30, maxlinelen=40), Header('ünï ' * 30, 'iso-8859-1', header_name='Subject', continuation_ws='\t'), Header('a,b;c ' * 20)):
    try:
        print(ascii(h.encode()), ascii(str(h)), h == str(h), ascii(h.encode(maxlinelen=30)), ascii(h.encode(linesep='\r\n')), repr(decode_header(h)))
    except Exception as e:
        print(type(e), e)
h = Header('plain')
h.append('ü', 'utf-8')
h.append('more')
h.append(b'\xfc', 'latin-1')
print(h.encode(), str(h))
try:
    Header('日', 'latin-1')
except Exception as e:
    print(type(e), e)
try:
    Header('x\nA: b').encode()
except Exception as e:
    print(type(e), e)
for s in ('=?utf-8?q?a=C3=BC?= b', 'x =?iso-8859-1?b?/A==?=', 'plain', '=?utf-8?b?w7w?=', '=?a?b?x?=', '=?utf-8?q?a?= =?utf-8?q?b?=', '=?utf-8?q?a?= =?latin-1?q?b?=\n c', '=?UTF-8?Q?a_b?='):
    try:
        d = decode_header(s)
        print(d, str(make_header(d)))
    except Exception as e:
        print(s, type(e), e)
c = charset.Charset('latin-1')
print(c, c.header_encoding, c.body_encoding, c.get_output_charset(), c.input_codec, c == 'iso-8859-1', c.header_encode('ü'), c.body_encode('ü'))
charset.add_charset('utf-8', charset.QP, charset.QP, 'utf-8')
print(MIMEText('üx', 'plain', 'utf-8').as_string())
e = EmailMessage()
for cte in (None, '7bit', '8bit', 'quoted-printable', 'base64', 'zz'):
    for t in ('hi', 'ü', 'x' * 200, 'ü' * 100, 'a \nb\t\n', 'line\n' * 12 + 'ü'):
        e = EmailMessage(policy=policy.SMTP)
        try:
            e.set_content(t, cte=cte)
            print(cte, ascii(e.as_string()), e.as_bytes(), ascii(e.get_content()))
        except Exception as x:
            print(cte, type(x), x)
for kw in (dict(subtype='html'), dict(charset='latin-1'), dict(filename='f.txt'), dict(disposition='inline'), dict(cid='<1@x>'), dict(params={'a': 'b'}), dict(headers=['X-A: b']), dict(headers=['X: y', 'Z: w'])):
    e = EmailMessage()
    try:
        e.set_content('hé', **kw)
        print(e.items())
    except Exception as x:
        print(kw, type(x), x)
e = EmailMessage()
for bad in (5, None, [1]):
    try:
        e.set_content(bad)
    except Exception as x:
        print(type(x), x)
try:
    e.set_content(b'x')
except TypeError as x:
    print('TypeError')
e.set_content(b'\xff\x00', maintype='image', subtype='png', filename='p.png', cte='quoted-printable')
print(e.as_string(), e.get_content())
in_ = EmailMessage()
in_['Subject'] = 'in'
in_.set_content('q')
e = EmailMessage()
e.set_content(in_)
print(e.as_string(), e.get_content()['subject'])
e = EmailMessage()
e.set_content('root')
e.add_related(b'img', 'image', 'png', cid='<c>')
e.add_alternative('alt') if 0 else None
print(e.as_string())
for f in ('make_alternative', 'make_related', 'make_mixed'):
    try:
        getattr(e, f)()
        print(e.get_content_type())
    except Exception as x:
        print(type(x), x)
e.clear()
print(e.items(), e.get_payload())
print(repr(policy.default), policy.SMTP, policy.compat32.clone(linesep='x'), policy.default + policy.SMTP)
for f in (lambda: policy.default.clone(foo=1), lambda: setattr(policy.default, 'linesep', 'x'), lambda: setattr(policy.default, 'zz', 'x'), lambda: policy.EmailPolicy(bad=1)):
    try:
        f()
    except Exception as x:
        print(type(x), x)
import email.quoprimime as qp, email.base64mime as b6
for t in ('', 'abc', 'ü=', 'x' * 80, 'trail ', 'tab\t\nx', 'a' * 75 + ' ', 'a' * 74 + '= ', 'a' * 76 + '\t', 'üü' * 30):
    print(repr(qp.body_encode(t)), repr(qp.body_encode(t, maxlinelen=20, eol='\r\n')), repr(qp.decode(qp.body_encode(t))), repr(qp.header_encode(t.encode('latin-1'))), b6.body_encode(t.encode()), b6.header_encode(t), qp.header_length(t.encode()), qp.body_length(t.encode()))
print(utils.encode_rfc2231('ü', 'utf-8'), utils.decode_rfc2231("a'b'c"), utils.decode_params([('a', ''), ('n*0', 'x'), ('n*1*', '%41')]), utils.collapse_rfc2231_value(('utf-8', '', 'x')))
print(utils.make_msgid('id', 'd')[-6:])
random.seed(1)
mm = MIMEMultipart()
mm['Subject'] = Header('Grüße aus Köln und noch viel mehr Text damit es lang wird und umgebrochen', 'utf-8')
mm['To'] = 'x@y'
mm['Long'] = 'word ' * 40
mm.attach(MIMEText('hello', 'plain'))
mm.attach(MIMEText('<b>ü</b>', 'html', 'utf-8'))
b = MIMEBase('application', 'octet-stream')
b.set_payload(b'data' * 30)
encoders.encode_base64(b)
b.add_header('Content-Disposition', 'attachment', filename='x.bin')
mm.attach(b)
print(mm.as_string())
print(mm.as_bytes())
print(mm.get_payload(1).get_payload(decode=True), mm.get_payload()[2].get_payload(decode=True))

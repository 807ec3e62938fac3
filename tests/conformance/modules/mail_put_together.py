# A message with a text, another form of it and attachments: written, read, written again.
import email, random
from email.message import EmailMessage, Message
from email.mime.text import MIMEText
from email.mime.multipart import MIMEMultipart
from email.mime.base import MIMEBase
from email import encoders, policy
from email.header import Header, decode_header, make_header
m = EmailMessage()
m['Subject'] = 'Hello wörld'
m['From'] = 'Jürgen <j@x.de>'
m['To'] = 'a@b.c, "Doe, J" <d@e.f>'
m.set_content('Hi there\nbye ✓\n')
print(m)
print(m.as_bytes())
print(m.as_string())
print(m['to'].addresses, m['subject'], m['from'].addresses[0].display_name, m.get_content(), m.get_content_type(), m['content-type'].params)
random.seed(3)
m.add_alternative('<b>hi</b>', subtype='html')
m.add_attachment('text file', filename='a.txt')
m.add_attachment(b'\x00\x01bytes' * 20, maintype='application', subtype='octet-stream', filename='ä.bin')
print(m.as_string())
for p in m.walk():
    print(p.get_content_type(), p.get_filename(), p.is_multipart(), p.get_content_disposition())
print([a.get_filename() for a in m.iter_attachments()], m.get_body().get_content(), m.get_body(('plain',)).get_content())
try:
    m['Subject'] = 'again'
except ValueError as e:
    print(e)
try:
    m['X'] = 'a\nb'
except ValueError as e:
    print(e)
r = email.message_from_string(m.as_string())
print(type(r), r['subject'], r['Subject'], r.keys(), r.is_multipart(), [p.get_content_type() for p in r.walk()])
r2 = email.message_from_bytes(m.as_bytes(), policy=policy.default)
print(type(r2), r2['subject'], r2.get_body().get_content())
import difflib
print('\n'.join(difflib.unified_diff(m.as_string().split('\n'), r2.as_string().split('\n'))))
print(decode_header(r['subject']), str(make_header(decode_header(r['subject']))))

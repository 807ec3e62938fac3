import configparser
import io
from configparser import *
c=ConfigParser()
c.read_string("""[DEFAULT]
base = /x
[a]
name = Ann ; not comment
n: 5
path = %(base)s/y
flag = yes
multi = one
  two
# c
[b]
empty =
""")
print(c.sections(), c['a']['name'], c['a'].getint('n'), c.get('a','path'), c['a'].getboolean('flag'), repr(c['a']['multi']), dict(c['a']), c['b'].get('zz','d'), c.getint('b','q',fallback=7), 'a' in c, c['a'], c.has_option('b','base'))
for f in (lambda:c['z'],lambda:c.get('a','q'),lambda:c.get('z','q'),lambda:c.read_string('x=1'),lambda:c.read_string('[a]\nfoo'),lambda:c.add_section('a'),lambda:c.getint('a','name'),lambda:c.set('a','x',3)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
c['new']={'x':'1','Y':'2'}
o=io.StringIO(); c.write(o); print(o.getvalue())
for s in c: print(s, dict(c[s].items()))
print(c.items('a'), c.options('a'))

import configparser as c, io
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print(a, k, '->', repr(r))
        return r
    except Exception as e:
        print(a, k, '!!', type(e).__name__, str(e), e.args, sorted(vars(e).items(), key=str))
text = '''
# c
[DEFAULT]
Base = /srv
n = 5
[a]
path = %(base)s/x ; not a comment
multi = one
   two

   three
empty =
key with space : v
[b c]
path: ${a:path}
flag = yes
'''
p = c.ConfigParser(); p.read_string(text)
print(p.sections(), p.defaults(), p.options('a'), p.items('a'), p['a'] is p['a'], p['a'], list(p), len(p), 'a' in p, 'DEFAULT' in p)
t(p.get, 'a', 'path'); t(p.get, 'a', 'path', raw=True); t(p.get, 'a', 'nope'); t(p.get, 'x', 'nope'); t(p.get, 'a', 'nope', fallback=None); t(p.getint, 'a', 'n'); t(p.getint, 'a', 'path'); t(p.getfloat, 'a', 'n'); t(p.getboolean, 'b c', 'flag'); t(p.getboolean, 'a', 'n'); t(p.getboolean, 'a', 'zz', fallback=7); t(p.get, 'a', 'q', vars={'q': '%(n)s!'})
t(p.set, 'a', 'x', 5); t(p.set, 'a', 5, 'x'); t(p.set, 'zz', 'x', '5'); t(p.set, 'a', 'x', '5%'); t(p.set, 'a', 'x', '5%%'); t(p.get, 'a', 'x'); t(p.add_section, 'a'); t(p.add_section, 'DEFAULT'); t(p.add_section, 5); t(p.remove_section, 'zz'); t(p.remove_option, 'a', 'x'); t(p.remove_option, 'q', 'x'); t(p.has_option, 'a', 'N'); t(p.has_option, 'q', 'N'); t(p.has_section, 'DEFAULT'); t(p.items, 'zz')
t(lambda: p['zz']); t(lambda: p['a']['zz']); t(lambda: p['a'].get('zz')); t(lambda: p['a'].get('zz', 4)); t(lambda: p['a'].getint('n')); t(lambda: p['a'].getint('zz')); t(lambda: p['a'].getboolean('zz', True)); t(p.__setitem__, 'new', {'A': 1, 'b': None}); 
p['new'] = {'A': 1}; print(dict(p['new'])); t(lambda: p['new'].__setitem__('q', 5)); t(lambda: p['new'].__delitem__('q')); t(p.__delitem__, 'DEFAULT'); t(p.__delitem__, 'zz'); del p['new']; t(p.pop, 'b c'); t(p.popitem); t(p.popitem)
for s in ('x=1', '[a]\nx', '[a]\n=1\n[b]\nq', '[a]\n[a]', '[a]\nx=1\nx=2', '[a]\nx=%(y)s', '[a]\nx=%(x)s', '[a]\nx=%y', '[a]\nx=%(y', '[a]\n x = 1\n   y', '[a]]\nx=1', '[]\nx=1', '[a\nx=1'):
    p = c.ConfigParser(); print(repr(s)); t(p.read_string, s); t(lambda: [(x, dict(p[x])) for x in p])
p = c.ConfigParser(interpolation=c.ExtendedInterpolation()); p.read_string('[a]\nx=1\ny=${x}\nz=${b:q}\nbad=${b:zz}\nm=${x:y:z} tail\nl=${l}\nd=$$5\ne=$5\nf=${x\n[b]\nq=${a:y}2\n')
for k in p['a']: t(p.get, 'a', k)
t(p.set, 'a', 'x', '$'); t(p.get, 'b', 'q')
p = c.ConfigParser(allow_no_value=True, delimiters=('=',), comment_prefixes=('#',), inline_comment_prefixes=(';',), empty_lines_in_values=False, default_section='common', converters={'list': lambda v: v.split(',')})
p.read_string('[common]\nz=1\n[s]\nbare\nx = 1 ; c\nl = a,b\n\n  # c\n  cont\nk:v=2\n')
print({x: dict(p[x]) for x in p}); t(p.getlist, 's', 'l'); t(p['s'].getlist, 'l'); t(p['s'].getlist, 'q'); t(p['s'].getlist, 'q', [1]); t(p.getlist, 's', 'q'); print(list(p.converters), len(p.converters))
o = io.StringIO(); p.write(o); print(o.getvalue()); o = io.StringIO(); p.write(o, space_around_delimiters=False); print(o.getvalue())
p = c.RawConfigParser({'D': '1'}); p.read_dict({'s': {'A': 5, 'b': '%x'}}); p.set('s', 'i', 5); print(p.items('s')); p.optionxform = str; p.set('s', 'Up', 'x'); print(p.options('s')); t(p.read_dict, {'s': {'A': 1, 'a': 2}}); p.optionxform = str.lower; t(p.read_dict, {'s': {'A': 1, 'a': 2}})
p = c.ConfigParser(); t(p.read, 'nope.ini'); t(p.read, ['x', 'y']); t(p.read_file, ['[a]\n', 'x=1\n']); t(p.read_file, ['x=1\n'], 'src'); t(p.read_file, 5)
print(sorted(c.__all__), c.DEFAULTSECT, c.MAX_INTERPOLATION_DEPTH); t(c.ConfigParser, 5); t(c.ConfigParser, {'a': 5}); t(c.ParsingError); t(c.NoSectionError, 'x'); print(repr(c.NoOptionError('o', 's')))
p = c.ConfigParser(); p['x'] = {}; p['x']['y'] = 'multi\nline'; o = io.StringIO(); p.write(o); print(o.getvalue()); p.clear(); print(p.sections()); p.update({'q': {'w': 'e'}}); print(p.items(), p == {'q': 1}, bool(p))

# Wrong calls of built-in functions, methods and operators, in CPython's words.
calls = r'''
sorted()
sorted(5)
sorted([1],2)
sorted([1], foo=1)
sorted([1,'a'])
sorted([1], key=5)
sorted([1], reverse='x')
sorted([1], reverse=None)
sorted(key=len)
sorted(iterable=[1])
min()
min(5)
min([])
max([])
max()
max(1,'a')
min([1], key=3)
min(1,2,default=3)
min([], default=4)
max([1], foo=2)
max(5)
min(key=len)
sum()
sum(5)
sum(['a'])
sum(['a'], '')
sum([b'a'], b'')
sum([bytearray()], bytearray())
sum([[1],[2]])
sum([1], 2, 3)
sum([1], foo=1)
sum(iterable=[1])
sum([1], start='a')
list(zip([1],[1,2],strict=True))
list(zip([1,2],[1],strict=True))
list(zip([1,2],[1],[1], strict=True))
list(zip([1],[1],[1,2], strict=True))
list(zip([1],[1],[], strict=True))
zip(5)
zip([1], 5)
zip(foo=1)
map()
map(len)
map(5)
map(len, 5)
list(map(5, [1]))
map(len, [1], foo=1)
list(map(lambda a: a, [1],[2]))
filter()
filter(None)
filter(None, 5)
filter(1,2,3)
list(filter(5,[1]))
filter(function=None, iterable=[])
enumerate()
enumerate(5)
enumerate([1], 'a')
enumerate([1], 2, 3)
enumerate([1], foo=1)
enumerate([], start=1.5)
int('a')
int('')
int([])
int(None)
int('1', 'a')
int('1', 99)
int('1', 1)
int(1, 2)
int('9', 8)
int(1.5, 2)
int('1', base='x')
int(base=2)
int(1,2,3)
int(x=1)
int('1', foo=2)
int(b'x')
int(float('inf'))
int(float('nan'))
int({})
int('1_')
int('0x', 16)
int(' 12 3')
int('1.5')
int('\n')
int('é'*300)
int(1j)
int(object)
str(1,2)
str(b'a', 5)
str(b'a', 'utf-8', 5)
str('a', 'utf-8')
str(1,2,3,4)
str(foo=1)
str(b'\xff', 'ascii')
str(b'a', 'nope')
str(b'a', errors=5)
range()
range('a')
range(1.5)
range(1,2,0)
range(1,2,3,4)
range(1,'a')
range(1,2,'b')
range(stop=1)
range(None)
range(5)[10]
range(5)['a']
range(5)[1.0]
range(5).index(10)
range(5).index('a')
range(3).count()
range(1,2,3) + 1
getattr()
getattr(1)
getattr(1, 2)
getattr(1, 'a')
getattr(1,'a',2,3)
getattr(1, name='a')
setattr(1,'a')
setattr(1,2,3)
setattr(1,'a',2)
setattr(object(),'a',2)
hasattr(1)
hasattr(1,2)
delattr(1,'a')
delattr(1)
delattr(1,2)
len()
len(5)
len(1,2)
len(obj=1)
len(None)
len(iter([]))
abs()
abs('a')
abs(1,2)
abs(None)
round()
round('a')
round(1.5,'a')
round(1,2,3)
round(number=1.5, ndigits=0, z=1)
round(None)
round(1.5, 1.5)
round(1, 'a')
round(float('nan'))
round(float('inf'))
pow()
pow(1)
pow('a',2)
pow(2,'a')
pow(2,3,0)
pow(2,-1,4)
pow(2.0,3,2)
pow(1,2,3,4)
pow(2,3,'a')
pow(0,-1)
pow(0.0,-1)
divmod(1)
divmod(1,0)
divmod('a',1)
divmod(1.0,0)
ord()
ord('ab')
ord('')
ord(5)
ord(b'ab')
ord(None)
chr()
chr('a')
chr(-1)
chr(0x110000)
chr(1.5)
chr(10**30)
hex('a')
hex(1.5)
bin(1.5)
oct(None)
hex()
isinstance()
isinstance(1)
isinstance(1,1)
isinstance(1,'int')
isinstance(1,(int,5))
isinstance(1,[int])
isinstance(1, ('a', int))
issubclass(1,int)
issubclass(int,1)
issubclass(int)
issubclass(int, list[int])
isinstance([], list[int])
iter()
iter(5)
iter(5,6)
iter(1,2,3)
iter([], foo=1)
next()
next(5)
next([])
next(iter([]))
next(iter([]),1,2)
callable()
callable(1,2)
id()
id(1,2)
hash()
hash([])
hash({})
hash(set())
hash(([],))
hash(slice(1))
hash(bytearray())
type()
type(1,2)
type(1,2,3)
type('a',2,3)
type('a',(),3)
type('a',(5,),{})
type('a',(int,str),{})
type('a',(bool,),{})
type('a',(object,object),{})
type(1,2,3,4)
type(foo=1)
type('', (), {})
type('a\0', (), {})
type('a', (), {}, x=1)
bool(1,2)
bool(x=1)
float('a')
float([])
float(None)
float('')
float(1,2)
float(x=1)
float('1_')
float(10**400)
float(b'q')
float({})
complex('a')
complex(1,'a')
complex('1','2')
complex([])
complex(1,2,3)
list(5)
list(1,2)
list(iterable=[])
list(None)
tuple(5)
tuple(1,2)
tuple(x=1)
set(5)
set([[]])
set(1,2)
set(x=1)
frozenset(5)
frozenset(1,2)
dict(5)
dict([5])
dict([(1,2,3)])
dict(['abc'])
dict(['ab', 5])
dict(1,2)
dict([[1]])
dict({1:2}, **{'a':1}, a=2)
dict(None)
dict({[]: 1})
dict([([],1)])
bytes('a')
bytes(-1)
bytes([256])
bytes(['a'])
bytes(1.5)
bytes('a','utf-8','strict',4)
bytes(5,'a')
bytes('a', 5)
bytes([1],'a')
bytes(None)
bytes(object())
bytes(encoding='a')
bytearray('a')
bytearray(-1)
bytearray([300])
bytearray(b'a').append('a')
bytearray(b'a').append(300)
memoryview('a')
memoryview()
slice()
slice(1,2,3,4)
slice(stop=1)
slice(1).indices('a')
slice('a').indices(1)
slice(1).indices()
slice(0,1,0).indices(5)
reversed()
reversed(5)
reversed({1})
reversed(1,2)
reversed(iter([]))
any()
any(5)
all(5)
any([], [])
all()
print(sep=5)
print(end=5)
print(foo=1)
print(file=5)
print(flush='x', sep=1)
input(1,2)
repr()
repr(1,2)
ascii()
format()
format(1,2)
format(1,'z')
format('a','d')
format(1.5,'d')
format([], 'x')
format(None, 'x')
format(1,'s')
format(1,',s')
format(1,'x,')
format('a','=5')
format('a','+')
format(1,'.3')
format(1,'.3d')
format(1,'c5')
format(300,'c', 5)
format(-1,'c')
format(1,'10000000000000000000')
format(object(),'x')
format(1.5,'.')
format('a',',')
format(1,'_,')
format(1, ',_d')
format(True,'s')
vars(5)
vars(1,2)
dir(1,2)
open()
open(1.5)
open('x','q')
open('x','rb',encoding='a')
open('/nope')
open('x','rw')
open('x','')
eval()
eval(5)
exec(5)
eval('1', 5)
eval('1', {}, 5)
compile('a')
compile('a','b','c')
compile(5,'b','exec')
super(1,2,3)
property(1,2,3,4,5)
property(foo=1)
classmethod()
staticmethod()
classmethod(1,2)
staticmethod(foo=1)
object(1)
object(x=1)
object().foo
object().__init__(1)
globals(1)
locals(1)
aiter(5)
aiter()
anext(5)
anext()
__import__()
__import__(5)
__import__('nope')
breakpoint
NotImplemented()
Ellipsis()
None()
1()
'a'()
[]()
{}()
'a'['b']
'a'[5]
[1]['a']
[1][5]
[1][None]
(1,)[1.5]
(1,)[3]
{}['a']
{}[[]]
{1}[0]
5[0]
None[0]
len[0]
int['a']
b'a'['x']
b'a'[5]
bytearray(b'a')[7]
'''.strip().split('\n')
calls2 = r'''
''.join()
''.join(5)
''.join([1])
''.join(['a',1])
''.join([None], 2)
','.join(['a', b'b'])
'a'.split(5)
'a'.split('')
'a'.split('a','b')
'a'.split('a',1,2)
'a'.split(foo=1)
'a'.split(maxsplit='a')
'a'.split(b'a')
'a'.rsplit('')
'a'.partition()
'a'.partition('')
'a'.partition(5)
'a'.rpartition(5)
'a'.replace()
'a'.replace('a')
'a'.replace(1,2)
'a'.replace('a',2)
'a'.replace('a','b','c')
'a'.replace('a','b',1,2)
'a'.replace(old='a')
'a'.strip(5)
'a'.strip(1,2)
'a'.lstrip(5)
'a'.rstrip([])
'a'.upper(1)
'a'.lower(1)
'a'.find()
'a'.find(5)
'a'.find('a','b')
'a'.find('a',1,2,3)
'a'.index('b')
'a'.index(5)
'a'.rindex('b')
'a'.rfind(None)
'a'.count()
'a'.count(5)
'a'.count('a', 'b')
'a'.startswith()
'a'.startswith(5)
'a'.startswith(['a'])
'a'.startswith(('a',5))
'a'.startswith('a','b')
'a'.endswith(5)
'a'.endswith(('a',5))
'a'.endswith()
'a'.encode(5)
'a'.encode('nope')
'é'.encode('ascii')
'a'.encode('utf-8', 5)
'a'.encode('utf-8','strict', 1)
'é'.encode('ascii', 'nope')
'a'.center()
'a'.center('a')
'a'.center(5,'ab')
'a'.center(5,6)
'a'.ljust(5,'')
'a'.rjust(1.5)
'a'.zfill()
'a'.zfill('a')
'a'.expandtabs('a')
'a'.splitlines(1,2)
'a'.splitlines(keepends='a')
'a'.title(1)
'a'.isdigit(1)
'a'.format_map()
'a'.format_map(5)
'{a}'.format_map(5)
'{}'.format()
'{0}{1}'.format(1)
'{a}'.format()
'{} {0}'.format(1)
'{0} {}'.format(1)
'{'.format()
'}'.format()
'{0!z}'.format(1)
'{0!}'.format(1)
'{0!r:d}'.format(1)
'{0[}'.format(1)
'{0.}'.format(1)
'{0[a]}'.format(1)
'{0.a}'.format(1)
'{:d}'.format('a')
'{:>>5}'.format('a')
'{0:{1}}'.format(1)
'%d' % 'a'
'%d' % ()
'%d %d' % 1
'%d' % (1,2)
'%z' % 1
'%' % 1
'%(a)s' % 1
'%(a)s' % {}
'%(a' % {}
'%c' % 'ab'
'%c' % 1.5
'%c' % -1
'%x' % 'a'
'%x' % 1.5
'%f' % 'a'
'%s' % (1,2)
'%*d' % ('a',1)
'%.*f' % ('a',1)
'a' % 1
'%i' % None
b'%s' % 'a'
b'%d' % 'a'
b'%z' % 1
'a'.maketrans()
'a'.maketrans(1)
'a'.maketrans('a','bc')
'a'.maketrans('a','b',3)
'a'.maketrans({'ab':1})
'a'.maketrans({1.5:1})
'a'.maketrans(1,2)
'a'.translate()
'a'.translate(5)
'a'.translate({97:1.5})
'a'.translate({97:-1})
'a'.removeprefix()
'a'.removeprefix(5)
'a'.removesuffix(None)
'a'.swapcase(1)
'a'.isidentifier(1)
'a'.casefold(1)
'a' + 1
1 + 'a'
'a' * 'b'
'a' * 1.5
'a' - 'b'
'a' < 1
'a' in 5
5 in 'a'
-'a'
~1.5
+[]
not_defined
[] + 1
[] + ()
[] * []
[] * 1.5
() + []
{} + {}
{} | 1
{1} | [1]
{1} + {2}
{1} - [1]
{1} & 5
1 in 5
1 / 0
1 // 0
1 % 0
1.0 / 0
1.0 // 0
1.0 % 0
1 << -1
1 << 'a'
1.5 << 1
1 | 1.5
1 @ 2
None + 1
[] < 1
{} < {}
None < None
1j < 2
1 < 'a'
[1] < ['a']
(1,) < (None,)
object() < object()
len < 5
[].append()
[].append(1,2)
[].append(object=1)
[].extend()
[].extend(5)
[].extend(None)
[].insert()
[].insert(1)
[].insert('a',1)
[].insert(1,2,3)
[].insert(1.5,2)
[].pop()
[1].pop('a')
[1].pop(5)
[1].pop(1,2)
[1].pop(1.0)
[].remove()
[].remove(1)
[].remove(1,2)
[].index()
[].index(1)
[1].index(2)
[1].index(1,'a')
[1].index(1,2,3,4)
[].count()
[].count(1,2)
[].sort(1)
[].sort(foo=1)
[1,2].sort(key=5)
[1,'a'].sort()
[].sort(reverse='a')
[1,2].sort(key=lambda:1)
[].sort(None)
[].reverse(1)
[].clear(1)
[].copy(1)
[].__getitem__()
[].__len__(1)
[].__add__()
[].__add__(1)
[].__contains__()
(1,).index(2)
(1,).index()
(1,).count()
(1,).append
().foo
{}.get()
{}.get(1,2,3)
{}.get(key=1)
{}.get([])
{}.pop()
{}.pop(1)
{}.pop(1,2,3)
{}.pop([])
{1:2}.pop(k=1)
{}.popitem()
{}.popitem(1)
{}.update(5)
{}.update([5])
{}.update([(1,)])
{}.update(1,2)
{}.update(['abc'])
{}.setdefault()
{}.setdefault(1,2,3)
{}.setdefault([])
{}.keys(1)
{}.values(1)
{}.items(1)
{}.copy(1)
{}.clear(1)
dict.fromkeys()
dict.fromkeys(5)
dict.fromkeys([[]])
dict.fromkeys(1,2,3)
{}.fromkeys(iterable=1)
{}.keys() + 1
{}.keys()[0]
{}.__getitem__()
{}.__setitem__(1)
{}.has_key
set().add()
set().add([])
set().add(1,2)
set().remove()
set().remove(1)
set().remove([])
set().discard()
set().discard([])
set().pop()
set().pop(1)
set().union(5)
set().union([[]])
set().update(5)
set().intersection(5)
set().difference(5)
set().symmetric_difference()
set().symmetric_difference(5)
set().issubset()
set().issubset(5)
set().issuperset(5)
set().isdisjoint()
set().isdisjoint(5)
set().clear(1)
set().copy(1)
frozenset().add
set().intersection_update(5)
set().difference_update(5)
set().symmetric_difference_update(5)
b'a'.decode(5)
b'a'.decode('nope')
b'\xff'.decode()
b'\xff'.decode('ascii')
b'a'.decode('utf-8',5)
b'a'.split('a')
b'a'.split(b'')
b'a'.split(5)
b'a'.join(['a'])
b'a'.join(5)
b'a'.join([5])
b'a'.replace('a','b')
b'a'.replace(b'a')
b'a'.find('a')
b'a'.find(300)
b'a'.index(b'b')
b'a'.count('a')
b'a'.startswith('a')
b'a'.startswith([b'a'])
b'a'.startswith((b'a', 'b'))
b'a'.strip('a')
b'a'.upper(1)
b'a'.hex(5)
b'a'.hex('ab')
b'a'.hex('é')
b'a'.center('a')
b'a'.center(5,'a')
b'a'.center(5,b'ab')
b'a'.zfill('a')
b'a'.translate(5)
b'a'.translate(b'abc')
b'a'.partition('a')
b'a'.maketrans(b'a',b'bc')
b'a'.removeprefix('a')
bytes.fromhex()
bytes.fromhex('a')
bytes.fromhex('zz')
bytes.fromhex(5)
b'a' + 'b'
b'a' * 'b'
b'a' < 'a'
'a' in b'a'
300 in b'a'
(1).to_bytes()
(256).to_bytes(1,'big')
(-1).to_bytes(1,'big')
(1).to_bytes(-1,'big')
(1).to_bytes(1,'foo')
(1).to_bytes('a','big')
(1).to_bytes(1,5)
(1).to_bytes(1,'big',True)
int.from_bytes()
int.from_bytes(5)
int.from_bytes(b'a','foo')
int.from_bytes('a','big')
int.from_bytes(b'a', 'big', True)
(1).bit_length(1)
(1).bit_count(1)
(1).foo
(1).conjugate(1)
(1).as_integer_ratio(1)
(1.5).is_integer(1)
(1.5).hex(1)
float.fromhex()
float.fromhex(5)
float.fromhex('zz')
(1.5).as_integer_ratio(1)
float('inf').as_integer_ratio()
float('nan').as_integer_ratio()
(1.5).foo
(1.5).bit_length
(1).__add__()
(1).__add__(1,2)
(1.5).__round__('a')
(1).__round__('a')
(1).__format__(5)
'a'.__format__(5)
'a'.__getitem__('b')
'a'.__contains__(5)
'a'.__add__(5)
[].__iadd__(5)
[1].__setitem__('a',1)
[1].__delitem__('a')
list.append()
list.append(1)
list.append([])
list.append(1,2)
str.upper()
str.upper(1)
str.join('a')
str.join(1,2)
str.split(1)
dict.get()
dict.get(1,2)
dict.get({})
int.bit_length()
int.bit_length('a')
int.__add__(1)
int.__add__('a',1)
int.__add__()
set.add(1,2)
set.add()
float.is_integer(1)
bytes.decode('a')
object.__repr__()
object.__init__()
object.__new__()
object.__new__(1)
object.__new__(int)
int.__new__()
int.__new__(1)
int.__new__(str)
str.__new__(int)
list.__new__(int)
list.__init__()
list.__init__(1)
list.sort()
list.sort(5)
str.format()
str.maketrans()
dict.fromkeys
dict.__init__(1)
dict.update()
type.mro()
type.mro(1)
type.__call__()
'a'.foo = 1
'''.strip().split('\n')
import sys
for s in calls + calls2[:-1]:
    try: r = eval(s)
    except BaseException as e: print(s, '|', type(e).__name__, '|', e)
    else: print(s, '|', 'ok')
stmts = r'''
[1]['a'] = 1
[1][5] = 1
[1][0:1] = 5
[1,2,3][::2] = [1]
[1,2,3][::0] = [1]
del [1][5]
del [1]['a']
(1,)[0] = 1
del (1,)[0]
'a'[0] = 'b'
del 'a'[0]
b'a'[0] = 1
{}[[]] = 1
del {}['a']
del {}[[]]
{1}[0] = 1
range(3)[0] = 1
a, b = 1
a, b = [1]
a, b = [1,2,3]
a, *b = []
a, b = 'abc'
a, b = None
a, b = {1}
*a, b, c = [1]
[1].x = 1
(1).x = 1
'a'.x = 1
None.x = 1
len.x = 1
int.x = 1
del int.x
del 'a'.x
del (1).real
(1).real = 5
[].append = 1
del [].append
object().x = 1
del object().x
for x in 5: pass
for x in None: pass
for a, b in [1]: pass
for a, b in [(1,2,3)]: pass
with 5: pass
with open: pass
raise 5
raise int
raise None
raise ValueError from 5
raise 'a'
assert 0
assert 0, 'x'
assert False, 5
print(*5)
print(**5)
print(*None)
print(**{1:2})
print(**{'a':1}, a=2)
dict(**{1:2})
dict(**5)
dict(*5)
f'{1:z}'
f'{"a":d}'
f'{None:5}'
f'{[]:5}'
lambda: 0; (lambda: 0)(1)
(lambda a: 0)()
(lambda a, b: 0)()
(lambda a, b, c: 0)()
(lambda a, *, b, c: 0)(1)
(lambda a: 0)(a=1, **{'a': 2})
(lambda a: 0)(1, a=2)
(lambda a: 0)(1, b=2)
(lambda a, b=1: 0)(1,2,3)
(lambda *, a: 0)(1)
(lambda a, *, b: 0)(1,2,b=3)
(lambda a, /: 0)(a=1)
(lambda a, b, /: 0)(1, b=1)
(lambda: 0)(a=1, b=2)
x = [1]; x += 5
x = [1]; x *= 'a'
x = (1,); x += [1]
x = {}; x += {}
x = {}; x |= 5
x = {1}; x |= [1]
x = {1}; x -= 5
x = 'a'; x += 1
x = 1; x += 'a'
x = 1; x -= None
x = 1; x //= 'a'
x = None; x += 1
x = 1; x @= 2
x = 5; x[0] = 1
x = 5; x[0] += 1
x = None; x[0] = 1
x = 5; del x[0]
import nope
from nope import x
import os.nope
class A(5): pass
class A(int, str): pass
class A(bool): pass
class A(None): pass
class A('x'): pass
class A(int, object, int): pass
class A(object, int): pass
class A(metaclass=5): pass
class A(foo=1): pass
class A(len): pass
class A: __slots__ = 5
class A: __slots__ = ['1']
class A(int): __slots__ = ['a']
class A: __slots__ = ['a']; a = 1
'''.strip().split('\n')
for s in stmts:
    try: exec(s, {})
    except BaseException as e: print(s, '|', type(e).__name__, '|', e)
    else: print(s, '|', 'ok')

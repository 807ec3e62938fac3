import types
v = types.MappingProxyType({'a': 1})
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
def ior(x):
    x |= {'b': 2}
    return x
def iand(x):
    x &= {'b': 2}
    return x
t(lambda: ior(v)); t(lambda: iand(v)); t(lambda: hash(v)); t(lambda: {v: 1}); t(lambda: v | {'b': 2}); t(lambda: {'b': 2} | v); t(lambda: v['z']); t(lambda: v.get('z', 3)); t(lambda: v.pop('a'))
t(lambda: types.MappingProxyType(5)); t(lambda: types.MappingProxyType([1])); t(lambda: types.MappingProxyType((1,))); t(lambda: v == {'a': 1}); t(lambda: len(v)); t(lambda: v.__setitem__); t(lambda: exec("v['x'] = 1")); t(lambda: exec("del v['a']"))
d = {'a': 1}; v = types.MappingProxyType(d); d['b'] = 2; t(lambda: (v, str(v), list(v), list(reversed(v)), dict(v), v.copy(), v.items(), v.keys() & {'a'}, 'a' in v, {**v}, sorted(v.values())))
class A: x = 1
t(lambda: type(A.__dict__)); t(lambda: hash(A.__dict__)); t(lambda: A.__dict__['x']); t(lambda: exec("A.__dict__['y'] = 2"))
t(lambda: isinstance(v, __import__('collections.abc').abc.Mapping)); t(lambda: v.x)

import sys
def run():
    a = 1
    l = locals()
    print(l is locals(), l)
    exec("a = 2; b = 3")
    print(a, sorted(locals()), locals().get('b'), l is locals(), l['a'])
    a = 5
    print(l['a']); locals(); print(l['a'])
    locals()['zz'] = 9
    print('zz' in locals(), sys._getframe().f_locals is locals(), eval('zz'))
    try: print(zz)
    except NameError as e: print(e)
    def inner(): return a
    del l
    print(sorted(locals()))
    del a
    print(sorted(locals()))
    print(sorted(vars()), sorted(dir()))
run()
class K:
    x = 1
    locals()['y'] = 2
    print(y, locals() is locals())
    exec('z = 3'); print(z)
def gen():
    q = 1
    yield locals()
    exec('w = 2')
    yield locals()
print([dict(d) for d in gen()])
def comp(n): return [sorted(locals()) for i in range(n)]
print(comp(2))
exec('g1 = 1'); print(g1, 'g1' in globals())

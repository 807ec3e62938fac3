import gc, types
def exception():
    e = ValueError(); e.x = 1
    l = [e]; l.append(l); e.args = (l,)
    d = e.__dict__
    del e, l
    gc.collect()
    print('exception', d)
def function():
    def f(): pass
    f.x = 1
    l = [f]; l.append(l); f.__defaults__ = (l,)
    d = f.__dict__
    del f, l
    gc.collect()
    print('function', d)
def module():
    m = types.ModuleType('m'); m.x = 1
    l = [m]; l.append(l); m.l = l
    d = vars(m)
    del m, l
    gc.collect()
    print('module', d['x'], len(d))
def instance():
    class K: pass
    k = K(); k.x = 1; k.me = k
    d = vars(k); del k
    gc.collect()
    print('instance', d['x'])
exception(); function(); module(); instance()

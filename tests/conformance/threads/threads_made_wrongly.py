import threading, sys, time
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
class Forgot(threading.Thread):
    def __init__(self): self.x = 1
f = Forgot()
for name in ('start', 'join', 'is_alive', 'isDaemon', 'getName'):
    t(getattr(f, name))
for name in ('name', 'ident', 'daemon', 'native_id'):
    t(getattr, f, name)
t(setattr, f, 'name', 'x'); t(setattr, f, 'daemon', True); t(repr, f); t(f.run) if 0 else None
def bad(): raise ZeroDivisionError('bad')
def hook(args):
    print(type(args).__name__, args.exc_type.__name__, args.exc_value, args.thread.name, len(args), repr(args).split('(')[0], args._fields if hasattr(args, '_fields') else 'no _fields')
def go(name):
    x = threading.Thread(target=bad, name=name); x.start(); x.join(); print(x.is_alive())
threading.excepthook = hook; go('hooked')
def worse(args): raise LookupError('worse') from None
threading.excepthook = worse; go('worse')
threading.excepthook = threading.__excepthook__; go('default')
t(setattr, threading, 'excepthook', None); t(threading.Thread)
threading.excepthook = hook
x = threading.Thread(target=sys.exit, args=(3,)); x.start(); x.join(); print('exited quietly or told')
t(threading.ExceptHookArgs, (1, 2)); t(threading.ExceptHookArgs, (1, 2, 3, 4))
x = threading.Thread(target=time.sleep, args=(1,)); t(x.join); t(x.start); t(x.start); t(setattr, x, 'daemon', True); t(x.join, 0.1); print(x.is_alive()); x.join(); print(x.is_alive()); t(x.start); t(x.join)
t(threading.Thread, 5); t(threading.Thread, target=5, name=7); t(lambda: threading.Thread(name=7).name); t(threading.current_thread().join)

import types, sys
m = types.ModuleType('lazy', 'doc')
print(m.__dict__.keys(), dir(m))
exec("def __dir__(): return ['b', 'a', 3.0] if 0 else ('b','a')", m.__dict__)
print(dir(m), m.__dir__())
m.__dir__ = lambda: 1/0
try: dir(m)
except Exception as e: print(repr(e))
m.__dir__ = lambda: 5
try: dir(m)
except Exception as e: print(repr(e))
m.__dir__ = lambda self: [self]
try: dir(m)
except Exception as e: print(repr(e))
m.__dir__ = None
try: dir(m)
except Exception as e: print(repr(e))

import importlib, types, sys, json, builtins
m = types.ModuleType("mine"); sys.modules["mine"] = m
try: importlib.reload(m)
except ModuleNotFoundError as e: print(e, e.name)
print(importlib.reload(json) is json, m.__spec__)
try: importlib.reload(sys.modules["__main__"])
except Exception as e: print(type(e).__name__, e)
try: importlib.reload(types.ModuleType("other"))
except ImportError as e: print(e)

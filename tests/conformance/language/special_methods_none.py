# A special method that is None: what calls it says so, what looks for it has none.
class R:
    __radd__ = None
    __add__ = None
    __eq__ = None
    __lt__ = None
    __iadd__ = None
    __neg__ = None
    __len__ = None
    __bool__ = None
    __getitem__ = None
    __contains__ = None
    __iter__ = None
    __call__ = None
    __int__ = None
    __index__ = None
    __hash__ = None
    __reversed__ = None
    __enter__ = None
    __exit__ = None
    __str__ = None
    __divmod__ = None
    __abs__ = None
    __next__ = None
    __await__ = None
    __aiter__ = None
    __format__ = None
    __setattr__ = None
r = R()
import operator
def w():
    with r: pass
def setat(): r.x = 5
for n, f in {"radd": lambda: 5 + r, "add": lambda: r + 5, "eq": lambda: r == 1, "ne": lambda: r != 1, "lt": lambda: r < 1, "gt": lambda: 1 > r,
  "iadd": lambda: operator.iadd(r, 1), "neg": lambda: -r, "len": lambda: len(r), "bool": lambda: not r, "getitem": lambda: r[0],
  "in": lambda: 1 in r, "iter": lambda: iter(r), "list": lambda: list(r), "call": lambda: r(), "int": lambda: int(r), "index": lambda: [1][r], "hash": lambda: hash(r),
  "rev": lambda: reversed(r), "with": w, "str": lambda: str(r), "divmod": lambda: divmod(r, 1), "abs": lambda: abs(r), "next": lambda: next(r), "format": lambda: f"{r}", "set": setat, "range": lambda: range(r), "slice": lambda: r[1:2], "mul": lambda: [1]*r}.items():
    try: print(n, f())
    except Exception as e: print(n, type(e).__name__, e)
async def aw(): await r
async def af():
    async for x in r: pass
for c in aw, af:
    try: c().send(None)
    except Exception as e: print(c.__name__, type(e).__name__, e)

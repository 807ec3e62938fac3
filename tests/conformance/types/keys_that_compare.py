"""Keys that compare themselves: looked up by what they are equal to."""
class K:
    def __init__(self,s): self.s=s
    def __hash__(self): return hash(self.s.lower())
    def __eq__(self,o): return self.s.lower()==str(o if isinstance(o,str) else o.s).lower()
class CI(str):
    def __hash__(self): return hash(self.lower())
    def __eq__(self,o): return self.lower()==o.lower()
d={K('A'):1}
print(d.get('a'), 'a' in d)
try: print(d['a'])
except KeyError as e: print('KeyError',e)
d['a']=5
print(len(d), list(d.values()))
e={CI('Key'):1}
print(e.get('key'), 'key' in e, e.get(CI('KEY')), CI('KEY') in e)
s={K('A'),3}
print('a' in s)
s.add('a'); print(len(s))
f={'a':1}
print(f.get(K('A')), K('A') in f)
g={1:2}
class I:
    def __hash__(self): return 1
    def __eq__(self,o): return o==1
print(g.get(I()), I() in g, {I():7}.get(1), 1 in {I():7}, 1 in {I()})
from collections import UserString
print({UserString("a"): 1}["a"], {"a": 2}[UserString("a")])

d = {i: i*i for i in range(8)}
try:
    for k in d:
        d.popitem()
        print(k)
except RuntimeError as e: print(repr(e))
d = {i: i*i for i in range(8)}
try:
    for k in d:
        d.popitem(); d[k+100] = 3
        print(k)
        if len(d) > 20 or k > 2000: break
except RuntimeError as e: print(repr(e))
d = {1:2, 3:4}
try:
    for k in d:
        d.pop(k); d[k] = 1
        print(k)
        if k > 10: break
except RuntimeError as e: print(repr(e))
d = {1:2, 3:4}
n = 0
try:
    for k in d:
        del d[k]; d[k] = 1
        n += 1
        print(k)
        if n > 10: break
except RuntimeError as e: print(repr(e))
d = {1:2}
n = 0
try:
    for k, v in d.items():
        n += 1
        d[k+n] = d.popitem()
        print(k, v)
        if n > 12: break
except RuntimeError as e: print(repr(e))
d = {1:2}
for k in d: d.clear()
print(d)
d={1:1,2:2}
try:
  for k in reversed(d): d[k+5]=1
except RuntimeError as e: print(repr(e))
d={1:1,2:2}
try:
  for k in d: d.clear()
except RuntimeError as e: print(repr(e))
s = {1,2,3}
try:
  for k in s: s.add(k+10)
except RuntimeError as e: print(repr(e))
while d: print(d.popitem())
from collections import OrderedDict
d=OrderedDict([(1,1),(2,2)])
try:
  for k in d: d.popitem()
except RuntimeError as e: print(repr(e))
d=OrderedDict([(1,1),(2,2)])
try:
  for k in d: d[5]=3
except RuntimeError as e: print(repr(e))

import sys
for s in ('{99999999999999999999}', '{:99999999999999999999}', '{:.99999999999999999999}', '%99999999999999999999d', '{0[99999999999999999999]}','{4}','{} {0}'):
    try: print(s.format(1) if '%' not in s else s % 1)
    except Exception as e: print(type(e).__name__, e)
a = list[int]
print(a, a.__parameters__, a.__origin__, a.__args__)
print(dict[str, int].__args__, type(list[int]), list[int] == list[int], hash(list[int]) == hash(list[int]))
print(list[int](), list[int]([1,2]))
from typing import TypeVar, Generic, Optional, Union, List, Dict, get_args, get_origin
T = TypeVar('T')
print(list[T].__parameters__, list[T][int], dict[str, T].__parameters__)
print(get_args(list[int]), get_origin(list[int]), get_args(Optional[int]), get_origin(List[int]))
try: isinstance([], list[int])
except TypeError as e: print(e)
r = range(10**30)
print(r[5:10**25:10**20], r[-1], len(range(0, 10**30, 10**28)), 10**29 in r)
print(r[::-1], r[:3], r[10**29:], r.index(10**20), r.count(7))
try: len(r)
except OverflowError as e: print(e)
print(range(10)[2**70:], range(10)[:2**70], range(10)[-2**70:5:2**65])
print([1,2,3][2**70:], [1,2,3][:2**70], "abc"[::2**70], (1,2)[-2**80:])
try: [1][2**70]
except IndexError as e: print(e)

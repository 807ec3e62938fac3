from __future__ import annotations
from typing import *
def f(a: Literal["x",'y'], b: dict[ str,int ] , c: Callable[[int,str],None]|None=None, *args: "quoted", d: Annotated[int , "m" , 3.0], e: Tuple[()], g: Tuple[int, ...], h: tuple[int,], i: Optional[ List [ int ] ], j: typing.Any, k: -1 | 2, l: f(x = 1,*y), m: (int|str), n: int | (str | None), o: 1+2*3) -> 'Node': pass
for k, v in f.__annotations__.items(): print(k, repr(v))
class C:
    x: int=3
    y: list["C"]
    z : dict[str,list[int]] = {}
print(C.__annotations__)
print(get_type_hints(C)['z'])

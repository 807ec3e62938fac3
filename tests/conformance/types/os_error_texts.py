"""The text of an OSError whose parts have a __str__() or __repr__() of their own."""
class P:
    def __repr__(self): return "P!"
    def __str__(self): return "p"
e = FileNotFoundError(2, 'No such', P())
print(1, 'x', e, P(), None)
print(str(e), repr(e), f"{e}", e.filename.__class__.__name__)
class N(int):
    def __str__(self): return "nn"
class S(str):
    def __str__(self): return "ss"
class R(str):
    def __repr__(self): return "rr"
for a in ((2,'x',R('f')),(N(2),S('t'),'f'),(2,'x',R('f'),None,R('g')),(2,'x','f',None,P()),(2,None),(2,[P()])):
    print(OSError(*a))
class Bad:
    def __repr__(self): 1/0
try: print(OSError(2,'x',Bad()))
except ZeroDivisionError as z: print('z',z)
raise OSError(2, 'x', P())

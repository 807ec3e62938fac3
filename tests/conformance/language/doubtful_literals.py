# What compile() warns of in literals, and what is one object however it is made.
import warnings
for t in ('1if 1 else 2','0x1for x in ()','1_0and 3','1.5in [1]','1jif 1 else 2','[0x1for x in (1,2)]',r"'\d'",r"b'\d'",r"f'\d{1}'",r"f'{1}\d{2}\w'",r"'\8'",r"'\400'",r"'''a\n\q'''",r"'\d' '\w'", '1 is 1', r"r'\d'", "f'{1:\\d}'", "'\\é'"):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        try: compile(t,'f','eval')
        except SyntaxError as e: print(t, e)
        print(repr(t), [(x.category.__name__, str(x.message), x.lineno) for x in w])

try:
    compile("'\ud800'", "f", "eval")
except UnicodeEncodeError as error:
    print(error)

t, b, s = (1, 2), b"xyz", "abc"
print(t + () is t, () + t is t, t * 1 is t, tuple(t) is t, t[:] is t, t * 0 is ())
print(b + b"" is b, b"" + b is b, b * 1 is b, bytes(b) is b, b[:] is b, b[0:9] is b)
print(s.expandtabs() is s, s.strip() is s, s * 1 is s, s[:] is s, s + "" is s, "".join([s]) is s)


class Own(tuple):
    pass


own = Own(t)
print(own + () is own, type(own * 1).__name__, tuple(own) is own, own[:] is own)

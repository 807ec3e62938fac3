"""What an operation notes, and what is raised when all signals are trapped."""
from decimal import *
D=Decimal
print([kind.__name__ for kind in getcontext().flags])
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e, e.args)
with localcontext() as c:
    c.traps=dict.fromkeys(c.traps, True)
    for f in (
            lambda: D(1)/3,
            lambda: D('1e999999')*10,
            lambda: D('1e-999999')/D(10)**30,
            lambda: D(1)/0,
            lambda: D(0)/0,
            lambda: D('x'),
            lambda: D(1)*D('1.000000000000000000000000000000000'),
            lambda: D(-1).sqrt(),
            lambda: D(2).sqrt(),
            lambda: D(2).exp(),
            lambda: D(5)//0,
            lambda: D(5)%0,
            lambda: divmod(D(5),0),
            lambda: D('sNaN')+1,
            lambda: D('1.25').quantize(D('1')),
            lambda: D('0e-2000000')+0,
            lambda: D(0)**0,
            lambda: D(0)**-1,
            lambda: D(2)**D('0.5'),
            lambda: D(2).ln(),
            lambda: D(0).ln(),
            lambda: D('1e-1000010')+0,
            lambda: D(1.5),
            lambda: D(1) < 1.5,
            lambda: D(1)==1.5,
            lambda: D('NaN') < 1,
            lambda: D(10)**50/7,
            lambda:D('1e30').quantize(D('1e-30')),
            lambda:D('Infinity')-D('Infinity'),
            lambda:D('Infinity')*0,
            lambda:D(3)%D('Infinity'),
            lambda:D('Infinity')%3,
            lambda: D('1.5').to_integral_exact(),
            lambda: D(1).scaleb(9999999999),
            lambda: D(7).fma(D('1.23456789012345678901234567890'), 2),
            lambda: D('1.23456789012345678901234567890').normalize(),
            lambda: c.create_decimal('1.23456789012345678901234567890'),
            lambda: D('1.7').log10(),
            lambda: D('1e999999').next_plus(),
            lambda:D('9.9999999999999999999999999999e999999')+D('1e999999'),
    ):
        c.clear_flags()
        t(f); print('   ', [k.__name__ for k,v in c.flags.items() if v])

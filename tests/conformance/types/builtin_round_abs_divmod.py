print(round(2.5), round(-3.5), round(2.567, 2), round(1234, -2), round(2.0), round(5, 3), round(1e300), abs(-3), abs(-2.5), abs(-0.0), abs(True))
print(divmod(7, 3), divmod(-7, 3), divmod(7.5, 2), divmod(-7, -3), pow(2, 10), pow(2, 0.5), pow(2, -2), pow(7, 2, 5))
class Money:
    def __init__(self, cents): self.cents = cents
    def __round__(self, digits=None): return f"rounded {self.cents} {digits}"
    def __abs__(self): return f"abs {self.cents}"
    def __divmod__(self, other): return f"divmod {other}"
    def __rdivmod__(self, other): return f"rdivmod {other}"
    def __pow__(self, other, mod=None): return f"pow {other} {mod}"
    def __floor__(self): return "floor"
    def __trunc__(self): return "trunc"
import math
m = Money(150)
print(round(m), round(m, 1), abs(m), divmod(m, 2), divmod(2, m), pow(m, 2), pow(m, 2, 3), math.floor(m), math.trunc(m))
for call in (lambda: round("a"), lambda: abs("a"), lambda: divmod(1, 0), lambda: divmod("a", 1), lambda: pow("a", 2), lambda: round(1.5, "x"), lambda: math.ceil(m)):
    try:
        print(call())
    except (TypeError, ZeroDivisionError) as error:
        print(type(error).__name__, error)

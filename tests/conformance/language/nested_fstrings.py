name, value, width, precision = "x", 3.14159, 10, 3
print(f"{value:{width}.{precision}}|{value:<{width}}|{name!r:>{width}}|{name:{'*'}^{width}}")
print(f"{f'{value:.2f}':>8}|{f'{name}{name}'!r}|{'a' if value > 3 else 'b'}|{'nested ' + f'{name}'}")
print(f"{value=} {value = } {value=:.1f} {name=!s} {name=!r:>5} {1+1=} {name.upper()=}")
print(f"{{literal}} {{{value:.0f}}} {{}} {'{'} {'}'}" f" joined {name}" " plain {no}")
print(f"{[n for n in range(3)]} {({'k': 1})} {(lambda n: n * 2)(4)} {dict(a=1)['a']} {'''triple'''}")
print(f"{value:}", f"{name!s}", f"{name!a}", f"{'é'!a}", f"{None}", f"{True:d}", f"{10:b}", f"{255:#x}", f"{-5:+}", f"{1e10:,.1f}", f"{0.25:.0%}")
print(f'''multi
{name}
line''', rf"\n{name}\t", fr"{'raw'}\\", f"\x41{name}\N{BULLET}")
class Spec:
    def __format__(self, spec): return f"<{spec}>"
    def __str__(self): return "str"
    def __repr__(self): return "repr"
s = Spec()
print(f"{s}|{s:abc}|{s!s:>5}|{s!r}|{s:{name}{width}}|{s:%Y-%m}|{s!a:^6}|{s: }")
def f(x): return f"called {x}"
print(f"{f(f(1))} {f(x=2)} {yes if (yes := 5) else 0} {max(1, 2):>{max(3, 4)}}")
import datetime
print(f"{datetime.date(2024, 1, 2):%d.%m.%Y} {datetime.timedelta(hours=1)}")
for code in ('f"{}"', 'f"{a b}"', 'f"{"', 'f"}"', 'f"{a!x}"', 'f"{a!}"', "f'{a:{b:{c}}}'", 'f"{a\\n}"', 'f"{#}"', 'f"{*a}"', 'f"{yield}"', 'f"{a=!z}"'):
    try:
        compile(code, "<f>", "exec")
        print("compiles", code)
    except SyntaxError as error:
        print(code, error.msg)
for use in (lambda: f"{name:d}", lambda: f"{5:s}", lambda: f"{[]:5}", lambda: f"{None:>5}", lambda: f"{1.5:x}", lambda: f"{5:.2d}", lambda: f"{5:,_}", lambda: f"{'a':+}", lambda: f"{5:10000000000000000000}"):
    try:
        print(use())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)

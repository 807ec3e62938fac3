name, width, value = "World", 10, 3.14159
print(f"Hello {name}! {1 + 1} {name!r} {name!s} {name!a} {name:>{width}} {value:.2f} {value:{width}.{3}} {name:{'*'}^{width}}")
print(f"{name=} {value = } {1+1=} {name=!s} {value=:.1f} {name = !r:>10} { 'a' =}")
print(f"{{}} {{{name}}} }}{{ {'nested ' + f'{name}'}")
print(f"{'a' if name else 'b'} {[x for x in range(3)]} { {'k': 1}['k'] } {(lambda v: v * 2)(4)} {name[0]} {name.upper()} {len(name)}")
print(f'{name!r:^12}|' f"{value:e}" "plain {not formatted}" rf"\d{1}\n" f"\x41{1}\t|" fr'\{1}')
print(f"""multi
line {name
} end {
    1 +
    2
}""")
d = {"key": "v", 'a"b': 1}
print(f"{d['key']} {d.get('zz')} {d!r} {d=}")
print(f"{1000000:,} {255:#x} {0.5:%} {-5:+d} {5:05d} {'x':<5}| {True} {None} {3:>{4}}{2:0{6 - 2}d} {'':5}| {'abc':.2}")
import datetime
print(f"{datetime.date(2024, 3, 5):%Y/%m/%d} {datetime.datetime(2024, 3, 5, 14, 7):%H:%M:%S %j}")


class Fancy:
    def __format__(self, spec): return f"fmt({spec})"
    def __str__(self): return "str"
    def __repr__(self): return "repr"


f = Fancy()
print(f"{f} {f:spec} {f!s} {f!r:>6} {f=} {f=:x} {f=!s}", f"{f:{'dyn'}am{'ic'}}")
print(f"", f"{''}", f"a{1}b{2}c", f"{1}{2}", f"{'a' 'b'}", f"{1,}", f"{1, 2}", f"{*[1, 2],}")
print(f"{3!r}{'{'}{'}'}", f"{'{}'}", f"{name:s}", f"{10:b}", f"{{{10}}}", f"{10 if 1 else 2}", f"{not 1}", f"{1 < 2}", f"{1 == 1}", f"{1 != 2}", f"{2 >= 1:5}")
for bad in ["f'{}'", "f'{a b}'", "f'{'", "f'}'", "f'{a!x}'", "f'{a:{b:{c}}}'", "f'{a!}'", "f'{lambda x: 1}'", "f'{a[}'", "f'{*a}'", "f'{a=!}'", "f'{#}'", "f'{a\\n}'", "f'{a'"]:
    try:
        eval(bad, {"a": 1, "b": 2, "c": 3})
        print(bad, "ok")
    except SyntaxError as error:
        print(bad, "->", error.msg)
    except Exception as error:
        print(bad, "->", type(error).__name__, error)
try:
    print(f"{name:d}")
except ValueError as error:
    print(error)
try:
    print(f"{missing}")
except NameError as error:
    print(error)
x = 5
print(f"{x!r:>{x}}", f"{x:>{x + 1}}", f"{x:{'>'}{10}}", f"{'%'}", f"100%", f"{x}%", f"{x:}", f"{x!s:}", f"{x:\x3e5}")

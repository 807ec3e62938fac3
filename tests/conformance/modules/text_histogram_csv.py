import csv
import io
import configparser
import shlex
from collections import namedtuple
from operator import itemgetter
from statistics import mean

DATA = """name,dept,salary,start
"Smith, Ann",eng,5200.50,2019-03-01
Bo,ops,3100,2021-07-15
"Ci ""CC"" Lee",eng,4800,2020-11-30
Dee,hr,,2022-01-10
Eve,ops,3900,2018-05-05
"""

rows = list(csv.DictReader(io.StringIO(DATA)))
print(rows[0], len(rows))
Row = namedtuple("Row", rows[0])
people, rejected = [], []
for r in rows:
    try:
        people.append(Row(**{**r, "salary": float(r["salary"])}))
    except ValueError as e:
        rejected.append((r["name"], str(e)))
print("rejected:", rejected)

groups = {}
for p in people:
    groups.setdefault(p.dept, []).append(p)
print(f"{'dept':<6}{'n':>3}{'mean':>12}{'total':>12}")
for dept, ps in sorted(groups.items()):
    sal = [p.salary for p in ps]
    print(f"{dept:<6}{len(ps):>3}{mean(sal):>12,.2f}{sum(sal):>12,.2f}")
top = max(people, key=lambda p: p.salary)
print(top, top.name.split(","), min(people, key=itemgetter(3)).name)
for p in sorted(people, key=lambda p: -p.salary):
    bar = "=" * round(p.salary / 200)
    print(f"{p.name:>12.12} |{bar:<27}| {p.salary:g}")

out = io.StringIO()
w = csv.writer(out, lineterminator="\n")
w.writerow(["a", 1, None, 2.5])
w.writerows([["has,comma", 'quote"d', "multi\nline"], []])
print(out.getvalue())
dw = csv.DictWriter(out2 := io.StringIO(), ["x", "y"], extrasaction="ignore", delimiter=";")
dw.writeheader(); dw.writerow({"x": 1, "y": 2, "z": 3}); dw.writerow({"x": 5})
print(repr(out2.getvalue()))
print(list(csv.reader(["a\tb\t'c d'"], delimiter="\t", quotechar="'")), shlex.split("cp 'my file' dest\\ dir --x=\"1 2\""))

cp = configparser.ConfigParser()
cp.read_string("[DEFAULT]\nretries = 3\n[web]\nport = 80\ndebug = yes\nurl = http://h:%(port)s/\n[db]\nretries=9")
print(cp.sections(), cp["web"]["retries"], cp.getint("db", "retries"), cp["web"].getboolean("debug"), cp["web"]["url"], cp.get("db", "nope", fallback="-"))
try:
    cp.get("nope", "x")
except configparser.Error as e:
    print(type(e).__name__, e)

def pivot(rows, r, c, v):
    table, cols = {}, []
    for row in rows:
        table.setdefault(getattr(row, r), {})[getattr(row, c)[:4]] = getattr(row, v)
    cols = sorted({k for d in table.values() for k in d})
    yield ["", *cols]
    for k, d in table.items():
        yield [k, *(d.get(c, "-") for c in cols)]
for line in pivot(people, "dept", "start", "salary"):
    print(*(f"{x!s:>8}" for x in line))

from collections import defaultdict
from operator import itemgetter
import textwrap

ORDERS = [
    ("2024-01-03", "ann", "keyboard", 1, 49.90), ("2024-01-03", "bob", "mouse", 2, 19.95), ("2024-01-17", "ann", "monitor", 1, 229.0),
    ("2024-02-01", "cyd", "mouse", 1, 19.95), ("2024-02-11", "bob", "cable", 10, 3.5), ("2024-02-11", "ann", "cable", 2, 3.5),
]
FIELDS = "date customer product qty price".split()


def table(rows, headers, align=None, total=None):
    cells = [[f"{c:,.2f}" if isinstance(c, float) else str(c) for c in row] for row in rows]
    widths = [max(map(len, col)) for col in zip(headers, *cells)]
    align = align or ["<" if isinstance(v, str) else ">" for v in rows[0]]
    line = "+" + "+".join("-" * (w + 2) for w in widths) + "+"

    def fmt(row):
        return "| " + " | ".join(f"{c:{a}{w}}" for c, a, w in zip(row, align, widths)) + " |"
    print(line, fmt(headers), line.replace("-", "="), sep="\n")
    for row in cells:
        print(fmt(row))
    print(line)
    if total is not None:
        print(f"{'total ' + format(total, ',.2f'):>{len(line)}}")


orders = [dict(zip(FIELDS, o)) for o in ORDERS]
for o in orders:
    o["total"] = round(o["qty"] * o["price"], 2)
table([tuple(o.values()) for o in orders], [*FIELDS, "total"], total=sum(o["total"] for o in orders))

by_customer = defaultdict(lambda: {"orders": 0, "spent": 0.0, "products": set()})
for o in orders:
    c = by_customer[o["customer"]]
    c["orders"] += 1
    c["spent"] += o["total"]
    c["products"] |= {o["product"]}
rows = [(name, c["orders"], c["spent"], "/".join(sorted(c["products"]))) for name, c in by_customer.items()]
table(sorted(rows, key=itemgetter(2), reverse=True), ["customer", "n", "spent", "products"])

pivot = defaultdict(lambda: defaultdict(float))
for o in orders:
    pivot[o["product"]][o["date"][:7]] += o["total"]
months = sorted({o["date"][:7] for o in orders})
table([[p, *(pivot[p].get(m, 0.0) for m in months)] for p in sorted(pivot)], ["product", *months])
peak = max(sum(by.values()) for by in pivot.values())
for p, by in sorted(pivot.items(), key=lambda kv: -sum(kv[1].values())):
    n = sum(by.values())
    print(f"{p:>10} {'█' * round(n / peak * 30)}{'▌' if n < 50 else ''} {n:.0f} ({n / sum(o['total'] for o in orders):.1%})")


def receipt(name, width=32):
    print(f" {name.upper()} ".center(width, "="))
    for o in filter(lambda o: o["customer"] == name, orders):
        left, right = f"{o['qty']} {o['product']}", f"{o['total']:.2f}"
        print(left + right.rjust(width - len(left), "."))
    note = f"Thank you, {name.title()}! You have collected {int(by_customer[name]['spent'] // 10):d} points so far."
    print(textwrap.fill(note, width), "=" * width, sep="\n")


receipt("ann")
receipt("bob", width=24)
print("%-10s|%8.3f|%+5d|%05d|%x|%s" % ("left", 3.14159, 42, 42, 255, [1]), "{:<6}{:^6}{:>6}".format("a", "b", "c") + "|", sep="\n")
print("\t".join(FIELDS).expandtabs(12), "tab\tsep", 'quote"s', sep=" ~ ")
print(orders[0], by_customer["ann"]["orders"], dict(pivot["cable"]), sep="\n")

from collections import Counter, defaultdict
from dataclasses import dataclass, field


@dataclass(order=True)
class Item:
    name: str
    price: float = field(compare=False)
    tags: list = field(default_factory=list, compare=False, repr=False)


@dataclass
class Order:
    customer: str
    lines: list

    @property
    def total(self):
        return sum(item.price * n for item, n in self.lines)


shop = {i.name: i for i in [Item("pen", 1.5, ["office"]), Item("book", 12.25, ["office", "fun"]), Item("ball", 8.0, ["fun"])]}
orders = [Order("Ann", [(shop["pen"], 10), (shop["book"], 1)]), Order("Bob", [(shop["ball"], 2)]), Order("Ann", [(shop["book"], 3)])]
by_customer = defaultdict(float)
sold = Counter()
for order in orders:
    by_customer[order.customer] += order.total
    sold.update({item.name: n for item, n in order.lines})
print(dict(by_customer), sold.most_common(), sold.total())
print(f"{'customer':<10}{'total':>10}")
for name, total in sorted(by_customer.items(), key=lambda p: -p[1]):
    print(f"{name:<10}{total:>10.2f}{'*' * int(total // 20)}")
tags = defaultdict(set)
for item in shop.values():
    for tag in item.tags:
        tags[tag].add(item.name)
print({tag: sorted(names) for tag, names in sorted(tags.items())}, sorted(tags["fun"] & tags["office"]))
print(sorted(shop.values()), max(shop.values(), key=lambda i: i.price), Item("a", 1) < Item("b", 0))
groups = {}
for order in orders:
    groups.setdefault(order.customer, []).append(len(order.lines))
print(groups, {k: sum(v) / len(v) for k, v in groups.items()}, any(o.total > 50 for o in orders), all(o.lines for o in orders))
cheap, *others = sorted(shop.values(), key=lambda i: i.price)
print(cheap.name, [o.name for o in others], next((i for i in shop.values() if i.price > 100), "none so dear"))
print("\n".join(f"{n:>2}. {line}" for n, line in enumerate((f"{o.customer}: {o.total:,.2f}" for o in orders), start=1)))
try:
    shop["car"]
except KeyError as error:
    print("no such item:", error)

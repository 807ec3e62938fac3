"""How deep a recursion gets before it is one too many, by the ways that it may take."""
import asyncio

steps = [0]


def plain(n): steps[0] = n; return plain(n + 1)
def in_turns(n): steps[0] = n; return the_other(n + 1)
def the_other(n): return in_turns(n)
def star(*n): steps[0] = n[0]; return star(*[n[0] + 1])
def of_lambdas(n): steps[0] = n; return (lambda: of_lambdas(n + 1))()
def of_lists(n): steps[0] = n; return [of_lists(n + 1) for _ in "a"]
def of_generators(n): steps[0] = n; yield from of_generators(n + 1)
def of_loops(n):
    steps[0] = n
    for each in of_loops(n + 1):
        yield each


class Node:
    def __init__(self, n): steps[0] = n; self.child = Node(n + 1)


class Called:
    def __call__(self): steps[0] += 1; return self()


class Asked:
    def __getattr__(self, name): steps[0] += 1; return self.nothing


class Set:
    def __setattr__(self, name, value): steps[0] += 1; self.x = value


class Property:
    @property
    def own(self): steps[0] += 1; return self.own


class Item:
    def __getitem__(self, i): steps[0] += 1; return self[i]


class Added:
    def __add__(self, other): steps[0] += 1; return self + other


class Equal:
    def __eq__(self, other): steps[0] += 1; return self == other


class Less:
    def __lt__(self, other): steps[0] += 1; return self < other


class Repr:
    def __repr__(self): steps[0] += 1; return f"{self!r}"


class Str:
    def __str__(self): steps[0] += 1; return f"{self}"


class Within:
    def __enter__(self):
        steps[0] += 1
        with self:
            pass

    def __exit__(self, *error): pass


WAYS = {
    "plain": lambda: plain(0), "in turns": lambda: in_turns(0), "star": lambda: star(0),
    "lambdas": lambda: of_lambdas(0), "lists": lambda: of_lists(0),
    "generators": lambda: next(of_generators(0)), "loops": lambda: next(of_loops(0)),
    "__init__": lambda: Node(0), "__call__": lambda: Called()(), "__getattr__": lambda: Asked().a,
    "__setattr__": lambda: setattr(Set(), "a", 1), "property": lambda: Property().own,
    "__getitem__": lambda: Item()[0], "__add__": lambda: Added() + 1, "__eq__": lambda: Equal() == 1,
    "__lt__": lambda: Less() < 1, "__repr__": lambda: f"{Repr()!r}", "__str__": lambda: f"{Str()}",
    "__enter__": lambda: Within().__enter__(),
}


def show(where):
    for name, way in WAYS.items():
        steps[0] = 0
        try:
            way()
        except RecursionError as error:
            print(where, name, steps[0], error)


async def awaited(n): steps[0] = n; return await awaited(n + 1)


async def in_task():
    for call in plain, awaited:
        steps[0] = 0
        try:
            await call(0)
        except RecursionError as error:
            print("task", call.__name__, steps[0], error)


async def main():
    show("main")
    asyncio.get_running_loop().call_soon(show, "callback")
    await asyncio.create_task(in_task())


show("module")
asyncio.run(main())

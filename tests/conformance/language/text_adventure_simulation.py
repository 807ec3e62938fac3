from dataclasses import dataclass, field
import random
import textwrap


@dataclass
class Room:
    name: str
    text: str
    exits: dict = field(default_factory=dict)
    items: list = field(default_factory=list)


class Quit(Exception):
    pass


class Game:
    OPPOSITE = {"north": "south", "east": "west"}

    def __init__(self, seed=3):
        self.rng = random.Random(seed)
        self.rooms = {}
        for name, text, items in [("hall", "A long hall with portraits of people you do not know.", ["lamp"]),
                                  ("cellar", "It is dark here.", ["key", "rope"]), ("garden", "Roses everywhere.", [])]:
            self.rooms[name] = Room(name, text, items=items)
        self.link("hall", "north", "garden")
        self.link("cellar", "east", "hall")
        self.here, self.bag, self.turn = self.rooms["hall"], [], 0

    def link(self, a, way, b):
        self.rooms[a].exits[way] = b
        self.rooms[b].exits[self.OPPOSITE[way]] = a

    def do(self, line):
        self.turn += 1
        verb, *rest = line.lower().split() or [""]
        method = getattr(self, f"do_{verb}", None)
        if method is None:
            return f"I don't know how to {verb or 'do nothing'}."
        try:
            return method(*rest)
        except TypeError:
            return f"{verb.title()} what?"

    def do_look(self):
        out = textwrap.fill(self.here.text, 30)
        if self.here.items:
            out += "\nYou see: " + ", ".join(sorted(self.here.items))
        return out + "\nExits: " + "/".join(self.here.exits)

    def do_go(self, way):
        if way not in self.here.exits:
            return f"You can't go {way}."
        self.here = self.rooms[self.here.exits[way]]
        return f"[{self.here.name}]"

    def do_take(self, item):
        if item not in self.here.items:
            return f"No {item} here."
        self.here.items.remove(item)
        self.bag.append(item)
        return f"Taken: {item}" + (" (shiny!)" if self.rng.random() < 0.5 else "")

    def do_drop(self, item="everything"):
        gone = self.bag[:] if item == "everything" else [i for i in self.bag if i == item]
        self.here.items += gone
        self.bag = [i for i in self.bag if i not in gone]
        return f"Dropped {len(gone)}."

    def do_bag(self):
        return str(self.bag or "empty")

    def do_quit(self):
        raise Quit(self.turn)


game = Game()
script = ["look", "take lamp", "take sword", "go west", "look", "take key", "take", "bag", "jump", "", "GO up", "go east", "go north", "drop lamp", "drop", "look", "bag", "quit", "look"]
try:
    for line in script:
        print(">", line)
        print(game.do(line))
except Quit as q:
    print(f"Bye after {q} turns; {game.here}")

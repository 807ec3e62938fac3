import textwrap

ROOMS = {
    "hall": {"desc": "A dusty hall. Portraits stare at you from every wall, and a cold wind comes from the north.",
             "exits": {"north": "library", "east": "kitchen"}, "items": ["lamp"]},
    "library": {"desc": "Shelves up to the ceiling.", "exits": {"south": "hall", "down": "cellar"}, "items": ["book", "key"], "locked": {"down"}},
    "kitchen": {"desc": "It smells of onions.", "exits": {"west": "hall"}, "items": []},
    "cellar": {"desc": "Dark. Very dark.", "exits": {"up": "library"}, "items": ["gold"]},
}

class GameOver(Exception):
    pass

class Game:
    def __init__(self):
        self.here = "hall"
        self.bag = []
        self.moves = 0

    @property
    def room(self):
        return ROOMS[self.here]

    def do_look(self):
        print(textwrap.fill(self.room["desc"], width=44, initial_indent="  ", subsequent_indent="  "))
        if self.room["items"]:
            print("  You see:", ", ".join(self.room["items"]))
        print("  Exits:", " ".join(sorted(self.room["exits"])))

    def do_go(self, where):
        if where in self.room.get("locked", ()):
            print("  It is locked.")
        elif dest := self.room["exits"].get(where):
            if dest == "cellar" and "lamp" not in self.bag:
                raise GameOver("You fall down the stairs in the dark.")
            self.here = dest
            self.do_look()
        else:
            print(f"  You can't go {where}.")

    def do_take(self, item):
        try:
            self.room["items"].remove(item)
        except ValueError:
            print(f"  No {item} here.")
        else:
            self.bag.append(item)
            print(f"  Taken: {item}.")
            if item == "gold":
                raise GameOver(f"You win in {self.moves} moves!")

    def do_use(self, item):
        match (item, self.here):
            case ("key", "library") if item in self.bag:
                self.room["locked"].discard("down")
                print("  Click!")
            case (i, _) if i in self.bag:
                print("  Nothing happens.")
            case _:
                print(f"  You have no {item}.")

    def do_inventory(self):
        print("  You carry:", ", ".join(self.bag) or "nothing")

    def execute(self, line):
        self.moves += 1
        verb, *args = line.lower().split()
        names = [n[3:] for n in dir(self) if n.startswith("do_")]
        hits = [n for n in names if n.startswith(verb)]
        if len(hits) != 1:
            print(f"  Unknown command {verb!r}; try {', '.join(names)}")
            return
        try:
            getattr(self, "do_" + hits[0])(*args)
        except TypeError:
            print(f"  {hits[0].title()} what?")

g = Game()
try:
    for cmd in ["look", "dance", "take sword", "take", "take lamp", "go up", "go north", "g down", "use key", "take key", "use key", "i", "use lamp", "go down", "take gold", "look"]:
        print(">", cmd)
        g.execute(cmd)
except GameOver as e:
    print("***", e, "***")

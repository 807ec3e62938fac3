rooms = {
    "hall": {"exits": {"north": "kitchen", "east": "garden"}, "items": ["lamp"]},
    "kitchen": {"exits": {"south": "hall"}, "items": ["knife", "bread"]},
    "garden": {"exits": {"west": "hall"}, "items": []},
}


class Game:
    def __init__(self):
        self.place, self.bag, self.turns = "hall", [], 0

    def do(self, line):
        self.turns += 1
        verb, *rest = line.lower().split()
        method = getattr(self, "do_" + verb, None)
        return method(*rest) if method else f"I do not know how to {verb}."

    def do_go(self, way):
        exits = rooms[self.place]["exits"]
        if way not in exits:
            return f"You cannot go {way}; there are {', '.join(sorted(exits))}."
        self.place = exits[way]
        return f"You are in the {self.place}."

    def do_take(self, *names):
        taken = []
        for name in names:
            if name in rooms[self.place]["items"]:
                rooms[self.place]["items"].remove(name)
                self.bag.append(name)
                taken.append(name)
        return "Taken: " + (", ".join(taken) or "nothing") + "."

    def do_look(self):
        items = rooms[self.place]["items"]
        return f"{self.place.title()}: " + (f"{len(items)} thing{'s' * (len(items) != 1)}" if items else "empty")

    def do_bag(self):
        return ", ".join(f"{i}. {name}" for i, name in enumerate(sorted(self.bag), 1)) or "Your bag is empty."


game = Game()
for line in ["look", "take lamp", "go up", "go north", "look", "take knife bread stone", "bag", "dance", "go south", "go east", "look", "take"]:
    print(">", line)
    print(game.do(line))
try:
    game.do("go")
except TypeError as error:
    print(error)
try:
    game.do("look here")
except TypeError as error:
    print(error)
print(game.turns, vars(game))

import json
from dataclasses import dataclass, field, asdict
from enum import Enum
from itertools import count
import shlex


class Prio(str, Enum):
    LOW = "low"
    HIGH = "high"


@dataclass
class Todo:
    title: str
    prio: Prio = Prio.LOW
    done: bool = False
    tags: set[str] = field(default_factory=set)
    id: int = field(default_factory=count(1).__next__)

    def __str__(self):
        tags = "".join(f" #{t}" for t in sorted(self.tags))
        return f"[{'x' if self.done else ' '}] {self.id}. {self.title}{'!' * (self.prio is Prio.HIGH)}{tags}"


class App:
    commands = {}

    def __init__(self):
        self.todos = {}

    @classmethod
    def command(cls, name, *aliases, help=""):
        def deco(f):
            for n in (name, *aliases):
                cls.commands[n] = f
            f.help = help
            return f
        return deco

    def execute(self, line):
        name, *args = shlex.split(line)
        opts = dict(a[2:].split("=", 1) for a in args if a.startswith("--"))
        args = [a for a in args if not a.startswith("--")]
        if (f := self.commands.get(name)) is None:
            close = [c for c in self.commands if c[0] == name[0]]
            return f"unknown command {name!r}" + (f", did you mean {' or '.join(close)}?" if close else "")
        try:
            return f(self, *args, **opts)
        except (KeyError, ValueError, TypeError) as e:
            return f"{type(e).__name__}: {e}"


@App.command("add", "new", help="add TITLE")
def add(app, title, *tags, prio="low"):
    t = Todo(title, Prio(prio), tags=set(tags))
    app.todos[t.id] = t
    return str(t)


@App.command("done")
def done(app, *ids):
    for i in map(int, ids):
        app.todos[i].done ^= True
    return f"{len(ids)} toggled"


@App.command("ls", "list", help="show all")
def ls(app, tag=None):
    found = [t for t in app.todos.values() if tag is None or tag in t.tags]
    return "\n".join(map(str, sorted(found, key=lambda t: (t.done, t.prio != Prio.HIGH, t.id)))) or "(empty)"


@App.command("dump")
def dump(app):
    return json.dumps([asdict(t) | {"tags": sorted(t.tags)} for t in app.todos.values()])


app = App()
for line in ["ls", "add 'buy milk' shop food", 'add "write report" work --prio=high', "new call", "done 1", "ls", "list work", "done 9", "done x", "add", "add z --prio=mid", "delete 3", "quit", "done 1 3", "dump", "ls --colour=1"]:
    print(f"$ {line}")
    print(app.execute(line))
print({n: f.help for n, f in App.commands.items()}, add.__name__, Prio.HIGH == "high", Prio("low"))

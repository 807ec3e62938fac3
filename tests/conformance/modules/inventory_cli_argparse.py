import argparse
import contextlib
import io

def build():
    p = argparse.ArgumentParser(prog="stock", description="A tiny inventory tool.")
    p.add_argument("-v", "--verbose", action="count", default=0, help="more output")
    p.add_argument("--version", action="version", version="stock 1.2")
    sub = p.add_subparsers(dest="cmd", required=True, metavar="COMMAND")
    add = sub.add_parser("add", help="add an item")
    add.add_argument("name")
    add.add_argument("qty", type=int, nargs="?", default=1)
    add.add_argument("--tag", action="append", default=[], metavar="T")
    ls = sub.add_parser("list", help="list items")
    ls.add_argument("--sort", choices=["name", "qty"], default="name")
    ls.add_argument("--reverse", action="store_true")
    rm = sub.add_parser("remove")
    g = rm.add_mutually_exclusive_group(required=True)
    g.add_argument("--name")
    g.add_argument("--all", action="store_true")
    return p

class Inventory:
    def __init__(self):
        self.items = {}

    def cmd_add(self, a):
        q, tags = self.items.get(a.name, (0, []))
        self.items[a.name] = (q + a.qty, sorted({*tags, *a.tag}))
        if a.verbose:
            print(f"added {a.qty} of {a.name}" + " !" * (a.verbose - 1))

    def cmd_list(self, a):
        key = (lambda kv: kv[0]) if a.sort == "name" else (lambda kv: kv[1][0])
        for name, (q, tags) in sorted(self.items.items(), key=key, reverse=a.reverse):
            print(f"  {name:<8}{q:>4} {','.join(tags)}")

    def cmd_remove(self, a):
        if a.all:
            self.items.clear()
        elif self.items.pop(a.name, None) is None:
            raise LookupError(f"no item {a.name!r}")

inv, parser = Inventory(), build()
for line in ["add apple 5 --tag fruit --tag red", "-vv add nail 100", "add apple", "list", "list --sort qty --reverse", "remove --name pear",
             "add", "add x many", "list --sort price", "remove --name a --all", "fly", "remove --name nail", "list", "--version", "add -h", ""]:
    print("$ stock", line)
    err, out = io.StringIO(), io.StringIO()
    try:
        with contextlib.redirect_stderr(err), contextlib.redirect_stdout(out):
            args = parser.parse_args(line.split())
        getattr(inv, f"cmd_{args.cmd}")(args)
    except SystemExit as e:
        print(out.getvalue(), end="")
        print(f"  [exit {e.code}] {err.getvalue().strip().splitlines()[-1:]}")
    except LookupError as e:
        print("  error:", e)
print(parser.parse_args(["add", "z", "3"]))

import string
import textwrap
from string import Formatter, Template

TEXT = """Beautiful is better than ugly. Explicit is better than implicit. Simple is better than
complex. Readability counts. A-very-long-hyphenated-word and antidisestablishmentarianism end it."""

print(textwrap.fill(TEXT, width=40))
print(textwrap.wrap(TEXT, 30, initial_indent="* ", subsequent_indent="  ")[:3])
print(textwrap.shorten(TEXT, width=35), textwrap.shorten(TEXT, 30, placeholder=" (...)"), sep=" | ")
print(textwrap.dedent("""\
    def f():
        return 1

      # odd
    """), end="")
print(textwrap.indent("one\n\ntwo\n", "> "), end="")
print(textwrap.indent("one\n\ntwo\n", "+", lambda line: True), end="")
print(textwrap.wrap("aaaaaaaaaa bb", 4), textwrap.wrap("aaaaaaaaaa bb", 4, break_long_words=False), textwrap.wrap("x-y z", 3, break_on_hyphens=False), textwrap.wrap(""), textwrap.TextWrapper(width=12, max_lines=2, placeholder="~").wrap(TEXT))

t = Template("Dear $name, you owe $$${amount} to ${who}s.")
print(t.substitute(name="Ann", amount=5, who="friend"))
print(t.safe_substitute({"name": "Bob"}), t.safe_substitute(), t.template, t.get_identifiers(), t.is_valid())
for bad in (lambda: t.substitute(name="x"), lambda: Template("100$ off").substitute(), lambda: Template("$1").substitute()):
    try: bad()
    except (KeyError, ValueError) as e: print(type(e).__name__, e)


class Percent(Template):
    delimiter = "%"
    idpattern = "[a-z]+_[a-z]+"


print(Percent("%first_name %plain $x").safe_substitute(first_name="F", plain="P"))


class SafeFormatter(Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str): return kwargs.get(key, f"<{key}?>")
        return args[key] if key < len(args) else "<none>"

    def convert_field(self, value, conversion):
        return str(value)[::-1] if conversion == "v" else super().convert_field(value, conversion)


f = SafeFormatter()
print(f.format("{0} {1} {name} {x!v} {x!r:>8}", 1, x="abc"), list(Formatter().parse("a{b!r:>{w}}c{{}}{0.x[1]}")))
print(string.capwords("some OLD text"), string.ascii_uppercase[::5], string.octdigits)


def box(text, width=30):
    lines = textwrap.wrap(text, width - 4)
    yield "+" + "-" * (width - 2) + "+"
    yield from (f"| {line:^{width - 4}} |" for line in lines)
    yield "+" + "-" * (width - 2) + "+"


def justify(text, width):
    for line in textwrap.wrap(text, width):
        words = line.split()
        gaps = len(words) - 1
        if not gaps: yield line; continue
        spaces, extra = divmod(width - sum(map(len, words)), gaps)
        yield "".join(w + " " * (spaces + (i < extra)) for i, w in enumerate(words[:-1])) + words[-1]


def columns(items, n):
    width = max(map(len, items)) + 2
    rows = -(-len(items) // n)
    return "\n".join("".join(item.ljust(width) for item in items[r::rows]).rstrip() for r in range(rows))


print(*box("Hello there, this is a message in a box."), sep="\n")
print(*justify(TEXT[:90], 24), sep="|\n")
print(columns("alpha beta gamma delta epsilon zeta eta".split(), 3))
words = TEXT.lower().translate(str.maketrans("", "", string.punctuation)).split()
print(sorted(set(words), key=lambda w: (-words.count(w), w))[:5], max(words, key=len), sum(map(len, words)) / len(words))
pig = lambda w: w + "way" if w[0] in "aeiou" else w[1:] + w[0] + "ay"
print(" ".join(map(pig, words[:8])))
morse = dict(zip("eishtanmrdo", ". .. ... .... - .- -. -- .-. -.. ---".split())); print(" ".join(morse.get(c, "?") for c in "hotdream"))

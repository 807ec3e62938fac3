import re
import textwrap
import string
from collections import Counter, defaultdict

TEXT = """It was the best of times, it was the worst of times, it was the age of
wisdom, it was the age of foolishness, it was the epoch of belief, it was
the epoch of incredulity, it was the season of Light, it was the season of
Darkness, it was the spring of hope, it was the winter of despair."""

words = re.findall(r"[a-z']+", TEXT.lower())
print(len(words), len(set(words)), f"{sum(map(len, words)) / len(words):.3f}")
common = Counter(words).most_common(6)
width = max(len(w) for w, _ in common)
for w, n in common:
    print(f"{w:>{width}} | {'#' * n} {n}")
by_len = defaultdict(set)
for w in words:
    by_len[len(w)].add(w)
for n in sorted(by_len, reverse=True):
    print(n, sorted(by_len[n]))
print(textwrap.fill(TEXT, 40))
print(textwrap.fill("one two three four five", 12, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten(TEXT, 30), "|", textwrap.shorten("tiny", 10), "|", textwrap.shorten("hello there world", 12, placeholder=".."))
print(textwrap.dedent("""\
    def f():
        return 1
    """) + textwrap.indent("a\nb\n\nc", "> "))
print(textwrap.wrap("supercalifragilistic word", 8))
letters = Counter(c for c in TEXT.lower() if c in string.ascii_lowercase)
print("".join(f"{c}{letters[c]} " for c in string.ascii_lowercase if letters[c]))
print([c for c in string.ascii_lowercase if c not in letters])
sentences = [s.strip() for s in TEXT.split(",")]
print(len(sentences), max(sentences, key=len).replace("\n", " "), min(sentences, key=len))
print(string.capwords("the quick  brown"), string.digits, string.punctuation, string.hexdigits)
print(string.Template("$name owes $$${amount} to ${who}").substitute(name="Al", amount=5, who="Bo"))
print(string.Template("$a $b").safe_substitute(a=1))
try:
    string.Template("$missing").substitute({})
except KeyError as e:
    print("KeyError", e)


def pig(word):
    m = re.match(r"([^aeiou]*)(\w*)", word)
    return m[2] + (m[1] or "w") + "ay"


print(" ".join(map(pig, words[:8])))
print(re.sub(r"\b(\w)(\w*)", lambda m: m[1].upper() + m[2], sentences[1]))
acronym = "".join(w[0] for w in "random access memory".split()).upper()
print(acronym, "anagram" if sorted("listen") == sorted("silent") else "no")

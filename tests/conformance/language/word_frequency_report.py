import re
import string
import textwrap
from collections import Counter, defaultdict

TEXT = """\
It was the best of times, it was the worst of times, it was the age of wisdom,
it was the age of foolishness, it was the epoch of belief, it was the epoch of
incredulity, it was the season of Light, it was the season of Darkness, it was
the spring of hope, it was the winter of despair -- we had everything before us,
we had nothing before us; we were all going direct to Heaven.
"""

words = re.findall(r"[a-z']+", TEXT.lower())
freq = Counter(words)
print(f"{len(words)} words, {len(freq)} unique, {TEXT.count(chr(10))} lines, {sum(c in string.punctuation for c in TEXT)} punctuation marks")
width = max(map(len, freq))
for w, n in sorted(freq.items(), key=lambda p: (-p[1], p[0]))[:8]:
    print(f"{w:>{width}} | {'█' * n:<11} {n:3d} {n / len(words):6.1%}")

by_len = defaultdict(set)
for w in words:
    by_len[len(w)].add(w)
for n in sorted(by_len):
    print(n, sorted(by_len[n])[:5])

bigrams = Counter(zip(words, words[1:]))
print(bigrams.most_common(3))
print(textwrap.fill(TEXT.replace("\n", " "), 50, max_lines=4, placeholder=" [...]"))
print(textwrap.shorten(TEXT, 40), textwrap.dedent("   a\n     b\n   c").splitlines(), repr(textwrap.indent("x\n\ny", "> ")))

print(re.sub(r"\b(\w)(\w*)\b", lambda m: m[1].upper() + m[2], "the quick fox"), re.split(r"[;,\s]\s*", "a, b;c  d"), re.findall(r"(\w+)@(\w+)\.com", "joe@x.com, ann@yy.com bad@z.org"))
m = re.match(r"(?P<year>\d{4})-(?P<month>\d\d)(-(?P<day>\d\d))?", "2024-07")
print(m.groupdict(), m.span("month"), m.group(0), m.groups("??"), m.lastgroup, re.fullmatch(r"\d+", "12a"), re.search("fox", "the fox").start(), m)
print(re.sub(r"(\d+)", lambda m: str(int(m[0]) * 2), "a1b22c333"), re.sub(r"(a)(b)?", r"[\1]", "ab a"), re.subn("x", "y", "xxz", count=1), re.compile(r"^\s*#.*$", re.M).sub("", "a\n # c\nb"), re.escape("a.b*c"), re.findall(r"(?i)THE(?= )", "the The them"), re.findall(r"<.+?>", "<a><b>"), re.split("(-)", "a-b-c"))
try:
    re.compile("(unclosed")
except re.error as e:
    print("re.error:", e)

def to_pig(w):
    m = re.match(r"[^aeiou]+", w)
    return w[m.end():] + m[0] + "ay" if m else w + "way"
print(*map(to_pig, "string apple why quick".split()))
def csv_line(line):
    return [a or b for a, b in re.findall(r'"((?:[^"]|"")*)"(?:,|$)|([^,]*)(?:,|$)', line)][:-1]
print(csv_line('1,"two, three",,four'))
print(string.Template("$who owes ${amt}€ $$").substitute(who="Al", amt=5), string.capwords("hello  big world"), string.ascii_lowercase[:5], string.hexdigits)
table = [("Name", "Qty", "Price"), ("Apple", 3, 1.5), ("Kiwi", 12, 0.25)]
cols = [max(len(str(r[i])) for r in table) for i in range(3)]
for r in table:
    print("| " + " | ".join(f"{c!s:<{w}}" if isinstance(c, str) else f"{c:>{w}}" for c, w in zip(r, cols)) + " |")

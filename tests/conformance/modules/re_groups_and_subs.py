import re
m = re.match(r"(?P<year>\d{4})-(?P<month>\d\d)", "2024-05-06")
print(m, m.group(), m.group(1, 2), m["month"], m.groups(), m.groupdict(), m.span("month"), m.start(), m.end(), m.string, m.re.pattern, m.lastgroup)
print(re.findall(r"(\w)(\d)", "a1 b2"), re.split(r"[,;]\s*", "a, b;c"), re.split(r"(-)", "a-b"), re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.sub("a", lambda m: m[0].upper(), "banana", count=2), re.subn("x", "y", "xx"))
print([m.span() for m in re.finditer("a", "banana")], re.fullmatch(r"\d+", "12a"), re.search("b", "abc").pos, bool(re.match("B", "b", re.I)), re.escape("a.b*c"), re.findall(r"^\w", "a\nb", re.M), re.match("a.c", "a\nc", re.S) is not None)
pattern = re.compile(r"""(\d+)  # number
    \s*(\w+)?""", re.X)
print(pattern.groups, pattern.match("5 kg").groups(), pattern.match("7").groups("none"), pattern.flags & re.X != 0, re.findall("(?:ab)+", "ababx"), re.findall(r"\bcat\b", "cat concat cat"), re.findall("a*?b|c{2,3}", "aab ccc"))
for call in (lambda: re.compile("("), lambda: re.compile("[a"), lambda: re.compile("*a"), lambda: re.match("a", 5), lambda: m.group(9), lambda: m["nope"], lambda: re.sub("a", r"\2", "a"), lambda: re.compile("(?P<n>a)(?P<n>b)"),):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)

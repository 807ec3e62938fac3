import re

print(re.match(r"\d+", "123abc"), re.match(r"\d+", "abc"), re.search(r"[a-c]+", "xxabcabx").span())
m = re.search(r"(?P<user>[\w.]+)@(?P<host>\w+)\.(com|org)", "mail joe.doe@example.com now")
print(m.group(), m.group(1, 2), m["host"], m.groups(), m.groupdict(), m.start("host"), m.end(), m.lastindex)
print(re.findall(r"(\w)(\d)", "a1 b2 c"), re.findall(r"\w\d", "a1 b2 c"), re.findall(r"x*", "axb"))
print(re.split(r"[,;]\s*", "a, b;c,d"), re.split(r"(\d)", "a1b2c"), re.split(r"\s+", " a b ", maxsplit=1))
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world foo bar"), re.sub("a", "b", "aaaa", count=2), re.subn("o", "0", "foo boo"))
print(re.sub(r"(?P<d>\d+)", lambda m: str(int(m["d"]) * 2), "3 apples, 10 pears"), re.sub(r"(\d)", r"<\g<1>0>", "1-2"))
print(re.fullmatch(r"\d{3}-\d{4}", "555-1234") is not None, re.fullmatch(r"\d{3}", "5551"), bool(re.match("", "")))
print(re.findall(r"^\w+", "one\ntwo\nthree", re.M), re.findall(r"a.c", "a\nc abc", re.S), re.findall("HeLLo", "hello HELLO", re.I))
print(re.findall(r"<.+>", "<b>x</b>"), re.findall(r"<.+?>", "<b>x</b>"), re.findall(r"\bcat\b", "cat concat cat."))
print(re.findall(r"(?<=\$)\d+", "$5 6 $70"), re.findall(r"\w+(?=!)", "hi! you no!"), re.findall(r"foo(?!bar)", "foobar foobaz"))
print(re.findall(r"(\w)\1", "hello aabbc"), re.escape("a.b*c?"), re.findall(r"(?i:AB)c", "abc ABc ABC"))
verbose = re.compile(r"""
    (?P<year>\d{4}) - (?P<month>\d{2})   # a month
    (?: - (?P<day>\d{2}) )?              # perhaps a day
""", re.VERBOSE)
for s in ("2024-03-09", "2024-03", "24-3"):
    m = verbose.match(s)
    print(s, m and m.groupdict())
for m in re.finditer(r"\b[A-Z]\w*", "The Cat sat On it"):
    print(m.start(), m.group(), m, end="; ")
print()
p = re.compile(r"[aeiou]")
print(p.pattern, p, p.sub("*", "education"), p.search("xyz"), p.findall("queue"), p.match("apple", 1), p.search("apple", 1).start())
try:
    re.compile("(a")
except re.error as e:
    print("re.error:", e)
try:
    re.search("a", "a").group(1)
except IndexError as e:
    print(e)


def camel_to_snake(name):
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def parse_query(q):
    return {k: v for k, v in re.findall(r"([^=&?]+)=([^&]*)", q)}


print(camel_to_snake("getHttpResponseCode"), parse_query("?a=1&b=two&c="))
print(re.sub(r"(?<=\d)(?=(\d{3})+$)", ",", "1234567"), re.split(r"(?<=[.!?])\s", "Hi. Are you? Yes! ok"))
roman = re.compile(r"^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$")
print([bool(roman.match(r)) for r in ("MCMXCIV", "IIII", "XLII", "VX")], re.match("(a)|b", "b").groups(), re.match("(a)|b", "b").group(1))
print(re.findall(r"[^\W\d_]+", "añb_c1d"), re.findall(rb"\d+", b"a1b22"), re.match(r"(?:a|b)+?c", "abac").group(), re.sub(r"\s+", " ", " a \t\n b "))

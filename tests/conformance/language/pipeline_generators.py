import re

LOG = """\
2023-05-01 12:00:01 INFO  server started on port 8000
2023-05-01 12:00:07 DEBUG connection from 10.0.0.5
2023-05-01 12:01:30 ERROR timeout talking to db (1200 ms)
garbage line
2023-05-01 12:02:44 WARN  retrying in 5 s
2023-05-01 12:02:49 ERROR timeout talking to db (800 ms)

2023-05-01 12:03:00 INFO  recovered
"""
PATTERN = re.compile(r"^(?P<date>\d{4}-\d\d-\d\d) (?P<time>[\d:]+) (?P<level>[A-Z]+)\s+(?P<msg>.*)$")


def read(text):
    print("<open>")
    for line in text.splitlines():
        yield line
    print("<eof>")


def parse(lines):
    for no, line in enumerate(lines, 1):
        if m := PATTERN.match(line):
            yield no, m.groupdict()
        elif line:
            print(f"<skip line {no}: {line!r}>")


def only(records, *levels):
    return ((no, r) for no, r in records if r["level"] in levels)


def numbers(records):
    for no, r in records:
        yield from (int(n) for n in re.findall(r"\((\d+) ms\)", r["msg"]))


records = only(parse(read(LOG)), "ERROR", "WARN")
print("nothing read yet")
for no, r in records:
    print(f"{no:>3}: {r['level']:<6}{r['time']}  {r['msg']}")
ms = list(numbers(only(parse(read(LOG)), "ERROR")))
print(ms, sum(ms) / len(ms))


def take(n, it):
    for _, x in zip(range(n), it):
        yield x


def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found if p * p <= n):
            found.append(n)
            yield n
        n += 1


print(list(take(12, primes())))
evens = (x for x in range(10) if x % 2 == 0)
squares = (x * x for x in evens)
print(next(squares), next(squares), 5 in squares, list(squares))
print(sum(1 for _ in parse(read(LOG))))
counts = {}
for _, r in parse(read(LOG)):
    counts[r["level"]] = counts.get(r["level"], 0) + 1
for level, n in sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])):
    print(f"{level:.<10}{'*' * n}")

s = "abcdefgh"
for a in (None, 0, 2, -3, 10, -10):
    print(a, [s[a:b] for b in (None, 0, 3, -2, 9, -9)])
for step in (1, 2, 3, -1, -2, -3):
    print(step, s[::step], s[1::step], s[:5:step], s[6:1:step], s[-2::step], s[:-3:step], list(range(10))[2:8:step])
data = list(range(10))
data[2:5] = ["x"]
print(data)
data[::3] = [None] * len(data[::3])
print(data)
del data[1:3]
print(data)
data[len(data):] = [100, 200]
data[:0] = ["front"]
data[3:3] = "mid"
print(data)
del data[-2:]
del data[::2]
print(data)
data[1:-1] = []
print(data, data[5:], data[-100:100])
m = [[r * 3 + c for c in range(3)] for r in range(3)]
print(m, [row[1] for row in m], m[1:], [row[::-1] for row in m], m[-1][-1], [m[i][i] for i in range(3)], [m[i][~i] for i in range(3)])
t = (1, 2, 3, 4, 5)
print(t[1:4], t[::-1], t[:2] + t[3:], t[-1:], t[5:], (t[0],) + t[-1:], t[1:][1:][1:])
b = bytearray(b"0123456789")
b[2:4] = b"AB"
b[::5] = b"--"
del b[7:]
print(b, b[1:3], bytes(b)[::-1], b[-1], b[10:])
w = "the quick brown fox"
print(w[w.find("q"):], w[:w.rfind(" ")], w.split()[-1][::-1], " ".join(x[::-1] for x in w.split()), w[::len(w) - 1], w[4:9].upper(), w[:3] + "..." + w[-3:])
chunks = [s[i:i + 3] for i in range(0, len(s), 3)]
print(chunks, [s[i::3] for i in range(3)], list(zip(s, s[1:])), s[:len(s) // 2], s[len(s) // 2:], s[-1] + s[1:-1] + s[0])
for bad in ("s[::0]", "s['a']", "s[1, 2]", "s[None]", "t[9]", "t[1.0]", "data[9] = 1", "t[0] = 1", "s[0] = 'x'", "del s[0]", "data['x':]", "[][0]", "''[-1]", "range(3)[3]", "b[0] = 300", "b[0] = 'a'"):
    try:
        exec(bad)
        print(bad, "ok")
    except (TypeError, ValueError, IndexError) as error:
        print(bad, "->", type(error).__name__, error)

s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s.indices(5), slice(None).indices(3), slice(-3, None).indices(10), slice(5), slice(None, None, -1).indices(4))
print(list(range(20))[s], "abcdefghijk"[s], (0, 1, 2, 3)[slice(2)], s == slice(1, 10, 2), slice(1) < slice(2))
class Shows:
    def __getitem__(self, key): return key
    def __setitem__(self, key, value): print("set", key, value)
    def __delitem__(self, key): print("del", key)
shows = Shows()
print(shows[1], shows[1:2], shows[::], shows[1:2, 3], shows[...], shows[:, None, -1:], shows["a":"b"], shows[(1, 2)], shows[()], shows[*(1, 2)])
shows[1:2] = 3
shows[0, ::2] = "x"
del shows[5:]
del shows[1], shows[2, 3]
print([1, 2, 3, 4, 5][-1:-4:-1], "hello"[::-1], "hello"[10:], "hello"[3:1], "hello"[-2:], [1, 2, 3][True:], (1, 2, 3)[None:2])
for call in (lambda: [1, 2][::0], lambda: [1]["a":], lambda: hash(s), lambda: "abc"[1.0:], lambda: slice(), lambda: s.indices("a"), lambda: {}[1:2], lambda: list("ab")[0, 1]):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)

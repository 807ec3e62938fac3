# A string that grows in place must not be seen to change by anybody else.

text = "a"
for i in range(5):
    other = text
    text += "bc"
    print(text, other, len(text), hash(text) == hash(other + "bc"))

alone = ""
for i in range(2000):
    alone += "é" if i % 2 else "-"
print(len(alone), alone[:6], alone.count("é"), alone[-1], {alone: 1}[alone])

doubled = "ab"
doubled += doubled
doubled += doubled
print(doubled)

keys = {}
name = "k"
for i in range(3):
    name += str(i)
    keys[name] = i
print(keys)


def grow(text):
    text += "!"
    return text


start = "".join(["wo", "w"])
print(grow(start), start)
print(str(7), str(-12), str(1234567890123))

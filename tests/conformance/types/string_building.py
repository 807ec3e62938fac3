words = "the quick brown fox jumps over the lazy dog".split()
print(" ".join(w.capitalize() for w in words), " ".join(reversed(words)), max(words, key=len), sorted(set(words), key=lambda w: (len(w), w)), "".join(w[0] for w in words).upper())
counts = {}
for w in words: counts[w] = counts.get(w, 0) + 1
for w, n in sorted(counts.items(), key=lambda p: (-p[1], p[0]))[:3]: print(f"{w:<8}{n:>3}")
text = "A man, a plan, a canal: Panama"
clean = "".join(c.lower() for c in text if c.isalnum())
print(clean, clean == clean[::-1], text.count("a"), text.lower().count("a"), text.find("plan"), text.index(","), text.replace(",", "").split())
def caesar(s, k): return "".join(chr((ord(c) - 97 + k) % 26 + 97) if c.islower() else chr((ord(c) - 65 + k) % 26 + 65) if c.isupper() else c for c in s)
print(caesar("Hello, World!", 3), caesar(caesar("Hello, World!", 3), -3))
table = [("apple", 1.5, 10), ("banana", 0.25, 150), ("cherry", 12.0, 3)]
print("-" * 30)
for name, price, qty in table: print(f"|{name:^10}|{price:>8.2f}|{qty:>6d}|")
print("=" * 30, f"{'Total':>10} {sum(p * q for _, p, q in table):,.2f}", sep="\n")
print("line1\nline2\ttab\\ backslash 'single' \"double\" \x41 \u00e9 \U0001F40D", r"raw\n", "con" "cat", 'a''b', """tri
ple""", len("\U0001F40D"), "🐍🐍"[1], "naïve café".title(), "ñ".encode(), "日本語"[::-1], "日本語".center(9, "*"))
s = ""
for i in range(5): s += str(i) * i
print(s, s * 2, len(s), s[3:7], s[-3:], s[::3], "3" in s, s.strip("14"), s.partition("3"), list(s[:4]))
def rle(s):
    out, prev, n = [], None, 0
    for c in s:
        if c == prev: n += 1
        else:
            if prev: out.append(f"{prev}{n}")
            prev, n = c, 1
    return "".join(out) + (f"{prev}{n}" if prev else "")
print(rle("aaabbc"), rle(""), rle("z"))
def wrap(text, width):
    lines, line = [], ""
    for w in text.split():
        if len(line) + len(w) + bool(line) > width:
            lines.append(line); line = w
        else: line += (" " if line else "") + w
    return lines + [line]
print(*wrap(" ".join(words), 12), sep="\n")
vowels = {v: clean.count(v) for v in "aeiou"}
print(vowels, str.upper("abc"), list(map(str.strip, [" a ", "b "])), sorted(["b", "A", "c"], key=str.lower), "{:>5}|{:<5}|{:^5}".format("a", "b", "c"), "%s has %d (%.1f%%)" % ("x", 3, 45.678), "{name} is {age}".format(name="Al", age=3), "{0[0]}{1.imag}".format([9], 5), "abc".translate({97: "A", 98: None}), "a-b_c d".replace("-", " ").replace("_", " ").split(), ",".join(map(str, range(5))))
print("Hello"[1:-1], "Hello"[::-1], "a" < "b" < "c", "apple" < "Apple", "10" < "9", "" < "a", "abc" == "abc", "a" * 3 + "b", "x" in "xyz", "xyz".index("z"), ord("a"), chr(98), "abc".isalpha(), "12".isdigit(), "tEST".swapcase(), "a,b;c".split(";"), "1 2 3".split(), "x=1".partition("="), "path/to/file".rsplit("/", 1), "file.tar.gz".rpartition("."), "  x".lstrip(), "abc".endswith("c"), "%05.1f" % 3.14159, "{:+d}".format(5), f"{3.0}", f"{1e10}", f"{10**10}", str(3.0), str(True))

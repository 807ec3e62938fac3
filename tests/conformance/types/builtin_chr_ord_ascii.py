print(chr(65), ord("A"), chr(8364), ord("€"), chr(0x1F600), ord("\n"), [chr(n) for n in range(97, 100)], ascii("é€😀\n"), ascii(["ü"]))
print(repr("tab\t'quote'"), repr('both \' "'), repr("\x7f\xa0\u200b"), repr("é中"), str(b"x"), "\u0041\x42\103\N{LATIN SMALL LETTER A}")
for call in (lambda: chr(-1), lambda: chr(0x110000), lambda: chr("a"), lambda: ord("ab"), lambda: ord(""), lambda: ord(5), lambda: chr(1.5)):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(ord(b"a"), "".join(chr(ord(c) + 1) for c in "HAL"), sorted("bAc", key=ord))

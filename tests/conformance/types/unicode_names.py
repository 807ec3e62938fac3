import unicodedata
for character in "aA1é中π☃½ \u0301가":
    print(ascii(character), unicodedata.name(character), unicodedata.category(character), unicodedata.bidirectional(character), unicodedata.combining(character), unicodedata.east_asian_width(character))
print("\N{GREEK SMALL LETTER PI}", "\N{SNOWMAN}", f"\N{BULLET} {1 + 1} \N{DEGREE SIGN}", "\N{LATIN SMALL LETTER E WITH ACUTE}" == "é")
print(unicodedata.lookup("WHITE SMILING FACE"), unicodedata.numeric("½"), unicodedata.digit("²"), unicodedata.decimal("٣"), unicodedata.mirrored("("))
composed, decomposed = "caf\u00e9", "cafe\u0301"
print(composed == decomposed, len(composed), len(decomposed), unicodedata.normalize("NFC", decomposed) == composed, unicodedata.normalize("NFD", composed) == decomposed)
print(unicodedata.normalize("NFKC", "ﬁ①"), unicodedata.decomposition("é"), unicodedata.is_normalized("NFC", composed))
print("".join(c for c in unicodedata.normalize("NFD", "àéîõü") if not unicodedata.combining(c)))
for call in (lambda: unicodedata.lookup("NO SUCH THING"), lambda: unicodedata.name("\n"), lambda: unicodedata.decimal("x"), lambda: unicodedata.normalize("XYZ", "a"), lambda: unicodedata.category("ab")):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
print(unicodedata.name("\n", "none"), unicodedata.numeric("x", None))
try:
    eval(r'"\N{NO SUCH}"')
except SyntaxError as error:
    print(error.msg)

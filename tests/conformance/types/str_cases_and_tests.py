words = ["hello world", "Hello World", "HELLO", "ß", "ǆ", "it's", "3rd place", "x1Y2", "İ", ""]
for word in words:
    print(ascii(word), ascii(word.upper()), ascii(word.lower()), ascii(word.title()), ascii(word.capitalize()), ascii(word.swapcase()), ascii(word.casefold()))
tests = "isalpha isdigit isdecimal isnumeric isalnum isspace isupper islower istitle isidentifier isprintable isascii".split()
for sample in ("abc", "123", "a1", "²", "½", "٣", " ", "\t\n", "ABC", "Abc Def", "_x", "1x", "", "é", "\x00", "class", "中"):
    print(f"{ascii(sample):10}", "".join("01"[getattr(sample, test)()] for test in tests))
print("straße".upper(), "STRASSE".casefold() == "straße".casefold(), "ΑΣ".lower(), "ﬁ".upper())
print("abc" < "abd", "Z" < "a", "abc" < "abcd", "é" > "z", "" < "a", max("apple", "Banana"), sorted("bCaD"))

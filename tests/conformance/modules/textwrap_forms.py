import textwrap
text = "The quick brown fox jumped over the lazy dog near the extraordinarily long river bank."
print(textwrap.wrap(text, 20))
print(textwrap.fill(text, 30, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten(text, 30), textwrap.shorten(text, 20, placeholder="..."))
print(repr(textwrap.dedent("""
    one
      two
    three
""")), repr(textwrap.indent("a\n\nb", "> ")), repr(textwrap.indent("a\nb", "-", lambda line: "b" in line)))
print(textwrap.wrap("a verylongwordthatneedsbreaking b", 10), textwrap.wrap("a verylongword b", 6, break_long_words=False), textwrap.wrap("", 5))
try:
    textwrap.wrap("a", 0)
except ValueError as error:
    print(error)

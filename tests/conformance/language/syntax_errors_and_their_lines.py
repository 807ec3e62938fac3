"""The line that a SyntaxError of compile() tells, with or without its end, and some places."""

TEXTS = r"""
f(1 | f(1¦ | a¦f(1 | f(1¦a¦ | a = (1¦b = 2¦c = 3¦ | x = [1, 2¦y = 1¦ | print(1¦print(2)
f(1¦# c | a(¦'''x¦y'''¦ | '''a¦b''' (c¦ | x = f('''a¦b'''¦y¦ | f(x for x in [1, 2¦y = 1¦
'''a¦b'''.;c¦ | x = '''a¦b''' y¦ | for x in f('''a¦b''') y:¦
if a:¦    b¦	c¦ | b'é' | x = [b'é', 1]
def f() -> -> int: pass | def f() -> = 1: pass | def f() -> if: pass | def f() > int: pass
print("a, sep="~", end="!\n") | a = 1 \ 2 | f(a b \n)
if x:¦y | for x in y:¦    for z in x:¦    pass | while x:¦  if y:¦  z | try:¦    a¦  except: b | try:¦  a¦    except: b
f"{f'{1!z}'}" | f"{f'{}'}" | f"{f'{'}" | f"{f'{a b}'}"
import x¦from __future__ import braces
""".strip("\n").replace("\n", " | ").split(" | ")


def place(error):
    where = error.lineno, error.offset, error.end_lineno, error.end_offset
    return "" if error.msg.startswith("f-string: f-string") else (where, error.text)


for text in TEXTS + ["a\x15", "(\x01)", "a = 1\x7f"]:
    text = text.replace("¦", "\n")
    try:
        compile(text, "file", "exec")
        print(repr(text), "is fine")
    except SyntaxError as error:
        print(repr(text), type(error).__name__, error.msg, place(error))

print(0, 00, 1_000, 0x1F, 0X1f, 0o17, 0O17, 0b11, 0B11, 1e3, 1E3, 1.5e-3, .5, 5., 1_0.0_1, 0.0, 1e400, 0xdead_beef)
print('a', "a", '''a''', """a""", 'it''s', "it's", 'say "x"', r'\n', R"\t", b'b', B"b", br'\x', Rb"\y", u'u', U"U", f'{1}', F"{1}", fr"\{1}", rF'\{2}')
print("\a\b\f\v".encode(), "\0\1\12\123\x41\u00e9\U0001F600", '\'\"\\', "\
continued", "tab\tend", 'new\nline', "1")
print([], (), {}, [1,], (1,), {1,}, {1: 2,}, [[]], ((),), {"a": [1, {"b": ()}]}, (1, (2, (3,))), [1, "a", None, True, ..., b"x", 1.5])
print(True, False, None, ..., NotImplemented, __debug__, True is True, None is None, type(NotImplemented).__name__)
print(-1, - -1, +1, ~1, not 1, -1.5, --1, -0, -0.0, 1-1, 1 -1, 1 if 1 else 2)
print(1 .real, 1..real, 1.0.real, (1).real, 0xf .bit_length(), "a".upper(), [1][0], (1, 2)[1], {1: 2}[1], "abc"[1:], b"ab"[0], [*range(3)][1])
for text in ["01", "0_", "1_", "1__0", "0x", "0xg", "0b2", "0o8", "1e", "1.e", "1abc", "0b", "'abc", "\"abc", "'''abc", "1_.5", "0777", "1.2.3", "$", "?", "a b", "b'é'", "'\\x4'", "'\\u12'", "'\\N{nope}'", "f(", "[1, 2", "(1]", "}", "a = ", "1 = a", "f() = 1", "a + 1 = 2", "None = 1", "True = 1", "x = yield", "return 1", "break", "continue", "*a", "print 'x'", "def f(a, a): pass", "def f(a=1, b): pass", "f(a=1, 2)", "f(**a, *b)", "f(a=1, a=2)", "lambda a, a: 1", "import a.b as", "from . import *x", "class", "if x", "for x in", "while", "else: pass", "try: pass", "a := 1", "x = 1 if 2", "@", "nonlocal x", "global", "del f()", "del 1", "with x as 1: pass", "for 1 in x: pass", "a, b += 1", "a: int: str", "'a' 5", "async x", "await x", "if x:\npass", " x = 1", "if 1:\n  a\n b", "if 1:\n\ta\n        b", "x = {1: 2, 3}", "x = {1, 2: 3}", "elif 1: pass", "finally: pass", "except: pass", "not", "a if b", "in", "is", "a is not", "a not b", "assert", "raise from x", "i++", "i--", "a === b", "a <> b", "a && b", "!a", "x = = 1", "=", "def f:", "def f()", "class A(: pass", "f'{a", "return", "yield 1"]:
    try:
        compile(text, "<string>", "exec")
        print(repr(text), "ok")
    except SyntaxError as error:
        print(repr(text), "->", type(error).__name__, error.msg)

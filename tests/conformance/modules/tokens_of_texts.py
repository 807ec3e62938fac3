# tokenize: the tokens of whole and of broken texts, back to text, and the encoding of a file.
import tokenize, io, token
SRCS=['''def f(x, y=1.5):  # add
    """doc"""
    return x+y if x!=0 else f"v={y!r}"

if True:
\tz = [0xFF, 1_000j, b'q',
         'two' "parts"]
''', "a = 1", "a = $ ? ! b", "x = 'abc\ny = 1\n", "s = 'a\\\nb' + 'c'\n", "x = \\\n  1\n", "class A:\n  def f(self):\n    pass\n\n  # c\n  x = ...\ny: int = 3 -> 4 := 5\n", "\n\n# only\n", "   \n", "", "# no nl", "1.e5 .5 0b101 0o17 1e-3j 12_34 0777 00 1if x else y\n", "é = 'ü'; a.b.c[1:2, ...]\n", "async def f(): await x @ y\n", "'''a\nb''' + \"\"\"c\nd\"\"\"\n", "if a:\n    b", "f(\n  a,\n\n  # c\n  b)\n", "x = 'unterminated", "rb'x' Rb\"y\" fr'z' u'q' bR'''w'''\n", "a = 1;\tb = 2\n\x0c\nc\n", "x<<=1; y>>=2; z**=3; w//=4; v!=5; u<=6; t>=7; s==8; r@=9; q&=1; p|=2; o^=3; n%=4; ~m\n", "if x:\n        a\n    b\n", "x = (1,\n", "s = '''abc\n"]
for s in SRCS:
    print(repr(s))
    try:
        for t in tokenize.generate_tokens(io.StringIO(s).readline): print(t, token.tok_name[t.exact_type])
    except (tokenize.TokenError, IndentationError) as e: print(type(e).__name__, e.args)
    try:
        toks=list(tokenize.tokenize(io.BytesIO(s.encode()).readline))
        print(tokenize.untokenize(toks))
        print(tokenize.untokenize([t[:2] for t in toks]))
    except Exception as e: print(type(e).__name__, e)
for b in (b"# coding: utf8\n", b"#!/usr/bin/python\n# vim: set fileencoding=latin-1 :\nx", b"# coding: nope\n", b"\xff\n", b'', b'x=1\n# coding: latin-1\n'):
    try: print(tokenize.detect_encoding(io.BytesIO(b).readline))
    except SyntaxError as e: print(e)
print(token.EXACT_TOKEN_TYPES, token.ISEOF(0), token.ISTERMINAL(3), tokenize.NAME)

"""Encodings of str(), bytes() and bytearray(), given and missing."""
for f in (lambda: str(5, 'ascii'), lambda: str('x', 'ascii'), lambda: str(b'x', 5), lambda: str(b'x', 'nope'), lambda: str(object=b'abc', encoding='ascii'), lambda: str([1], errors='strict'), lambda: str(None, 'utf-8'), lambda: str(bytearray(b'hi'), 'utf-8'), lambda: str(memoryview(b'hi'), 'utf-8'), lambda: bytes('x'), lambda: bytes('x', 5), lambda: bytes(5, 'ascii'), lambda: bytearray('x')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)

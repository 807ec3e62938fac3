samples = ["Grüße", "€5", "Привет", "中", "naïve"]
for encoding in ("utf-8", "utf-16", "utf-16-be", "utf-32-le", "utf-8-sig", "cp1252", "iso-8859-15", "koi8-r", "cp1251", "latin-1", "mac-roman", "ascii"):
    for sample in samples:
        try:
            data = sample.encode(encoding)
            print(encoding, data, data.decode(encoding) == sample)
        except UnicodeEncodeError as error:
            print(encoding, error.encoding, error.start, error.end, error.reason, sample.encode(encoding, "replace"))
for encoding, data in (("utf-16", b"a\0b"), ("utf-16-le", b"\x00\xd8a\x00"), ("utf-32", b"\0\0\0\xff"), ("cp1252", b"\x81"), ("utf-8", b"ok\xc3("), ("ascii", b"\x80")):
    for errors in ("strict", "ignore", "replace", "backslashreplace"):
        try:
            print(encoding, errors, ascii(data.decode(encoding, errors)))
        except UnicodeDecodeError as error:
            print(error)
print(b"\xef\xbb\xbfhi".decode("utf-8-sig"), ascii(b"\xef\xbb\xbfhi".decode()), b"\\x41\\n\\u20ac".decode("unicode_escape"), "tab\té".encode("unicode_escape"))
for name in ("UTF8", "Latin_1", "windows-1252", "hex", "nonsense"):
    try:
        print(name, "a".encode(name))
    except LookupError as error:
        print(error)

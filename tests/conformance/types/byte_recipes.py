data = bytes([72, 101, 108, 108, 111])
print(data, data.decode(), data[0], data[1:3], list(data), data.hex(), data.upper(), len(data), 101 in data, b"ell" in data, data + b"!", data * 2, data == b"Hello", data[::-1], bytes(3), bytes(range(65, 70)), b"".join([b"a", b"b"]))
text = "naïve café ☕"
for codec in ("utf-8", "latin-1", "ascii"):
    for errors in ("strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace"):
        try:
            print(codec, errors, text.encode(codec, errors))
        except UnicodeEncodeError as error:
            print(codec, errors, error.start, error.end, error.reason, error.object == text)
raw = "é".encode()
print(raw, len(raw), raw.decode(), raw.decode("latin-1"), raw[:1].decode("utf-8", "replace"), raw[:1].decode("utf-8", "ignore"), bytes("abc", "ascii"), str(b"abc"), str(b"abc", "utf-8"), repr(b"\x00\xff\n'"), b"\x41\102\n".decode())
for bad in (b"\xff", b"\xc3", b"a\xe2\x82", b"\xed\xa0\x80", b"ok\x80"):
    try:
        bad.decode()
    except UnicodeDecodeError as error:
        print(error, error.encoding, error.start, error.end)
buffer = bytearray(b"hello")
buffer[0] = ord("J")
buffer.append(33)
buffer.extend(b"??")
buffer[1:3] = b"EE"
del buffer[-1]
buffer += b"."
print(buffer, buffer.decode(), bytes(buffer), buffer.find(b"l"), buffer.count(b"E"), buffer.replace(b"l", b"L"), buffer.pop(), buffer.split(b"l"), buffer.upper(), buffer == b"JEElo!?", len(buffer), buffer[::2], list(buffer[:2]), bytearray(2), buffer.startswith(b"J"))
n = 0x12345678
print(n.to_bytes(4, "big"), n.to_bytes(4, "little").hex(), int.from_bytes(b"\x12\x34", "big"), int.from_bytes(b"\xff\xfe", "little", signed=True), (-2).to_bytes(2, "big", signed=True), (255).to_bytes(1, "big"), int.from_bytes(b"", "big"), (1024).to_bytes(2, "little"), hex(int.from_bytes(b"abcd", "big")))
xor = lambda a, b: bytes(x ^ y for x, y in zip(a, b))
key = b"key" * 4
secret = xor(b"attack at 6", key)
print(secret.hex(), xor(secret, key), sum(data) % 256, bytes(sorted(data)), max(data), bytes(c ^ 32 for c in b"Hello"), "".join(f"{c:08b}" for c in b"Hi"), bytes(int(b, 2) for b in "01001000 01101001".split()), b"%s=%d" % (b"x", 5), b"a,b,,c".split(b","), b" x ".strip(), b"abc".translate(bytes.maketrans(b"ab", b"xy")), bytes.fromhex("48 69"), b"Hi".hex(" "), b"title case".title(), b"1,2".partition(b","), b"\n".join([b"a"]), b"ab".center(6, b"-"))
checksum = 0
for byte in b"123456789":
    checksum ^= byte << 8
    for _ in range(8): checksum = (checksum << 1 ^ 0x1021 if checksum & 0x8000 else checksum << 1) & 0xFFFF
print(hex(checksum), [*b"\x01\x02"], dict(enumerate(b"AB")), b"A" < b"B", b"a" == "a", b"" == b"", hash(b"a") == hash(b"a"), {b"k": 1}[b"k"], bool(b""), b"x" in [b"x"])

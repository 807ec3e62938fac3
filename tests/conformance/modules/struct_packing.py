import struct
print(struct.pack("<HIb", 1, 2, -3), struct.pack(">d", 1.5), struct.pack("3s2x?c", b"ab", True, b"z"), struct.calcsize("<iqh"))
print(struct.unpack("<HIb", b"\x01\x00\x02\x00\x00\x00\xfd"), struct.unpack(">f", struct.pack(">f", 0.1)), struct.unpack("2h", struct.pack("2h", 5, -6)))
print(list(struct.iter_unpack("<H", b"\x01\x00\x02\x00")), struct.unpack_from("<B", b"abc", 1))
for call in (lambda: struct.pack("<B", 256), lambda: struct.unpack("<I", b"ab"), lambda: struct.pack("<H"), lambda: struct.pack("z", 1)):
    try:
        print(call())
    except struct.error as error:
        print(error)

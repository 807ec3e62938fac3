# zlib and binascii.
import binascii
import zlib

text = b'the rain in spain stays mainly in the plain. ' * 20
for level in (-1, 0, 1, 6, 9):
    packed = zlib.compress(text, level)
    print(level, len(packed), packed[:8], zlib.decompress(packed) == text)
print(zlib.crc32(b'hello'), zlib.crc32(b'lo', zlib.crc32(b'hel')), zlib.adler32(b'hello'), zlib.adler32(b''), zlib.crc32(b''))
print(zlib.compress(b''), zlib.decompress(zlib.compress(b'')), zlib.compress(bytearray(b'abc'))[:4], zlib.compress(memoryview(b'abcd')[1:3])[:4])
print(zlib.decompress(zlib.compress(text, wbits=-15), wbits=-15) == text, zlib.compress(b'gzip', wbits=31)[:4])
for wrong in (lambda: zlib.decompress(b'not packed'), lambda: zlib.decompress(zlib.compress(text)[:20]), lambda: zlib.compress('text'),
              lambda: zlib.compress(b'', 20), lambda: zlib.crc32('a'), lambda: zlib.decompress(b'')):
    try:
        print(wrong())
    except (zlib.error, TypeError) as error:
        print(type(error).__module__, type(error).__name__, error)
packer = zlib.compressobj(9)
out = b''.join(packer.compress(text[i:i + 100]) for i in range(0, len(text), 100)) + packer.flush()
unpacker = zlib.decompressobj()
got = b''.join(unpacker.decompress(out[i:i + 7]) for i in range(0, len(out), 7)) + unpacker.flush()
print(got == text, unpacker.eof, unpacker.unused_data)
unpacker = zlib.decompressobj()
print(unpacker.decompress(out + b'more') == text, unpacker.unused_data)

print(binascii.hexlify(b'\x00\xffabc'), binascii.hexlify(b'abcdef', '-', 2), binascii.unhexlify('00ff'), binascii.crc32(b'hello'))
print(binascii.b2a_base64(b'any carnal pleas'), binascii.a2b_base64(b'YW55'), binascii.b2a_base64(b'x', newline=False), binascii.crc_hqx(b'abc', 0))
for wrong in (lambda: binascii.unhexlify('abc'), lambda: binascii.unhexlify('zz'), lambda: binascii.a2b_base64('YQ'), lambda: binascii.hexlify('a')):
    try:
        print(wrong())
    except (binascii.Error, TypeError) as error:
        print(type(error).__name__, error)
for line in (b'', b'\0', b'abcd', b'x' * 46):
    for backtick in (False, True):
        try:
            print(binascii.b2a_uu(line, backtick=backtick))
        except binascii.Error as error:
            print(error)
for line in (b'#0V%T', b'#0V%Tx', b'#0V%', b'', b' ', b'#0V\xff%', b'#0V%T   \n', b'$86)C9', b'$86)C9X', '#0V%T'):
    try:
        print(line, binascii.a2b_uu(line))
    except binascii.Error as error:
        print(line, error)
packed = zlib.compress(b'hello world ' * 50)
unpacker = zlib.decompressobj()
print(unpacker.decompress(packed + b'tail', 5), unpacker.eof)
size = 5
while not unpacker.eof:
    size += len(unpacker.decompress(unpacker.unconsumed_tail, 200))
print(size, unpacker.unused_data, unpacker.unconsumed_tail)
unpacker = zlib.decompressobj()
print(len(unpacker.decompress(packed, 7)), len(unpacker.flush()), unpacker.eof, unpacker.unconsumed_tail)

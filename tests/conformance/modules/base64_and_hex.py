import base64, binascii
data = b"any carnal pleas\xff\xfe"
print(base64.b64encode(data), base64.b64decode(base64.b64encode(data)) == data, base64.urlsafe_b64encode(b"\xfb\xff"), base64.b32encode(b"hi"), base64.b16encode(b"hi"), base64.b64encode(b""))
print(base64.b64decode("aGk="), base64.b32decode("NBUQ===="), base64.b16decode("6869"), base64.urlsafe_b64decode("-_8="))
print(binascii.hexlify(b"\x00\xff"), binascii.unhexlify("00ff"), binascii.crc32(b"hello"))
for call in (lambda: base64.b64decode("abc"), lambda: base64.b64encode("text"), lambda: binascii.unhexlify("abc"), lambda: binascii.unhexlify("zz")):
    try:
        print(call())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)

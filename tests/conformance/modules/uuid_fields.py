"""The fields of a UUID have their widths, and names are texts."""
import uuid


def told(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


for place, bits in enumerate((32, 16, 16, 8, 8, 48)):
    for value in (1 << bits) - 1, 1 << bits, -1:
        fields = [0] * 6
        fields[place] = value
        told(lambda: uuid.UUID(fields=fields))
told(lambda: uuid.UUID(fields=(0x12345678, 0x1234, 0x5678, 0x12, 0x34, 0x567812345678)))
told(lambda: uuid.uuid3(uuid.NAMESPACE_DNS, 'python.org'))
told(lambda: uuid.uuid5(uuid.NAMESPACE_DNS, b'python.org'))

data = bytearray(b"hello")
data[0] = 72
data.append(33)
data.extend(b"?!")
data += b"..."
print(data, len(data), data[0], data[1:3], type(data[1:3]).__name__)
data[1:5] = b"EY"
del data[-3:]
data.insert(2, 45)
print(data, data.pop(), data.pop(0), data)
data.remove(45)
data.reverse()
print(data, data.copy() is data, data == bytes(data), data.upper(), data.find(b"?"))
data *= 2
data[::2] = b"abcdef"[: len(data[::2])]
print(data)
data.clear()
print(data, bool(data), bytearray(2), bytearray("hé", "utf-8"), bytearray([1, 2]), repr(bytearray(b"'")))
alias = data
alias += b"x"
print(data is alias, data)
for call in (lambda: data.append(256), lambda: data.append("a"), lambda: data.remove(7), lambda: bytearray().pop(), lambda: hash(data), lambda: data.__setitem__(9, 1)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)

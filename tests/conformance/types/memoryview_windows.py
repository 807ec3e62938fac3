# memoryview: slices without a copy, writing through, and the size that is fixed meanwhile.


def told(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


data = bytearray(b'hello world')
view = memoryview(data)
print(len(view), view[0], view[-1], bytes(view[2:5]), view[::-1].tobytes(), view[1:9:3].tolist())
view[0] = 72
view[6:11] = b'WORLD'
print(data, view.tobytes(), view == data, view != b'x', view == 'x', b'W' in data)
part = view[6:]
part[0] = ord('w')
print(data, part.obj is data, part.nbytes, part.shape, view[::2].strides, part.readonly)
print(view.format, view.itemsize, view.ndim, view.contiguous, view[::2].contiguous)
print(list(part), [chr(c) for c in part], sum(part), max(part), 119 in part, part.hex(), part.hex('-', 2))
print(type(iter(part)), list(reversed(part)))

for call in (lambda: data.append(1), lambda: data.extend(b'x'), lambda: data.pop(), lambda: data.clear(),
             lambda: data.insert(0, 1), lambda: data.remove(72), lambda: data.__delitem__(0),
             lambda: data.__iadd__(b'x'), lambda: data.__setitem__(slice(0, 1), b'abc'),
             lambda: data.__setitem__(slice(0, 1), b'j'), lambda: data.reverse()):
    told(call)
print(data)
for call in (lambda: view[99], lambda: view['a'], lambda: view[1, 2], lambda: view + b'x', lambda: view * 2,
             lambda: view < view, lambda: view.__setitem__(0, 'a'), lambda: view.__setitem__(0, 300),
             lambda: view.__setitem__(slice(0, 2), b'abc'), lambda: view.__setitem__(slice(0, 2), 5),
             lambda: view.__delitem__(0), lambda: hash(view), lambda: memoryview('text'),
             lambda: memoryview(5), lambda: view.tobytes(5)):
    told(call)

fixed = memoryview(b'constant')
told(lambda: fixed.__setitem__(0, 1))
print(fixed.readonly, hash(fixed) == hash(b'constant'), {fixed: 1}[b'constant'], fixed.toreadonly().tobytes())
print(bytearray(fixed[:3]), b'-'.join([fixed[:1], b'x', fixed[1:3]]), b'>' + fixed[5:], int.from_bytes(fixed[:2], 'big'))
print(b'constant'.startswith(fixed[:4]), b'constant'.find(fixed[3:5]), b'xcx'.replace(fixed[:1], b'C'))

with memoryview(data) as inner:
    print(inner[:5].tobytes())
told(lambda: inner[0])
told(lambda: inner.tolist())
print(repr(inner)[:16], repr(view)[:11])
part.release()
view.release()
view.release()
told(lambda: len(view))
told(lambda: data.append(33))
import gc
gc.collect()
del inner
print(data)


def fill(buffer):
    """As file.readinto() does: a function that writes into a window that it is given."""
    buffer[:3] = b'abc'
    return 3


block = bytearray(8)
window = memoryview(block)
done = 0
while done < 6:
    done += fill(window[done:])
print(block, done)

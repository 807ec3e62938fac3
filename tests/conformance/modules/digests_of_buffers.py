"""Digests take what has a buffer, scrypt() takes its time, and compare_digest() is strict."""
import array
import hashlib
import hmac


def told(call):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)


numbers = array.array('H', [1, 2, 3])
for data in b'abc', bytearray(b'abc'), memoryview(b'abc'), memoryview(b'xabcx')[1:4], numbers:
    made = hashlib.sha256(data)
    made.update(data)
    print(made.hexdigest()[:16], hashlib.new('md5', data).hexdigest()[:8])
for data in 'text', None, 5, [1]:
    told(lambda: hashlib.sha1(data))
told(lambda: hashlib.shake_128(b'').hexdigest())
told(lambda: hashlib.shake_128(b'').hexdigest(4))
told(lambda: hashlib.scrypt(b'pw', salt=b's', n=4, r=1, p=1, dklen=6).hex())
told(lambda: hashlib.scrypt(b'', salt=b'', n=16, r=1, p=1).hex())
told(lambda: hashlib.scrypt(b'pw', salt=b's', n=8, r=2, p=3, dklen=20).hex())
told(lambda: hashlib.scrypt(b'pw', salt=b's', n=5, r=1, p=1))
for pair in ('a', 'a'), ('a', 'é'), ('a', b'a'), (b'a', 'a'), (b'a', bytearray(b'a')), (1, 'a'), (b'a', 1), (1, 2):
    told(lambda: hmac.compare_digest(*pair))

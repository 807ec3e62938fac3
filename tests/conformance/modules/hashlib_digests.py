import hashlib, hmac
for name in ("md5", "sha1", "sha256", "sha512"):
    print(name, hashlib.new(name, b"hello").hexdigest()[:24], getattr(hashlib, name)(b"").digest_size)
h = hashlib.sha256()
h.update(b"hel")
copy = h.copy()
h.update(b"lo")
print(h.hexdigest() == hashlib.sha256(b"hello").hexdigest(), copy.hexdigest()[:8], h.name, h.block_size)
print(hmac.new(b"key", b"message", "sha256").hexdigest()[:20], hmac.compare_digest("a", "a"), hmac.compare_digest(b"a", b"b"))
for call in (lambda: hashlib.md5("text"), lambda: hashlib.new("nope")):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

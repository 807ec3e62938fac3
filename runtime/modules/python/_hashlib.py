"""The functions of hashlib, under the names that pickles give for them."""
import hashlib as _hashlib
from hashlib import HASH, HASHXOF, new, pbkdf2_hmac, scrypt
from hmac import compare_digest

for _name in _hashlib._methods:
    if not _name.startswith('blake2'):
        globals()[f'openssl_{_name}'] = getattr(_hashlib, _name)

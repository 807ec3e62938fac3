"""What pbkdf2_hmac() asks of its arguments."""
import hashlib
def t(*a, **k):
    try: print(hashlib.pbkdf2_hmac(*a, **k).hex())
    except Exception as e: print(type(e).__name__, e)
t('sha256', b'p', b's', 2)
t('sha256', b'p', b's', 2, 5)
t('sha256', b'p', b's', True, dklen=3)
t('sha256', b'p', b's', 1.5)
t('sha256', b'p', b's', 0)
t('sha256', b'p', b's', 1, 0)
t('sha256', b'p', b's', 1, -4)
t('sha256', b'p', b's', 1, 'x')
t('sha256', b'p', b's', 2**40)
t('sha256', b'p', b's', 1, 2**40)
t('sha256', 'p', b's', 1)
t('sha256', b'p', 5, 1)

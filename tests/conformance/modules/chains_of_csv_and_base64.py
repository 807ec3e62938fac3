import base64
import binascii
import csv
import hashlib
import hmac
import io

def told(error):
    """An exception, and those that it came from."""
    parts = []
    while error is not None:
        parts.append(f'{type(error).__name__}({str(error)!r})')
        if error.__cause__ is not None:
            parts.append('from')
            error = error.__cause__
        elif error.__suppress_context__:
            parts.append('alone' if error.__context__ is None else
                         f'hiding {type(error.__context__).__name__}')
            break
        else:
            if error.__context__ is not None:
                parts.append('while handling')
            error = error.__context__
    return ' '.join(parts)


def show(call, *args, **named):
    try:
        print('gives', repr(call(*args, **named)))
    except Exception as error:
        print(told(error))


for value in ('MFRG!===', b'mfrgg===', 'abc', 'é', 5, None, b'=======', 'MFRGG==='):
    show(base64.b32decode, value)
    show(base64.b32hexdecode, value)
for value in ('~~~~~', '"abcd', 'é', 5, b'abcde'):
    show(base64.b85decode, value)
    show(base64.a85decode, value)
show(base64.b64encode, b'a', altchars=b'-_.')
show(base64.b64decode, b'YQ==', altchars='-')
show(base64.b32decode, b'MFRG01==', map01=b'LI')
show(base64.encodebytes, 'text')
show(base64.decodebytes, 5)
show(base64.encodebytes, memoryview(b'abcd').cast('I'))
show(binascii.unhexlify, 'é')


def written(*row, **options):
    out = io.StringIO()
    csv.writer(out, **options).writerow(*row)
    return out.getvalue()


def fields(text, *args, **options):
    return list(csv.reader(io.StringIO(text), *args, **options))


def broken():
    yield 'a'
    raise TypeError('of its own')


show(written, 7)
show(written, broken())
show(fields, '"a', strict=True)
show(fields, '"a')
show(lambda: next(csv.reader([])))
show(lambda: list(csv.reader([None])))
for options in ({'quotechar': ''}, {'quotechar': None}, {'quotechar': None, 'quoting': 0},
                {'lineterminator': 5}, {'lineterminator': None}, {'quoting': True}, {'quoting': 4},
                {'doublequote': None}, {'delimiter': 'ab'}, {'delimiter': None}, {'spaces': 1}):
    show(fields, 'a,"b"', **options)


class Semicolons(csv.Dialect):
    delimiter = ';'


class Full(csv.excel):
    delimiter = ';'


class Bare:
    delimiter = ';'


class Named(csv.excel):
    quoting = 'minimal'


show(Semicolons)
show(Named)
show(csv.Dialect)
show(fields, 'a;b', Semicolons)
show(fields, 'a;b', Full)
show(fields, 'a;b', Bare)
show(lambda: Full().delimiter)
show(csv.DictWriter, io.StringIO(), ['a'], extrasaction='drop')

for name in ('md6', 'sha-256', 'SHA3-256', 'sha512', ''):
    show(lambda: hashlib.new(name).name)
show(hmac.new, b'key', b'message', 'md6')
show(hmac.digest, b'key', b'message', 'md6')
show(hmac.new, b'key', 'message', 'md5')
show(hashlib.blake2b, depth=0)
show(hashlib.blake2b, key='text')
show(hashlib.blake2b, speed=1)
show(hashlib.scrypt, b'a')
show(hashlib.pbkdf2_hmac, 5, b'a', b'b', 1)
show(hashlib.file_digest, io.StringIO('a'), 'md5')
show(lambda: hashlib.file_digest(io.BytesIO(b'a'), 'md5').hexdigest())

import codecs
for text in ('bücher', 'abc', '', 'a+b', 'hi ✓ x', 'ü.de', '漢字', '😀a', '\x00~\\', 'aé-b', '+', '++', 'é+', 'é-', 'é/', '1é2', 'x' * 70, 'Königsgäßchen.com', 'a..b', '\t\r\n', 'ÄÖ ÄÖ', '\ud800', '.', 'a.'):
    for enc in 'utf-7', 'idna', 'punycode', 'utf7', 'UTF_7', 'U7', 'unicode_1_1_utf_7':
        try: r = text.encode(enc)
        except Exception as e: r = f'{type(e).__name__}: {e}'
        print(ascii(text)[:20], enc, r)
        if isinstance(r, bytes):
            try: print('  back', ascii(r.decode(enc)) == ascii(text), ascii(str(r, enc))[:50])
            except Exception as e: print('  back', type(e).__name__, e)
for data in (b'+', b'+-', b'+AGE-', b'+AGE', b'+A', b'+AG', b'a+AGE-b', b'\xff', b'+AGEA', b'+2AA-', b'+2ADcAA-', b'~', b'\\', b'+AGE\xff', b'+AGE!x', b'+AGEAYg-', b'++', b'+/', b'+//8-', b'+AGEB', b'x+@', b'+\\', b'-', b'+AOk-a', b'+AOka', b'+AOk/', b'xn--', b'xn--bcher-kva', b'xn--bcher-kva.de', b'bcher-kva', b'\xe9', b'-', b'--', b'a-', b'a-\xff', b'99999', b'abc-!', b'xn--a\xff', b'XN--bcher-kva', b'+2ADYAA-', b'+3AA-', b'+AGH/'):
    for enc in 'utf-7', 'idna', 'punycode':
        for errors in 'strict', 'ignore', 'replace', 'backslashreplace':
            try: r = data.decode(enc, errors)
            except Exception as e: r = f'{type(e).__name__}: {e}'
            print(data, enc, errors, ascii(r))
for enc in 'utf-7', 'idna', 'punycode':
    i = codecs.lookup(enc)
    print(i.name, i.encode('bü'), i.decode(b'abc'), i._is_text_encoding)
    d = codecs.getincrementaldecoder(enc)()
    try: print([ascii(d.decode(bytes([c]))) for c in i.encode('aüb')[0]], ascii(d.decode(b'', True)))
    except Exception as e: print(type(e).__name__, e)
    e = codecs.getincrementalencoder(enc)()
    try: print([e.encode(c) for c in 'aüb.c'], e.encode('', True))
    except Exception as e: print(type(e).__name__, e)
print('a\ud800'.encode('utf-7'), ascii(codecs.encode('é', 'utf-7')), codecs.decode(b'+AOk-', 'utf-7'), bytes('é', 'utf-7'), bytearray(b'+AOk-').decode('utf-7'), str(memoryview(b'+AOk-'), 'utf-7'))
try: 'ü'.encode('idna', 'ignore')
except Exception as e: print(type(e).__name__, e)
try: 'ü'.encode('punycode', 'nonsense'); 'ü'.encode('utf-7', 'nonsense'); b'\xff'.decode('utf-7', 'nonsense')
except Exception as e: print(type(e).__name__, e)
open('utf7.txt', 'w', encoding='utf-7').write('é+ü\nx')
import os
print(open('utf7.txt', 'rb').read(), ascii(open('utf7.txt', encoding='utf-7').read()))
os.remove('utf7.txt')
for function in codecs.backslashreplace_errors, codecs.xmlcharrefreplace_errors, codecs.namereplace_errors:
    for error in (UnicodeDecodeError('a', b'xab\xff', 1, 4, 'r'), UnicodeTranslateError('ab\xff', 1, 3, 'r'),
                  UnicodeEncodeError('a', 'xab\xff\u1234\U0001f600', 1, 6, 'r')):
        try: print(function(error))
        except Exception as e: print(type(e).__name__, e)
import unicodedata
for form in 'NFC', 'NFD', 'NFKC', 'NFKD':
    print(ascii(unicodedata.normalize(form, 'e\u0301\ud800\u0301\ufb01\udfff')), unicodedata.is_normalized(form, '\ud800'))

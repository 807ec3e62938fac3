"""Names of machines in other letters than ASCII."""
def told(call):
    try:
        print(repr(call()))
    except Exception as error:
        print(type(error).__name__, error)
for t in 'bücher.example','BÜCHER.Example','abc.DE','a..b','.a','a.','','ß.de','日本語。jp','x'*64,'ü'*60,'xn--bcher-kva','ﬁx','Ⅷü', 'a b', 'İ.de','ü.':
    told(lambda: t.encode('idna'))
for b in b'xn--bcher-kva.example', b'XN--BCHER-KVA', b'abc.DE', b'', b'a..b', b'xn--zckzah', b'a.', b'xn--', b'\xff':
    told(lambda: b.decode('idna'))

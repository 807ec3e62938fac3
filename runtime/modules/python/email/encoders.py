"""Each writes a message's payload in another way, and says so in a header."""
from base64 import encodebytes
from quopri import encodestring

__all__ = ['encode_7or8bit', 'encode_base64', 'encode_noop', 'encode_quopri']


def _set(msg, encoding, payload):
    msg.set_payload(payload)
    msg['Content-Transfer-Encoding'] = encoding


def encode_base64(msg):
    _set(msg, 'base64', str(encodebytes(msg.get_payload(decode=True)), 'ascii'))


def encode_quopri(msg):
    data = encodestring(msg.get_payload(decode=True), quotetabs=True)
    _set(msg, 'quoted-printable', data.replace(b' ', b'=20'))


def encode_7or8bit(msg):
    data = msg.get_payload(decode=True)
    msg['Content-Transfer-Encoding'] = '7bit' if data is None or data.isascii() else '8bit'


def encode_noop(msg):
    pass

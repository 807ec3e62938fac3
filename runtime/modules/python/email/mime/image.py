"""Pictures, known by how they begin."""
import re
from email import encoders
from email.mime.nonmultipart import MIMENonMultipart

__all__ = ['MIMEImage']

_beginnings = [
    ('jpeg', rb'.{6}(JFIF|Exif)|\xff\xd8\xff\xdb'),
    ('png', rb'\x89PNG\r\n\x1a\n'),
    ('gif', rb'GIF8[79]a'),
    ('tiff', rb'MM|II'),
    ('rgb', rb'\x01\xda'),
    ('pbm', rb'P[14][ \t\n\r]'),
    ('pgm', rb'P[25][ \t\n\r]'),
    ('ppm', rb'P[36][ \t\n\r]'),
    ('rast', rb'\x59\xa6\x6a\x95'),
    ('xbm', rb'#define '),
    ('bmp', rb'BM'),
    ('webp', rb'RIFF.{4}WEBP'),
    ('exr', rb'\x76\x2f\x31\x01'),
]


class MIMEImage(MIMENonMultipart):
    def __init__(self, _imagedata, _subtype=None, _encoder=encoders.encode_base64, *,
                 policy=None, **_params):
        if _subtype is None:
            _subtype = next((name for name, beginning in _beginnings
                             if re.match(beginning, _imagedata, re.DOTALL)), None)
        if _subtype is None:
            raise TypeError('Could not guess image MIME subtype')
        MIMENonMultipart.__init__(self, 'image', _subtype, policy=policy, **_params)
        self.set_payload(_imagedata)
        _encoder(self)

"""Sounds, known by how they begin."""
import re
from email import encoders
from email.mime.nonmultipart import MIMENonMultipart

__all__ = ['MIMEAudio']

_beginnings = [
    ('basic', rb'\.snd'),
    ('x-aiff', rb'FORM.{4}AIF[CF]'),
    ('x-wav', rb'RIFF.{4}WAVEfmt '),
]


class MIMEAudio(MIMENonMultipart):
    def __init__(self, _audiodata, _subtype=None, _encoder=encoders.encode_base64, *,
                 policy=None, **_params):
        if _subtype is None:
            _subtype = next((name for name, beginning in _beginnings
                             if re.match(beginning, _audiodata, re.DOTALL)), None)
        if _subtype is None:
            raise TypeError('Could not find audio MIME subtype')
        MIMENonMultipart.__init__(self, 'audio', _subtype, policy=policy, **_params)
        self.set_payload(_audiodata)
        _encoder(self)

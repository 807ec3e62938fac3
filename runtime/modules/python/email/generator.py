"""Writes messages."""
import random
import re
import sys
import time
from copy import deepcopy
from io import BytesIO, StringIO
from email.utils import _has_surrogates

__all__ = ['Generator', 'BytesGenerator']


class Generator:
    def __init__(self, outfp, mangle_from_=None, maxheaderlen=None, *, policy=None):
        if mangle_from_ is None:
            mangle_from_ = policy is None or policy.mangle_from_
        self._fp = outfp
        self._mangle_from_ = mangle_from_
        self.maxheaderlen = maxheaderlen
        self.policy = policy

    def write(self, s):
        self._fp.write(s)

    def flatten(self, msg, unixfrom=False, linesep=None):
        own_policy, policy_of_message = self.policy, msg.policy
        policy = policy_of_message if own_policy is None else own_policy
        if linesep is not None:
            policy = policy.clone(linesep=linesep)
        if self.maxheaderlen is not None:
            policy = policy.clone(max_line_length=self.maxheaderlen)
        self._NL = policy.linesep
        try:
            self.policy = msg.policy = policy
            if unixfrom:
                self.write((msg.get_unixfrom() or f'From nobody {time.ctime(time.time())}')
                           + self._NL)
            self._write(msg)
        finally:
            self.policy = own_policy
            msg.policy = policy_of_message

    def clone(self, fp):
        return self.__class__(fp, self._mangle_from_, None, policy=self.policy)

    def _new_buffer(self):
        return StringIO()

    def _encode(self, s):
        return s

    def _flat(self, msg):
        buffer = self._new_buffer()
        self.clone(buffer).flatten(msg, unixfrom=False, linesep=self._NL)
        return buffer.getvalue()

    def _write_lines(self, lines):
        if lines:
            self.write(re.sub('\r\n|\r|\n', lambda match: self._NL, lines))

    def _mangled(self, text):
        return re.sub('^From ', '>From ', text, flags=re.MULTILINE) if self._mangle_from_ else text

    def _write(self, msg):
        """The body first, as writing it can change the headers."""
        outfp = self._fp
        try:
            self._munge_cte = None
            self._fp = body = self._new_buffer()
            self._dispatch(msg)
        finally:
            self._fp = outfp
            munge_cte = self._munge_cte
            del self._munge_cte
        if munge_cte:
            msg = deepcopy(msg)
            if msg.get('content-transfer-encoding') is None:
                msg['Content-Transfer-Encoding'] = munge_cte[0]
            else:
                msg.replace_header('content-transfer-encoding', munge_cte[0])
            msg.replace_header('content-type', munge_cte[1])
        write_headers = getattr(msg, '_write_headers', None)
        if write_headers is None:
            self._write_headers(msg)
        else:
            write_headers(self)
        self._fp.write(body.getvalue())

    def _dispatch(self, msg):
        main = msg.get_content_maintype().replace('-', '_')
        sub = msg.get_content_subtype().replace('-', '_')
        for name in (f'_handle_{main}_{sub}', f'_handle_{main}', '_writeBody'):
            handler = getattr(self, name, None)
            if handler is not None:
                return handler(msg)

    def _write_headers(self, msg):
        for name, value in msg.raw_items():
            self.write(self.policy.fold(name, value))
        self.write(self._NL)

    def _handle_text(self, msg):
        payload = msg.get_payload()
        if payload is None:
            return
        if not isinstance(payload, str):
            raise TypeError(f'string payload expected: {type(payload)}')
        if _has_surrogates(msg._payload):
            charset = msg.get_param('charset')
            if charset is not None:
                msg = deepcopy(msg)
                del msg['content-transfer-encoding']
                msg.set_payload(payload, charset)
                payload = msg.get_payload()
                self._munge_cte = msg['content-transfer-encoding'], msg['content-type']
        self._write_lines(self._mangled(payload))

    _writeBody = _handle_text

    def _handle_multipart(self, msg):
        parts = msg.get_payload()
        if isinstance(parts, str):
            self.write(parts)
            return
        if parts is None:
            parts = []
        elif not isinstance(parts, list):
            parts = [parts]
        texts = [self._flat(part) for part in parts]
        boundary = msg.get_boundary()
        if not boundary:
            boundary = self._make_boundary(self._encode(self._NL).join(texts))
            msg.set_boundary(boundary)
        if msg.preamble is not None:
            self._write_lines(self._mangled(msg.preamble))
            self.write(self._NL)
        self.write(f'--{boundary}{self._NL}')
        for number, text in enumerate(texts):
            if number:
                self.write(f'{self._NL}--{boundary}{self._NL}')
            self._fp.write(text)
        self.write(f'{self._NL}--{boundary}--{self._NL}')
        if msg.epilogue is not None:
            self._write_lines(self._mangled(msg.epilogue))

    def _handle_multipart_signed(self, msg):
        policy = self.policy
        self.policy = policy.clone(max_line_length=0)
        try:
            self._handle_multipart(msg)
        finally:
            self.policy = policy

    def _handle_message_delivery_status(self, msg):
        end = self._encode(self._NL)
        self._fp.write(end.join([self._flat(part).removesuffix(end)
                                 for part in msg.get_payload()]))

    def _handle_message(self, msg):
        payload = msg._payload
        if isinstance(payload, list):
            payload = self._flat(msg.get_payload(0))
        else:
            payload = self._encode(payload)
        self._fp.write(payload)

    @classmethod
    def _make_boundary(cls, text=None):
        width = len(repr(sys.maxsize - 1))
        boundary = f"{'=' * 15}{random.randrange(sys.maxsize):0{width}}=="
        if text is None:
            return boundary
        tried = boundary
        counter = 0
        while cls._compile_re(f'^--{re.escape(tried)}(--)?$', re.MULTILINE).search(text):
            tried = f'{boundary}.{counter}'
            counter += 1
        return tried

    @classmethod
    def _compile_re(cls, s, flags):
        return re.compile(s, flags)


class BytesGenerator(Generator):
    def write(self, s):
        self._fp.write(s.encode('ascii', 'surrogateescape'))

    def _new_buffer(self):
        return BytesIO()

    def _encode(self, s):
        return s.encode('ascii')

    def _write_headers(self, msg):
        for name, value in msg.raw_items():
            self._fp.write(self.policy.fold_binary(name, value))
        self.write(self._NL)

    def _handle_text(self, msg):
        if msg._payload is None:
            return
        if _has_surrogates(msg._payload) and self.policy.cte_type != '7bit':
            msg._payload = self._mangled(msg._payload)
            self._write_lines(msg._payload)
        else:
            super()._handle_text(msg)

    _writeBody = _handle_text

    @classmethod
    def _compile_re(cls, s, flags):
        return re.compile(s.encode('ascii'), flags)

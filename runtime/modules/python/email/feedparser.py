"""Reads messages. What is fed is read when all of it is there."""
import re
from email import errors
from email._policybase import compat32

__all__ = ['FeedParser', 'BytesFeedParser']

_line_end = re.compile(r'(\r\n|\r|\n)\Z')


def _without_line_end(line):
    return _line_end.sub('', line)


class _Lines:
    """Lines that end, for now, where one matches."""

    def __init__(self, text):
        self.lines = re.findall('[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+', text)
        self.at = 0
        self.ends = []

    def next(self):
        """'' at the end."""
        if self.at == len(self.lines):
            return ''
        line = self.lines[self.at]
        if any(is_end(line) for is_end in reversed(self.ends)):
            return ''
        self.at += 1
        return line

    def back(self):
        self.at -= 1

    def rest(self):
        read = []
        while line := self.next():
            read.append(line)
        return read


class FeedParser:
    def __init__(self, _factory=None, *, policy=compat32):
        self.policy = policy
        self._old_style_factory = False
        if _factory is None:
            _factory = policy.message_factory
            if _factory is None:
                from email.message import Message as _factory
        else:
            try:
                _factory(policy=policy)
            except TypeError:
                self._old_style_factory = True
        self._factory = _factory
        self._pieces = []
        self._headersonly = False

    def _set_headersonly(self):
        self._headersonly = True

    def feed(self, data):
        self._pieces.append(data)

    def close(self):
        self._input = _Lines(''.join(self._pieces))
        root = self._read(None)
        if root.get_content_maintype() == 'multipart' and not root.is_multipart() \
                and not self._headersonly:
            self.policy.handle_defect(root, errors.MultipartInvariantViolationDefect())
        return root

    def _new_message(self, parent):
        msg = self._factory() if self._old_style_factory else self._factory(policy=self.policy)
        if parent is not None:
            if parent.get_content_type() == 'multipart/digest':
                msg.set_default_type('message/rfc822')
            parent.attach(msg)
        return msg

    def _read(self, parent):
        msg = self._last = self._new_message(parent)
        self._read_headers(msg)
        if self._headersonly:
            msg.set_payload(''.join(self._input.rest()))
        elif msg.get_content_type() == 'message/delivery-status':
            self._read_blocks(msg)
        elif msg.get_content_maintype() == 'message':
            self._read(msg)
        elif msg.get_content_maintype() == 'multipart':
            self._read_parts(msg)
        else:
            msg.set_payload(''.join(self._input.rest()))
        return msg

    # --- headers ---

    def _read_headers(self, msg):
        lines = []
        while line := self._input.next():
            if not re.match('From |[!-9;-~]*:|[\t ]', line):
                if line[0] not in '\r\n':
                    self.policy.handle_defect(msg, errors.MissingHeaderBodySeparatorDefect())
                    self._input.back()
                break
            lines.append(line)
        held = []
        for number, line in enumerate(lines):
            if line[0] in ' \t':
                if held:
                    held.append(line)
                else:
                    self.policy.handle_defect(
                        msg, errors.FirstHeaderLineIsContinuationDefect(line))
                continue
            self._keep(msg, held)
            held = []
            if line.startswith('From '):
                if number == 0:
                    msg.set_unixfrom(_without_line_end(line))
                elif number == len(lines) - 1:
                    self._input.lines.insert(self._input.at, line)
                    return
                else:
                    msg.defects.append(errors.MisplacedEnvelopeHeaderDefect(line))
            elif line.startswith(':'):
                msg.defects.append(errors.InvalidHeaderDefect('Missing header name.'))
            else:
                held = [line]
        self._keep(msg, held)

    def _keep(self, msg, lines):
        if lines:
            msg.set_raw(*self.policy.header_source_parse(lines))

    # --- parts ---

    def _read_blocks(self, msg):
        """Blocks of headers, each a message without a body, with empty lines between them."""
        while True:
            self._input.ends.append(lambda line: line[0] in '\r\n')
            self._read(msg)
            self._input.ends.pop()
            self._input.next()
            if not self._input.next():
                return
            self._input.back()

    def _read_parts(self, msg):
        boundary = msg.get_boundary()
        if boundary is None:
            self.policy.handle_defect(msg, errors.NoBoundaryInMultipartDefect())
            msg.set_payload(''.join(self._input.rest()))
            return
        if str(msg.get('content-transfer-encoding', '8bit')).lower() not in (
                '7bit', '8bit', 'binary'):
            self.policy.handle_defect(msg, errors.InvalidMultipartContentTransferEncodingDefect())
        is_boundary = re.compile(
            f'--{re.escape(boundary)}(?P<end>--)?[ \t]*(?P<linesep>\r\n|\r|\n)?$').match
        preamble = []
        match = None
        while line := self._input.next():
            match = is_boundary(line)
            if match:
                break
            preamble.append(line)
        if not match or match['end']:
            self._end_without_start(msg, preamble)
            return
        if preamble:
            msg.preamble = ''.join(preamble[:-1]) + _without_line_end(preamble[-1])
        while match and not match['end']:
            while line := self._input.next():  # boundaries that follow at once part nothing
                if not is_boundary(line):
                    self._input.back()
                    break
            self._input.ends.append(is_boundary)
            self._read(msg)
            self._drop_last_line_end()
            self._input.ends.pop()
            self._last = msg
            line = self._input.next()
            match = is_boundary(line) if line else None
        if not match:
            self.policy.handle_defect(msg, errors.CloseBoundaryNotFoundDefect())
            return
        self._read_epilogue(msg, has_line=match['linesep'])

    def _end_without_start(self, msg, preamble):
        self.policy.handle_defect(msg, errors.StartBoundaryNotFoundDefect())
        msg.set_payload(''.join(preamble))
        self._input.rest()
        msg.epilogue = ''

    def _drop_last_line_end(self):
        """It belongs to the boundary that follows."""
        last = self._last
        if last.get_content_maintype() == 'multipart':
            if last.epilogue == '':
                last.epilogue = None
            elif last.epilogue is not None:
                last.epilogue = _without_line_end(last.epilogue)
        elif isinstance(last._payload, str):
            last._payload = _without_line_end(last._payload)

    def _read_epilogue(self, msg, has_line):
        lines = [''] if has_line else []
        lines += self._input.rest()
        if lines:
            lines[0] = re.sub('^(\r\n|\r|\n)', '', lines[0])
        msg.epilogue = ''.join(lines)


class BytesFeedParser(FeedParser):
    def feed(self, data):
        super().feed(data.decode('ascii', 'surrogateescape'))

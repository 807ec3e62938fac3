"""Tells the parts of a web page, in their order."""
import re
from html import unescape

__all__ = ['HTMLParser']

_name_start = re.compile('[a-zA-Z]')
_tag_name = re.compile(r'([a-zA-Z][^\t\n\r\f />\x00]*)(?:\s|/(?!>))*')
_attribute = re.compile(r'''((?<=['"\s/])[^\s/>][^\s/=>]*)(\s*=+\s*('[^']*'|"[^"]*"|'''
                        r'''(?!['"])[^>\s]*))?(?:\s|/(?!>))*''')
_whole_tag = re.compile(r'''<[a-zA-Z][^\t\n\r\f />\x00]*(?:[\s/]*(?:(?<=['"\s/])[^\s/>][^\s/=>]*'''
                        r'''(?:\s*=+\s*(?:'[^']*'|"[^"]*"|(?!['"])[^>\s]*)\s*)?(?:\s|/(?!>))*)*'''
                        r''')?\s*''')
_reference = re.compile('&#(?:[0-9]+|[xX][0-9a-fA-F]+)[^0-9a-fA-F]')
_entity = re.compile('&([a-zA-Z][-.a-zA-Z0-9]*)[^a-zA-Z0-9]')
_comment_end = re.compile(r'--\s*>')


class HTMLParser:
    CDATA_CONTENT_ELEMENTS = ('script', 'style')

    def __init__(self, *, convert_charrefs=True):
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        self.rawdata = ''
        self.lasttag = '???'
        self.cdata_elem = None
        self.lineno = 1
        self.offset = 0
        self.__starttag_text = None

    def feed(self, data):
        self.rawdata += data
        self._go_ahead(False)

    def close(self):
        self._go_ahead(True)

    def getpos(self):
        return self.lineno, self.offset

    def get_starttag_text(self):
        return self.__starttag_text

    # --- what a program overrides ---

    def handle_starttag(self, tag, attrs):
        pass

    def handle_endtag(self, tag):
        pass

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_data(self, data):
        pass

    def handle_charref(self, name):
        pass

    def handle_entityref(self, name):
        pass

    def handle_comment(self, data):
        pass

    def handle_decl(self, decl):
        pass

    def handle_pi(self, data):
        pass

    def unknown_decl(self, data):
        pass

    # --- the reading ---

    def set_cdata_mode(self, elem):
        self.cdata_elem = elem.lower()

    def clear_cdata_mode(self):
        self.cdata_elem = None

    def updatepos(self, i, j):
        lines = self.rawdata.count('\n', i, j)
        if lines:
            self.lineno += lines
            self.offset = j - self.rawdata.rindex('\n', i, j) - 1
        else:
            self.offset += j - i
        return j

    def _tell_data(self, text):
        if text:
            self.handle_data(unescape(text) if self.convert_charrefs and not self.cdata_elem
                             else text)

    def _text_end(self, i, is_end):
        """Where the text that begins at i ends; -1 if more of it may come."""
        data = self.rawdata
        if self.cdata_elem:
            found = re.compile(f'</{self.cdata_elem}\\s*>', re.I).search(data, i)
            if found:
                return found.start()
            return len(data) if is_end else max(i, data.rfind('<', i) if '<' in data[i:] else len(data))
        if self.convert_charrefs:
            j = data.find('<', i)
            if j >= 0:
                return j
            if is_end:
                return len(data)
            amp = data.rfind('&', max(i, len(data) - 34))
            if amp >= 0 and not re.compile(r'[\s;]').search(data, amp):
                return -1
            return len(data)
        found = re.compile('[&<]').search(data, i)
        return found.start() if found else len(data)

    def _go_ahead(self, is_end):
        i = 0
        data = self.rawdata
        while i < len(data):
            j = self._text_end(i, is_end)
            if j < 0:
                break
            self._tell_data(data[i:j])
            i = self.updatepos(i, j)
            if i == len(data):
                break
            next_at = self._read_markup(i) if data[i] == '<' else self._read_reference(i, is_end)
            if next_at < 0:
                if not is_end:
                    break
                next_at = self._give_up_on(i)
            i = self.updatepos(i, next_at)
        if is_end and i < len(data):
            self._tell_data(data[i:])
            i = self.updatepos(i, len(data))
        self.rawdata = data[i:]

    def _give_up_on(self, i):
        """A markup that does not end is text, at least up to what may be the next."""
        data = self.rawdata
        end = data.find('>', i + 1)
        if end < 0:
            end = data.find('<', i + 1)
            end = i + 1 if end < 0 else end
        else:
            end += 1
        self._tell_data(data[i:end])
        return end

    def _read_markup(self, i):
        data = self.rawdata
        if self.cdata_elem and not data.startswith('</', i):
            self._tell_data('<')
            return i + 1
        if _name_start.match(data, i + 1):
            return self._read_start_tag(i)
        if data.startswith('</', i):
            return self._read_end_tag(i)
        if data.startswith('<!--', i):
            end = _comment_end.search(data, i + 4)
            if not end:
                return -1
            self.handle_comment(data[i + 4:end.start()])
            return end.end()
        if data.startswith('<?', i):
            end = data.find('>', i + 2)
            if end < 0:
                return -1
            self.handle_pi(data[i + 2:end])
            return end + 1
        if data.startswith('<!', i):
            return self._read_declaration(i)
        if i + 1 < len(data) or self.cdata_elem:
            self._tell_data('<')
            return i + 1
        return -1

    def _read_declaration(self, i):
        data = self.rawdata
        if data.startswith('<![', i):
            end = data.find(']>' if not data.startswith('<![CDATA[', i) else ']]>', i + 3)
            if end < 0:
                return -1
            self.unknown_decl(data[i + 3:end])
            return end + (2 if data[end:end + 2] == ']>' else 3)
        end = data.find('>', i + 2)
        if end < 0:
            return -1
        if data[i:i + 9].lower() == '<!doctype':
            self.handle_decl(data[i + 2:end])
        else:
            self.handle_comment(data[i + 2:end])
        return end + 1

    def _read_start_tag(self, i):
        data = self.rawdata
        tag_end = _whole_tag.match(data, i).end()
        if data.startswith('/>', tag_end):
            end = tag_end + 2
        elif data.startswith('>', tag_end):
            end = tag_end + 1
        elif tag_end >= len(data) or data.startswith('/', tag_end) and tag_end + 1 >= len(data):
            return -1
        else:
            end = data.find('>', tag_end)
            if end < 0:
                return -1
            end += 1
        self.__starttag_text = data[i:end]
        name = _tag_name.match(data, i + 1)
        self.lasttag = tag = name[1].lower()
        attrs = []
        k = name.end()
        while k < end:
            found = _attribute.match(data, k)
            if not found:
                break
            key, rest, value = found[1], found[2], found[3]
            if not rest:
                value = None
            elif value[:1] in ('"', "'") and value[:1] == value[-1:]:
                value = value[1:-1]
            attrs.append((key.lower(), unescape(value) if value else value))
            k = found.end()
        rest = data[k:end].strip()
        if rest not in ('>', '/>'):
            self.handle_data(data[i:end])
            return end
        if rest == '/>':
            self.handle_startendtag(tag, attrs)
        else:
            self.handle_starttag(tag, attrs)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.set_cdata_mode(tag)
        return end

    def _read_end_tag(self, i):
        data = self.rawdata
        end = data.find('>', i + 1)
        if end < 0:
            return -1
        end += 1
        name = re.compile(r'</\s*([a-zA-Z][-.a-zA-Z0-9:_]*)\s*>').match(data, i)
        if name is None:
            if self.cdata_elem is not None:
                self.handle_data(data[i:end])
                return end
            name = _tag_name.match(data, i + 2)
            if not name:
                if data[i:i + 3] == '</>':
                    return end
                self.handle_comment(data[i + 2:end - 1])
                return end
            self.handle_endtag(name[1].lower())
            return data.find('>', name.end()) + 1
        tag = name[1].lower()
        if self.cdata_elem is not None and tag != self.cdata_elem:
            self.handle_data(data[i:end])
            return end
        self.handle_endtag(tag)
        self.clear_cdata_mode()
        return end

    def _read_reference(self, i, is_end):
        """A character's number or name, where they are told as such."""
        data = self.rawdata
        found = _reference.match(data, i)
        if found:
            self.handle_charref(found[0][2:-1])
            return found.end() if found[0].endswith(';') else found.end() - 1
        found = _entity.match(data, i)
        if found:
            self.handle_entityref(found[1])
            return found.end() if found[0].endswith(';') else found.end() - 1
        if is_end:
            rest = re.compile('&(?:#([0-9]+|[xX][0-9a-fA-F]+)|([a-zA-Z][-.a-zA-Z0-9]*))$').match(data, i)
            if rest and rest[1]:
                self.handle_charref(rest[1])
                return len(data)
            if rest:
                self.handle_entityref(rest[2])
                return len(data)
        elif re.compile('&[a-zA-Z#][a-zA-Z0-9]*$').match(data, i) or i + 1 == len(data):
            return -1
        self.handle_data('&')
        return i + 1

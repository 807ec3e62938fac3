"""What kind of content a file has, by the end of its name."""
import os

__all__ = ['knownfiles', 'inited', 'MimeTypes', 'guess_type', 'guess_all_extensions',
           'guess_extension', 'add_type', 'init', 'read_mime_types', 'suffix_map', 'encodings_map',
           'types_map', 'common_types']

knownfiles = []
inited = False
suffix_map = {'.svgz': '.svg.gz', '.tgz': '.tar.gz', '.taz': '.tar.gz', '.tz': '.tar.gz',
              '.tbz2': '.tar.bz2', '.txz': '.tar.xz'}
encodings_map = {'.gz': 'gzip', '.Z': 'compress', '.bz2': 'bzip2', '.xz': 'xz', '.br': 'br'}
_kinds = """
application/javascript .js .mjs|application/json .json|application/manifest+json .webmanifest
application/msword .doc .dot .wiz|application/n-quads .nq|application/n-triples .nt
application/octet-stream .bin .a .dll .exe .o .obj .so|application/oda .oda|application/pdf .pdf
application/pkcs7-mime .p7c|application/postscript .ps .ai .eps|application/trig .trig
application/vnd.apple.mpegurl .m3u .m3u8|application/vnd.ms-excel .xls .xlb
application/vnd.ms-powerpoint .ppt .pot .ppa .pps .pwz|application/wasm .wasm
application/x-bcpio .bcpio|application/x-cpio .cpio|application/x-csh .csh|application/x-dvi .dvi
application/x-gtar .gtar|application/x-hdf .hdf|application/x-hdf5 .h5|application/x-latex .latex
application/x-mif .mif|application/x-netcdf .cdf .nc|application/x-pkcs12 .p12 .pfx
application/x-pn-realaudio .ram|application/x-python-code .pyc .pyo|application/x-sh .sh
application/x-shar .shar|application/x-shockwave-flash .swf|application/x-sv4cpio .sv4cpio
application/x-sv4crc .sv4crc|application/x-tar .tar|application/x-tcl .tcl|application/x-tex .tex
application/x-texinfo .texi .texinfo|application/x-troff .roff .t .tr|application/x-troff-man .man
application/x-troff-me .me|application/x-troff-ms .ms|application/x-ustar .ustar
application/x-wais-source .src|application/xml .xsl .rdf .wsdl .xpdl|application/zip .zip
audio/3gpp .3gp .3gpp|audio/3gpp2 .3g2 .3gpp2|audio/aac .aac .adts .loas .ass|audio/basic .au .snd
audio/mpeg .mp3 .mp2|audio/opus .opus|audio/x-aiff .aif .aifc .aiff|audio/x-pn-realaudio .ra
audio/x-wav .wav|image/avif .avif|image/bmp .bmp|image/gif .gif|image/heic .heic|image/heif .heif
image/ief .ief|image/jpeg .jpg .jpe .jpeg|image/png .png|image/svg+xml .svg|image/tiff .tiff .tif
image/vnd.microsoft.icon .ico|image/x-cmu-raster .ras|image/x-portable-anymap .pnm
image/x-portable-bitmap .pbm|image/x-portable-graymap .pgm|image/x-portable-pixmap .ppm
image/x-rgb .rgb|image/x-xbitmap .xbm|image/x-xpixmap .xpm|image/x-xwindowdump .xwd
message/rfc822 .eml .mht .mhtml .nws|text/css .css|text/csv .csv|text/html .html .htm|text/n3 .n3
text/plain .txt .bat .c .h .ksh .pl .srt|text/richtext .rtx|text/tab-separated-values .tsv
text/vtt .vtt|text/x-python .py|text/x-setext .etx|text/x-sgml .sgm .sgml|text/x-vcard .vcf
text/xml .xml|video/mp4 .mp4|video/mpeg .mpeg .m1v .mpa .mpe .mpg|video/quicktime .mov .qt
video/webm .webm|video/x-msvideo .avi|video/x-sgi-movie .movie
"""
types_map = {}
for _line in _kinds.replace('|', '\n').split('\n'):
    for _ending in _line.split()[1:]:
        types_map[_ending] = _line.split()[0]
common_types = {'.rtf': 'application/rtf', '.midi': 'audio/midi', '.mid': 'audio/midi',
                '.jpg': 'image/jpg', '.pict': 'image/pict', '.pct': 'image/pict',
                '.pic': 'image/pict', '.xul': 'text/xul'}


class MimeTypes:
    def __init__(self, filenames=(), strict=True):
        self.encodings_map = dict(encodings_map)
        self.suffix_map = dict(suffix_map)
        self.types_map = dict(common_types), dict(types_map)

    def add_type(self, type, ext, strict=True):
        self.types_map[bool(strict)][ext] = type

    def guess_type(self, url, strict=True):
        url = os.fspath(url)
        scheme, colon, rest = url.partition(':')
        if colon and scheme == 'data':
            kind = rest.partition(',')[0].partition(';')[0]
            return (kind if '=' not in kind and '/' in kind else 'text/plain'), None
        base, ending = os.path.splitext(url)
        while ending.lower() in self.suffix_map:
            base, ending = os.path.splitext(base + self.suffix_map[ending.lower()])
        encoding = self.encodings_map.get(ending)
        if encoding is not None:
            base, ending = os.path.splitext(base)
        ending = ending.lower()
        found = self.types_map[True].get(ending)
        if found is None and not strict:
            found = self.types_map[False].get(ending)
        return found, encoding

    def guess_all_extensions(self, type, strict=True):
        wanted = type.lower()
        tables = self.types_map[True:] if strict else self.types_map[::-1]
        return list(dict.fromkeys([ending for table in tables for ending, kind in table.items()
                                   if kind == wanted]))

    def guess_extension(self, type, strict=True):
        return next(iter(self.guess_all_extensions(type, strict)), None)


_known = MimeTypes()
_known.types_map = common_types, types_map
guess_type = _known.guess_type
guess_extension = _known.guess_extension
guess_all_extensions = _known.guess_all_extensions
add_type = _known.add_type


def init(files=None):
    global inited
    inited = True


def read_mime_types(file):
    return None

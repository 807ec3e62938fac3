"""The errors of the reader of XML. The reader itself is that of xml.etree.ElementTree."""
from _inspect import refuse as _refuse


class ExpatError(Exception):
    __module__ = 'xml.parsers.expat'


error = ExpatError


def ParserCreate(encoding=None, namespace_separator=None, intern=None):
    _refuse('xml.parsers.expat.ParserCreate() is not supported',
            'xml.etree.ElementTree.XMLParser takes a target with start(), end() and data()')

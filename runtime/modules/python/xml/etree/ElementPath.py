"""Paths to elements: each step makes of the elements so far those that it leads to."""
import re

_token = re.compile(r"""('[^']*'|"[^"]*"|::|//?|\.\.|\(\)|!=|[/.*:\[\]()@=])"""
                    r'|((?:\{[^}]+\})?[^/\[\]()@!=\s]+)|\s+')
_number = re.compile(r'-?\d+$')
_steps_of = {}  # what was made of a path, which then is not read again
_steps_of_max = 100


def xpath_tokenizer(pattern, namespaces=None):
    """Pairs of a sign and a name, of which one is empty; both are of a blank."""
    default = namespaces.get('') if namespaces else None
    is_attribute = False
    for sign, name in _token.findall(pattern):
        if not name or name[0] == '{':
            is_attribute = sign == '@'
            yield sign, name
            continue
        if ':' in name:
            prefix, local = name.split(':', 1)
            try:
                if not namespaces:
                    raise KeyError
                name = f'{{{namespaces[prefix]}}}{local}'
            except KeyError:
                raise SyntaxError(f'prefix {prefix!r} not found in prefix map') from None
        elif default and not is_attribute:
            name = f'{{{default}}}{name}'
        is_attribute = False
        yield sign, name


class _Context:
    def __init__(self, root):
        self._root = root
        self._parents = None

    def parents(self):
        if self._parents is None:
            self._parents = {child: each for each in self._root.iter() for child in each}
        return self._parents


def _by_name(tag):
    """Whether an element is one of those that a name with or without wildcards means."""
    if tag == '{*}*':
        return lambda element: isinstance(element.tag, str)
    if tag == '{}*':
        return lambda element: isinstance(element.tag, str) and element.tag[0] != '{'
    if tag[:3] == '{*}':
        name, ending = tag[3:], tag[2:]
        return lambda element: element.tag == name or (isinstance(element.tag, str)
                                                       and element.tag.endswith(ending))
    if tag[-2:] == '}*':
        return lambda element: isinstance(element.tag, str) and element.tag.startswith(tag[:-1])
    if tag[:2] == '{}':
        tag = tag[2:]
    return lambda element: element.tag == tag


def _child(following, token):
    is_meant = _by_name(token[1])
    return lambda context, found: (child for each in found for child in each if is_meant(child))


def _star(following, token):
    return lambda context, found: (child for each in found for child in each)


def _self(following, token):
    return lambda context, found: (each for each in found)


def _descendant(following, token):
    token = next(following, None)
    if token is None:
        return None
    if token[0] and token[0] != '*':
        raise SyntaxError('invalid descendant')
    is_meant = _by_name(token[1]) if not token[0] else lambda element: True
    return lambda context, found: (below for each in found for below in each.iter()
                                   if below is not each and is_meant(below))


def _parent(following, token):
    def select(context, found):
        parents = context.parents()
        given = {}
        for each in found:
            parent = parents.get(each)
            if parent is not None and parent not in given:
                given[parent] = None
                yield parent
    return select


def _text_of(element):
    return ''.join(element.itertext())


def _filter(is_kept):
    return lambda context, found: (each for each in found if is_kept(each))


def _predicate(following, token):
    form, words = '', []
    while True:
        token = next(following, None)
        if token is None:
            return None
        if token[0] == ']':
            break
        if token == ('', ''):
            continue
        if token[0][:1] in ('"', "'"):
            token = "'", token[0][1:-1]
        form += token[0] or '-'
        words.append(token[1])
    if form == '@-':
        return _filter(lambda each: each.get(words[1]) is not None)
    if form == "@-='":
        return _filter(lambda each: each.get(words[1]) == words[-1])
    if form == "@-!='":
        return _filter(lambda each: each.get(words[1]) not in (None, words[-1]))
    if form == '-' and not _number.match(words[0]):
        return _filter(lambda each: each.find(words[0]) is not None)
    if form in (".='", ".!='") or form in ("-='", "-!='") and not _number.match(words[0]):
        is_wanted = '!' not in form

        def is_kept(each):
            texts = each.iterfind(words[0]) if words[0] else (each,)
            return any((_text_of(text) == words[-1]) == is_wanted for text in texts)
        return _filter(is_kept)
    if form in ('-', '-()', '-()-'):
        return _at(form, words)
    raise SyntaxError('invalid predicate')


def _at(form, words):
    if form == '-':
        place = int(words[0]) - 1
        if place < 0:
            raise SyntaxError('XPath position >= 1 expected')
    elif words[0] != 'last':
        raise SyntaxError('unsupported function')
    elif form == '-()':
        place = -1
    else:
        try:
            place = int(words[2]) - 1
        except ValueError:
            raise SyntaxError('unsupported expression')
        if place > -2:
            raise SyntaxError('XPath offset from last() must be negative')

    def select(context, found):
        parents = context.parents()
        for each in found:
            parent = parents.get(each)
            alike = [] if parent is None else list(parent.findall(each.tag))
            if -len(alike) <= place < len(alike) and alike[place] is each:
                yield each
    return select


_kinds = {'': _child, '*': _star, '.': _self, '..': _parent, '//': _descendant, '[': _predicate}


def _steps(path, namespaces):
    if path[:1] == '/':
        raise SyntaxError('cannot use absolute path on element')
    tokens = xpath_tokenizer(path, namespaces)
    steps = []
    token = next(tokens, None)
    while token is not None:
        # One that is not complete makes no step, and fails once it is taken.
        steps.append(_kinds[token[0]](tokens, token))
        token = next(tokens, None)
        if token is not None and token[0] == '/':
            token = next(tokens, None)
    return steps


def iterfind(elem, path, namespaces=None):
    if path[-1:] == '/':
        path += '*'
    key = (path, *sorted(namespaces.items())) if namespaces else (path,)
    try:
        steps = _steps_of[key]
    except KeyError:
        if len(_steps_of) > _steps_of_max:
            _steps_of.clear()
        steps = _steps(path, namespaces)
        if not steps:
            return None
        _steps_of[key] = steps
    found = [elem]
    context = _Context(elem)
    for step in steps:
        found = step(context, found)
    return found


def find(elem, path, namespaces=None):
    return next(iterfind(elem, path, namespaces), None)


def findall(elem, path, namespaces=None):
    return list(iterfind(elem, path, namespaces))


def findtext(elem, path, default=None, namespaces=None):
    found = find(elem, path, namespaces)
    return default if found is None else '' if found.text is None else found.text

"""Trees as text again: ast.unparse()."""
import ast

# How tightly an expression holds together, loosest first; what stands inside something tighter is
# put in parentheses.
(_NAMED, _TUPLE, _YIELD, _TEST, _OR, _AND, _NOT, _COMPARE, _BIT_OR, _BIT_XOR, _BIT_AND, _SHIFT,
 _SUM, _TERM, _FACTOR, _POWER, _AWAIT, _ATOM) = range(18)

_binary = {
    'Add': ('+', _SUM), 'Sub': ('-', _SUM), 'Mult': ('*', _TERM), 'MatMult': ('@', _TERM),
    'Div': ('/', _TERM), 'Mod': ('%', _TERM), 'FloorDiv': ('//', _TERM), 'LShift': ('<<', _SHIFT),
    'RShift': ('>>', _SHIFT), 'BitOr': ('|', _BIT_OR), 'BitXor': ('^', _BIT_XOR),
    'BitAnd': ('&', _BIT_AND), 'Pow': ('**', _POWER),
}
_unary = {'Invert': ('~', _FACTOR), 'Not': ('not ', _NOT), 'UAdd': ('+', _FACTOR),
          'USub': ('-', _FACTOR)}
_compared = {'Eq': '==', 'NotEq': '!=', 'Lt': '<', 'LtE': '<=', 'Gt': '>', 'GtE': '>=', 'Is': 'is',
             'IsNot': 'is not', 'In': 'in', 'NotIn': 'not in'}


def text_of(node):
    if isinstance(node, ast.Module):
        writer = _Statements()
        writer.body_of_module(node)
        return '\n'.join(writer.lines)
    if isinstance(node, (ast.stmt, ast.excepthandler, ast.match_case)):
        writer = _Statements()
        writer.statement(node)
        return '\n'.join(writer.lines).lstrip('\n')
    if isinstance(node, ast.Expression):
        return _text(node.body, _TEST)
    if isinstance(node, list):
        return '\n'.join(map(text_of, node))
    if isinstance(node, ast.expr):
        return _text(node, _TEST)
    if isinstance(node, ast.pattern):
        return _pattern(node)
    part = _parts.get(type(node).__name__)
    return part(node) if part else ''


def _text(node, around=_TEST):
    """An expression, in parentheses if it is looser than its surroundings allow."""
    text, own = getattr(_Expressions, type(node).__name__)(node)
    return f'({text})' if own < around else text


def _list(nodes, around=_TEST):
    return ', '.join(_text(node, around) for node in nodes)


def _items(nodes):
    return _list(nodes) + (',' if len(nodes) == 1 else '')


def _bare(node):
    """A target, where a tuple needs no parentheses."""
    if isinstance(node, ast.Tuple) and node.elts:
        return _items(node.elts)
    return _text(node)


def _docstring(text):
    shown = ''.join(c if c in '\n\t' or c.isprintable() else repr(c)[1:-1]
                    for c in text.replace('\\', '\\\\'))
    if '"""' in shown and "'''" not in shown:
        return f"'''{shown}'''"
    shown = shown.replace('"""', '\\"\\"\\"')
    if shown.endswith('"'):
        shown = shown[:-1] + '\\"'
    return f'"""{shown}"""'


def _parameters(node):
    parts = []
    both = node.posonlyargs + node.args
    defaults = [None] * (len(both) - len(node.defaults)) + node.defaults
    for index, (parameter, default) in enumerate(zip(both, defaults), 1):
        parts.append(_parameter(parameter) + (f'={_text(default)}' if default else ''))
        if index == len(node.posonlyargs):
            parts.append('/')
    if node.vararg or node.kwonlyargs:
        parts.append('*' + (_parameter(node.vararg) if node.vararg else ''))
    for parameter, default in zip(node.kwonlyargs, node.kw_defaults):
        parts.append(_parameter(parameter) + (f'={_text(default)}' if default else ''))
    if node.kwarg:
        parts.append('**' + _parameter(node.kwarg))
    return ', '.join(parts)


def _parameter(node):
    return node.arg + (f': {_text(node.annotation)}' if node.annotation else '')


def _keyword(node):
    return f'**{_text(node.value)}' if node.arg is None else f'{node.arg}={_text(node.value)}'


def _alias(node):
    return node.name + (f' as {node.asname}' if node.asname else '')


def _entered(node):
    name = f' as {_text(node.optional_vars)}' if node.optional_vars else ''
    return _text(node.context_expr) + name


def _generators(nodes):
    out = ''
    for each in nodes:
        out += (' async for ' if each.is_async else ' for ') + _bare(each.target)
        out += f' in {_text(each.iter, _OR)}'
        out += ''.join(f' if {_text(test, _OR)}' for test in each.ifs)
    return out


# What is neither an expression nor a statement, but a part of one.
_parts = {'arguments': _parameters, 'arg': _parameter, 'keyword': _keyword, 'alias': _alias,
          'withitem': _entered, 'comprehension': lambda node: _generators([node])}



class _Expressions:
    """For each kind of expression: its text, and how tightly that holds together."""

    def Constant(node):
        value = node.value
        if value is ...:
            return '...', _ATOM
        if isinstance(value, tuple):
            return repr(value), _ATOM
        text = repr(value)
        if isinstance(value, (float, complex)):
            text = text.replace('inf', '1e309')
        if node.kind == 'u':
            text = 'u' + text
        return text, _ATOM

    def Name(node):
        return node.id, _ATOM

    def NamedExpr(node):
        return f'{_text(node.target, _ATOM)} := {_text(node.value, _ATOM)}', _NAMED

    def BoolOp(node):
        own, word = (_AND, ' and ') if isinstance(node.op, ast.And) else (_OR, ' or ')
        # Each operand must hold together more tightly than the one before it.
        return word.join(_text(value, own + i) for i, value in enumerate(node.values, 1)), own

    def BinOp(node):
        sign, own = _binary[type(node.op).__name__]
        is_power = sign == '**'
        left = _text(node.left, own + 1 if is_power else own)
        right = _text(node.right, own if is_power else own + 1)
        return f'{left} {sign} {right}', own

    def UnaryOp(node):
        sign, own = _unary[type(node.op).__name__]
        inside = _text(node.operand, own)
        return sign + inside, own

    def Compare(node):
        out = _text(node.left, _COMPARE + 1)
        for op, right in zip(node.ops, node.comparators):
            out += f' {_compared[type(op).__name__]} {_text(right, _COMPARE + 1)}'
        return out, _COMPARE

    def IfExp(node):
        return (f'{_text(node.body, _TEST + 1)} if {_text(node.test, _TEST + 1)} else '
                f'{_text(node.orelse, _TEST)}'), _TEST

    def Lambda(node):
        parameters = _parameters(node.args)
        return f'lambda{" " if parameters else ""}{parameters}: {_text(node.body)}', _TEST

    def Await(node):
        return f'await {_text(node.value, _ATOM)}', _AWAIT

    def Yield(node):
        return 'yield' + (f' {_text(node.value, _ATOM)}' if node.value else ''), _YIELD

    def YieldFrom(node):
        return f'yield from {_text(node.value, _ATOM)}', _YIELD

    def Call(node):
        parts = [_text(each) for each in node.args] + [_keyword(each) for each in node.keywords]
        return f'{_text(node.func, _ATOM)}({", ".join(parts)})', _ATOM

    def Attribute(node):
        value = _text(node.value, _ATOM)
        is_int = isinstance(node.value, ast.Constant) and type(node.value.value) is int
        return f'{value}{" " if is_int else ""}.{node.attr}', _ATOM

    def Subscript(node):
        index = node.slice
        if isinstance(index, ast.Tuple) and index.elts:
            inside = _items(index.elts)
        else:
            inside = _text(index)
        return f'{_text(node.value, _ATOM)}[{inside}]', _ATOM

    def Slice(node):
        out = (_text(node.lower) if node.lower else '') + ':'
        out += _text(node.upper) if node.upper else ''
        return out + (f':{_text(node.step)}' if node.step else ''), _ATOM

    def Starred(node):
        return f'*{_text(node.value, _BIT_OR)}', _ATOM

    def List(node):
        return f'[{_list(node.elts)}]', _ATOM

    def Tuple(node):
        return f'({_items(node.elts)})', _ATOM

    def Set(node):
        return ('{' + _list(node.elts) + '}' if node.elts else '{*()}'), _ATOM

    def Dict(node):
        pairs = (f'{_text(key)}: {_text(value)}' if key else f'**{_text(value, _BIT_OR)}'
                 for key, value in zip(node.keys, node.values))
        return '{' + ', '.join(pairs) + '}', _ATOM

    def ListComp(node):
        return f'[{_text(node.elt)}{_generators(node.generators)}]', _ATOM

    def SetComp(node):
        return '{' + f'{_text(node.elt)}{_generators(node.generators)}' + '}', _ATOM

    def DictComp(node):
        pair = f'{_text(node.key)}: {_text(node.value)}'
        return '{' + pair + _generators(node.generators) + '}', _ATOM

    def GeneratorExp(node):
        return f'({_text(node.elt)}{_generators(node.generators)})', _ATOM

    def JoinedStr(node):
        pieces = _pieces(node)
        inside = ''.join(text for text, is_field in pieces if is_field)
        for quote in ("'", '"', '"""', "'''"):
            if quote in inside:
                continue
            texts = [text if is_field else _escaped(text, quote) for text, is_field in pieces]
            if len(quote) == 3 or not any('\n' in text for text in texts):
                return 'f' + quote + ''.join(texts) + quote, _ATOM
        raise ValueError('Unable to avoid backslash in f-string expression part')

    def FormattedValue(node):
        return _Expressions.JoinedStr(ast.JoinedStr(values=[node]))


def _escaped(text, quote):
    shown = repr(text + ('"' if quote[0] == "'" else "'"))[1:-2]
    if quote[0] == "'":
        shown = shown.replace("\\'", "'").replace("'", "\\'")
    return shown


def _pieces(node):
    """The parts of an f-string as (text, whether it is a field)."""
    pieces = []
    for value in node.values:
        if isinstance(value, ast.Constant):
            pieces.append((value.value.replace('{', '{{').replace('}', '}}'), False))
            continue
        inside = _text(value.value, _TEST + 1)
        out = '{' + (' ' if inside.startswith('{') else '') + inside
        if value.conversion != -1:
            out += '!' + chr(value.conversion)
        if value.format_spec:
            out += ':' + ''.join(text for text, _ in _pieces(value.format_spec))
        pieces.append((out + '}', True))
    return pieces


class _Statements:
    def __init__(self):
        self.lines = []
        self.indent = 0

    def line(self, text):
        self.lines.append('    ' * self.indent + text)

    def block(self, head, body):
        self.line(head + ':')
        self.indent += 1
        for each in body:
            self.statement(each)
        self.indent -= 1

    def body_of_module(self, node):
        self.documented(node.body)

    def documented(self, body):
        first = body[0] if body else None
        if (isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
                and isinstance(first.value.value, str)):
            self.line(_docstring(first.value.value))
            body = body[1:]
        for each in body:
            self.statement(each)

    def statement(self, node):
        getattr(self, type(node).__name__)(node)

    def definition(self, node, head):
        if self.lines:
            self.lines.append('')
        for decorator in node.decorator_list:
            self.line('@' + _text(decorator))
        self.line(head + ':')
        self.indent += 1
        self.documented(node.body)
        self.indent -= 1

    def FunctionDef(self, node, word='def'):
        returns = f' -> {_text(node.returns)}' if node.returns else ''
        self.definition(node, f'{word} {node.name}({_parameters(node.args)}){returns}')

    def AsyncFunctionDef(self, node):
        self.FunctionDef(node, 'async def')

    def ClassDef(self, node):
        parts = [_text(each) for each in node.bases] + [_keyword(each) for each in node.keywords]
        self.definition(node, f'class {node.name}' + (f'({", ".join(parts)})' if parts else ''))

    def Return(self, node):
        self.line('return' + (' ' + _text(node.value) if node.value else ''))

    def Delete(self, node):
        self.line('del ' + _list(node.targets))

    def Assign(self, node):
        self.line(''.join(_bare(each) + ' = ' for each in node.targets) + _text(node.value))

    def AugAssign(self, node):
        sign = _binary[type(node.op).__name__][0]
        self.line(f'{_text(node.target)} {sign}= {_text(node.value)}')

    def AnnAssign(self, node):
        target = _text(node.target)
        if not node.simple and isinstance(node.target, ast.Name):
            target = f'({target})'
        value = f' = {_text(node.value)}' if node.value else ''
        self.line(f'{target}: {_text(node.annotation)}{value}')

    def For(self, node, word='for'):
        self.block(f'{word} {_bare(node.target)} in {_text(node.iter)}', node.body)
        if node.orelse:
            self.block('else', node.orelse)

    def AsyncFor(self, node):
        self.For(node, 'async for')

    def While(self, node):
        self.block(f'while {_text(node.test)}', node.body)
        if node.orelse:
            self.block('else', node.orelse)

    def If(self, node, word='if'):
        self.block(f'{word} {_text(node.test)}', node.body)
        if len(node.orelse) == 1 and isinstance(node.orelse[0], ast.If):
            self.If(node.orelse[0], 'elif')
        elif node.orelse:
            self.block('else', node.orelse)

    def With(self, node, word='with'):
        self.block(f'{word} {", ".join(map(_entered, node.items))}', node.body)

    def AsyncWith(self, node):
        self.With(node, 'async with')

    def Raise(self, node):
        cause = f' from {_text(node.cause)}' if node.cause else ''
        self.line('raise' + (f' {_text(node.exc)}{cause}' if node.exc else ''))

    def Try(self, node, star=''):
        self.block('try', node.body)
        for each in node.handlers:
            self.ExceptHandler(each, star)
        if node.orelse:
            self.block('else', node.orelse)
        if node.finalbody:
            self.block('finally', node.finalbody)

    def ExceptHandler(self, node, star=''):
        kind = ' ' + _text(node.type) if node.type else ''
        self.block(f'except{star}{kind}' + (f' as {node.name}' if node.name else ''), node.body)

    def TryStar(self, node):
        self.Try(node, '*')

    def Assert(self, node):
        self.line(f'assert {_text(node.test)}' + (f', {_text(node.msg)}' if node.msg else ''))

    def names(self, node):
        return ', '.join(map(_alias, node.names))

    def Import(self, node):
        self.line('import ' + self.names(node))

    def ImportFrom(self, node):
        self.line(f'from {"." * (node.level or 0)}{node.module or ""} import {self.names(node)}')

    def Global(self, node):
        self.line('global ' + ', '.join(node.names))

    def Nonlocal(self, node):
        self.line('nonlocal ' + ', '.join(node.names))

    def Expr(self, node):
        self.line(_text(node.value, _YIELD))

    def Pass(self, node):
        self.line('pass')

    def Break(self, node):
        self.line('break')

    def Continue(self, node):
        self.line('continue')

    def Match(self, node):
        self.line(f'match {_text(node.subject)}:')
        self.indent += 1
        for each in node.cases:
            self.match_case(each)
        self.indent -= 1

    def match_case(self, node):
        guard = f' if {_text(node.guard)}' if node.guard else ''
        self.block(f'case {_pattern(node.pattern)}{guard}', node.body)


def _pattern(node, is_inside=False):
    kind = type(node).__name__
    if kind == 'MatchValue':
        return _text(node.value)
    if kind == 'MatchSingleton':
        return repr(node.value)
    if kind == 'MatchSequence':
        return '[' + ', '.join(map(_pattern, node.patterns)) + ']'
    if kind == 'MatchStar':
        return '*' + (node.name or '_')
    if kind == 'MatchMapping':
        parts = [f'{_text(key)}: {_pattern(value)}' for key, value in zip(node.keys, node.patterns)]
        parts += [f'**{node.rest}'] if node.rest else []
        return '{' + ', '.join(parts) + '}'
    if kind == 'MatchClass':
        parts = [_pattern(each) for each in node.patterns]
        parts += [f'{name}={_pattern(value)}'
                  for name, value in zip(node.kwd_attrs, node.kwd_patterns)]
        return f'{_text(node.cls)}({", ".join(parts)})'
    if kind == 'MatchOr':
        text = ' | '.join(_pattern(each, True) for each in node.patterns)
        return f'({text})' if is_inside else text
    if node.name is None:
        return '_'
    if node.pattern is None:
        return node.name
    text = f'{_pattern(node.pattern, isinstance(node.pattern, ast.MatchAs))} as {node.name}'
    return f'({text})' if is_inside else text

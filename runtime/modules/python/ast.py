"""Programs as trees.

The parser that reads every program here writes the tree down as text, in which each node is a call
of its class; evaluating that text makes the tree.
"""
import _syntax
from _inspect import refuse

PyCF_ONLY_AST = 0x400


class AST:
    _fields = ()
    _attributes = ()
    __match_args__ = ()

    def __init__(self, *args, **kwargs):
        if len(args) > len(self._fields):
            count = len(self._fields)
            raise TypeError(f'{type(self).__name__} constructor takes at most {count} positional '
                            f'argument{"" if count == 1 else "s"}')
        for name, value in zip(self._fields, args):
            setattr(self, name, value)
        for name, value in kwargs.items():
            if name in self._fields[:len(args)]:
                raise TypeError(f'{type(self).__name__} got multiple values for argument {name!r}')
            setattr(self, name, value)

    def __repr__(self):
        return f'<ast.{type(self).__name__} object at {id(self):#x}>'


_places = ('lineno', 'col_offset', 'end_lineno', 'end_col_offset')

# A kind of node, where its places are, and its nodes; a field with `?` may be absent.
_kinds = {
    'mod': ((), '''Module body type_ignores;Interactive body;Expression body;
                   FunctionType argtypes returns'''),
    'stmt': (_places, '''
        FunctionDef name args body decorator_list returns? type_comment?;
        AsyncFunctionDef name args body decorator_list returns? type_comment?;
        ClassDef name bases keywords body decorator_list;Return value?;Delete targets;
        Assign targets value type_comment?;AugAssign target op value;
        AnnAssign target annotation value? simple;For target iter body orelse type_comment?;
        AsyncFor target iter body orelse type_comment?;While test body orelse;If test body orelse;
        With items body type_comment?;AsyncWith items body type_comment?;Match subject cases;
        Raise exc? cause?;Try body handlers orelse finalbody;
        TryStar body handlers orelse finalbody;Assert test msg?;Import names;
        ImportFrom module? names level?;Global names;Nonlocal names;Expr value;Pass;Break;
        Continue'''),
    'expr': (_places, '''
        BoolOp op values;NamedExpr target value;BinOp left op right;UnaryOp op operand;
        Lambda args body;IfExp test body orelse;Dict keys values;Set elts;ListComp elt generators;
        SetComp elt generators;DictComp key value generators;GeneratorExp elt generators;
        Await value;Yield value?;YieldFrom value;Compare left ops comparators;
        Call func args keywords;FormattedValue value conversion format_spec?;JoinedStr values;
        Constant value kind?;Attribute value attr ctx;Subscript value slice ctx;Starred value ctx;
        Name id ctx;List elts ctx;Tuple elts ctx;Slice lower? upper? step?'''),
    'expr_context': ((), 'Load;Store;Del'),
    'boolop': ((), 'And;Or'),
    'operator': ((), '''Add;Sub;Mult;MatMult;Div;Mod;Pow;LShift;RShift;BitOr;BitXor;BitAnd;
                        FloorDiv'''),
    'unaryop': ((), 'Invert;Not;UAdd;USub'),
    'cmpop': ((), 'Eq;NotEq;Lt;LtE;Gt;GtE;Is;IsNot;In;NotIn'),
    'comprehension': ((), None),
    'excepthandler': (_places, 'ExceptHandler type? name? body'),
    'arguments': ((), None),
    'arg': (_places, None),
    'keyword': (_places, None),
    'alias': (_places, None),
    'withitem': ((), None),
    'match_case': ((), None),
    'pattern': (_places, '''
        MatchValue value;MatchSingleton value;MatchSequence patterns;
        MatchMapping keys patterns rest?;MatchClass cls patterns kwd_attrs kwd_patterns;
        MatchStar name?;MatchAs pattern? name?;MatchOr patterns'''),
    'type_ignore': ((), 'TypeIgnore lineno tag'),
}
_kinds_of_one = {
    'comprehension': 'target iter ifs is_async',
    'arguments': 'posonlyargs args vararg? kwonlyargs kw_defaults kwarg? defaults',
    'arg': 'arg annotation? type_comment?',
    'keyword': 'arg? value',
    'alias': 'name asname?',
    'withitem': 'context_expr optional_vars?',
    'match_case': 'pattern guard? body',
}


def _define(name, base, fields, places):
    names = tuple(field.rstrip('?') for field in fields)
    members = {'_fields': names, '__match_args__': names, '__module__': 'ast',
               '_attributes': places}
    members.update((field[:-1], None) for field in fields if field.endswith('?'))
    if places:
        members.update(end_lineno=None, end_col_offset=None)
    made = type(name, (base,), members)
    globals()[name] = made
    return made


for _kind, (_where, _nodes) in _kinds.items():
    _base = _define(_kind, AST, _kinds_of_one.get(_kind, '').split(), _where)
    for _node in filter(None, (part.split() for part in (_nodes or '').split(';'))):
        _define(_node[0], _base, _node[1:], _where)

_names = {name: value for name, value in list(globals().items())
          if isinstance(value, type) and issubclass(value, AST)}
_names.update(inf=float('inf'), infj=complex(0, float('inf')))


def parse(source, filename='<unknown>', mode='exec', *, type_comments=False, feature_version=None):
    if isinstance(source, AST):
        return source
    if isinstance(source, (bytes, bytearray)):
        source = bytes(source).decode('utf-8-sig')
    if mode == 'func_type':
        refuse("ast.parse() with mode='func_type' is not supported",
               "parse a def and look at its args")
    minor = feature_version[1] if isinstance(feature_version, tuple) else feature_version
    if minor is not None and 0 <= minor < 11:
        refuse('ast.parse() with a feature_version before 3.11 is not supported',
               'leave feature_version out')
    if mode not in ('exec', 'eval', 'single'):
        raise ValueError("compile() mode must be 'exec', 'eval', 'single' or 'func_type'")
    if mode == 'eval':
        source = source.lstrip(' \t')
    tree = eval(_syntax.tree_text(source, filename, mode == 'eval'), dict(_names))
    if mode == 'eval':
        return Expression(body=tree.body[0].value)
    return Interactive(body=tree.body) if mode == 'single' else tree


def literal_eval(node_or_string):
    if isinstance(node_or_string, str):
        node_or_string = parse(node_or_string.lstrip(' \t'), mode='eval')
    if isinstance(node_or_string, Expression):
        node_or_string = node_or_string.body
    return _value_of(node_or_string)


def _malformed(node):
    message = 'malformed node or string'
    if line := getattr(node, 'lineno', None):
        message += f' on line {line}'
    raise ValueError(f'{message}: {node!r}')


def _number_of(node, is_signed=True):
    if is_signed and isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
        number = _number_of(node.operand, False)
        return +number if isinstance(node.op, UAdd) else -number
    if not isinstance(node, Constant) or type(node.value) not in (int, float, complex):
        _malformed(node)
    return node.value


def _value_of(node):
    if isinstance(node, Constant):
        return node.value
    if isinstance(node, Tuple):
        return tuple(map(_value_of, node.elts))
    if isinstance(node, List):
        return list(map(_value_of, node.elts))
    if isinstance(node, Set):
        return set(map(_value_of, node.elts))
    if (isinstance(node, Call) and isinstance(node.func, Name) and node.func.id == 'set'
            and node.args == node.keywords == []):
        return set()
    if isinstance(node, Dict):
        if len(node.keys) != len(node.values):
            _malformed(node)
        return dict(zip(map(_value_of, node.keys), map(_value_of, node.values)))
    if isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):
        left, right = _number_of(node.left), _number_of(node.right, False)
        if isinstance(left, (int, float)) and isinstance(right, complex):
            return left + right if isinstance(node.op, Add) else left - right
    return _number_of(node)


def dump(node, annotate_fields=True, include_attributes=False, *, indent=None):
    if not isinstance(node, AST):
        raise TypeError(f'expected AST, got {type(node).__name__!r}')
    if indent is not None and not isinstance(indent, str):
        indent = ' ' * indent

    def line_of(level):
        return ('\n' + indent * level, ',\n' + indent * level) if indent is not None else ('', ', ')

    def shown(node, level=0):
        """The text, and whether it is short enough for the line that it stands in."""
        if isinstance(node, AST):
            return node_shown(node, level)
        if isinstance(node, list):
            if not node:
                return '[]', True
            start, between = line_of(level + 1)
            return f'[{start}{between.join(shown(each, level + 1)[0] for each in node)}]', False
        return repr(node), True

    def node_shown(node, level):
        start, between = line_of(level + 1)
        texts = []
        are_simple = True
        by_name = annotate_fields
        for name in node._fields:
            value = getattr(node, name, _absent)
            if value is _absent or (value is None and getattr(type(node), name, _absent) is None):
                by_name = True
                continue
            text, is_simple = shown(value, level + 1)
            are_simple = are_simple and is_simple
            texts.append(f'{name}={text}' if by_name else text)
        for name in node._attributes if include_attributes else ():
            value = getattr(node, name, _absent)
            if value is _absent or (value is None and getattr(type(node), name, _absent) is None):
                continue
            text, is_simple = shown(value, level + 1)
            are_simple = are_simple and is_simple
            texts.append(f'{name}={text}')
        name = type(node).__name__
        if are_simple and len(texts) <= 3:
            return f'{name}({", ".join(texts)})', not texts
        return f'{name}({start}{between.join(texts)})', False

    return shown(node)[0]


_absent = object()


def iter_fields(node):
    for name in node._fields:
        value = getattr(node, name, _absent)
        if value is not _absent:
            yield name, value


def iter_child_nodes(node):
    for _, value in iter_fields(node):
        if isinstance(value, AST):
            yield value
        elif isinstance(value, list):
            yield from (item for item in value if isinstance(item, AST))


def walk(node):
    waiting = [node]
    for each in waiting:
        waiting.extend(iter_child_nodes(each))
        yield each


def copy_location(new_node, old_node):
    for name in _places:
        if name in old_node._attributes and name in new_node._attributes:
            value = getattr(old_node, name, None)
            if value is not None or (hasattr(old_node, name) and name.startswith('end_')):
                setattr(new_node, name, value)
    return new_node


def fix_missing_locations(node):
    def fix(node, *around):
        here = []
        for name, outer in zip(_places, around):
            if name in node._attributes:
                value = getattr(node, name, None)
                if value is None:
                    setattr(node, name, outer)
                else:
                    outer = value
            here.append(outer)
        for child in iter_child_nodes(node):
            fix(child, *here)

    fix(node, 1, 0, 1, 0)
    return node


def increment_lineno(node, n=1):
    for child in walk(node):
        if isinstance(child, TypeIgnore):
            child.lineno = getattr(child, 'lineno', 0) + n
        elif 'lineno' in child._attributes:
            child.lineno = getattr(child, 'lineno', 0) + n
            if getattr(child, 'end_lineno', None) is not None:
                child.end_lineno += n
    return node


def get_docstring(node, clean=True):
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError(f"{type(node).__name__!r} can't have docstrings")
    if not node.body or not isinstance(node.body[0], Expr):
        return None
    text = node.body[0].value
    if not isinstance(text, Constant) or not isinstance(text.value, str):
        return None
    if not clean:
        return text.value
    import inspect
    return inspect.cleandoc(text.value)


def get_source_segment(source, node, *, padded=False):
    if getattr(node, 'end_lineno', None) is None or getattr(node, 'end_col_offset', None) is None:
        return None
    lines = source.splitlines(keepends=True)[node.lineno - 1:node.end_lineno]
    first = lines[0].encode()
    if node.lineno == node.end_lineno:
        return first[node.col_offset:node.end_col_offset].decode()
    start = first[:node.col_offset].decode()
    blank = ''.join(c if c in '\f\t' else ' ' for c in start) if padded else ''
    return ''.join([blank + first[node.col_offset:].decode(), *lines[1:-1],
                    lines[-1].encode()[:node.end_col_offset].decode()])


class NodeVisitor:
    def visit(self, node):
        return getattr(self, 'visit_' + type(node).__name__, self.generic_visit)(node)

    def generic_visit(self, node):
        for _, value in iter_fields(node):
            if isinstance(value, list):
                for item in value:
                    if isinstance(item, AST):
                        self.visit(item)
            elif isinstance(value, AST):
                self.visit(value)


class NodeTransformer(NodeVisitor):
    def generic_visit(self, node):
        for name, value in iter_fields(node):
            if isinstance(value, list):
                fresh = []
                for item in value:
                    if isinstance(item, AST):
                        item = self.visit(item)
                        if item is None:
                            continue
                        if not isinstance(item, AST):
                            fresh.extend(item)
                            continue
                    fresh.append(item)
                value[:] = fresh
            elif isinstance(value, AST):
                made = self.visit(value)
                if made is None:
                    delattr(node, name)
                else:
                    setattr(node, name, made)
        return node


def unparse(ast_obj):
    import _unparse
    if not isinstance(ast_obj, list):
        ast_obj._fields  # whatever has none is no tree
    return _unparse.text_of(ast_obj)


def _text_to_compile(tree, mode):
    """What compile() is asked to compile if it is given a tree."""
    import _ast_check
    _ast_check.check(tree, mode)
    return unparse(Module(tree.body, []) if mode == 'single' else tree)

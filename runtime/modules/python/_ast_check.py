"""Whether a tree that a program has put together can be compiled: what each field has to hold."""
import ast

# A field's kind; a star stands for a list, and `None` in a list of the ones with a question mark.
_kinds = {
    **dict.fromkeys(('body', 'orelse', 'finalbody'), 'stmt*'),
    **dict.fromkeys(('targets', 'values', 'elts', 'comparators', 'decorator_list', 'bases', 'ifs',
                     'defaults', 'argtypes', 'args'), 'expr*'),
    **dict.fromkeys(('keys', 'kw_defaults'), 'expr?*'),
    **dict.fromkeys(('name', 'attr', 'id', 'arg', 'asname', 'module', 'rest'), 'identifier'),
    **dict.fromkeys(('level', 'simple', 'conversion', 'is_async'), 'int'),
    **dict.fromkeys(('posonlyargs', 'kwonlyargs'), 'arg*'),
    **dict.fromkeys(('vararg', 'kwarg'), 'arg'),
    **dict.fromkeys(('patterns', 'kwd_patterns'), 'pattern*'),
    **dict.fromkeys(('kind', 'type_comment', 'tag'), 'string'),
    'handlers': 'excepthandler*', 'items': 'withitem*', 'names': 'alias*', 'cases': 'match_case*',
    'type_ignores': 'type_ignore*', 'keywords': 'keyword*', 'generators': 'comprehension*',
    'ops': 'cmpop*', 'kwd_attrs': 'identifier*', 'ctx': 'expr_context', 'pattern': 'pattern',
    'Lambda.args': 'arguments', 'FunctionDef.args': 'arguments', 'arguments.args': 'arg*',
    'AsyncFunctionDef.args': 'arguments', 'Lambda.body': 'expr', 'Expression.body': 'expr',
    'IfExp.body': 'expr', 'IfExp.orelse': 'expr', 'Global.names': 'identifier*',
    'Nonlocal.names': 'identifier*', 'BoolOp.op': 'boolop', 'BinOp.op': 'operator',
    'AugAssign.op': 'operator', 'UnaryOp.op': 'unaryop', 'Constant.value': 'constant',
    'MatchSingleton.value': 'constant',
}
_modes = {'exec': 'Module', 'eval': 'Expression', 'single': 'Interactive'}
_simple_constants = (type(None), type(...), bool, int, float, complex, str, bytes)


def check(tree, mode):
    if type(tree).__name__ != _modes.get(mode, type(tree).__name__):
        raise TypeError(f'expected {_modes[mode]} node, got {type(tree).__name__}')
    _read_fields(tree)
    _look_into(tree)


def _read(node, kind):
    """Whether a value is of its field's kind, with all that it has to have."""
    if kind in ('identifier', 'string'):
        if node is not None and not isinstance(node, str):
            raise TypeError(f'AST {kind} must be of type str')
    elif kind == 'int':
        if not isinstance(node, int):
            raise ValueError(f'invalid integer value: {node!r}')
    elif node is not None and kind != 'constant':
        base = getattr(ast, kind)
        is_one_of_many = bool(base.__subclasses__())
        if is_one_of_many:
            _read_place(node, base, kind)
            if not isinstance(node, base):
                raise TypeError(f'expected some sort of {kind}, but got {node!r}')
        _read_fields(node)
        if not is_one_of_many:
            _read_place(node, base, kind)


def _read_place(node, base, kind):
    for name in base._attributes[:4 if kind == 'pattern' else 2]:
        if getattr(node, name, None) is None:
            raise TypeError(f'required field "{name}" missing from {kind}')
        _read(getattr(node, name), 'int')


def _read_fields(node):
    owner = type(node).__name__
    needed = []
    for name in node._fields:
        if not hasattr(node, name):
            raise TypeError(f'required field "{name}" missing from {owner}')
        value, kind = getattr(node, name), _kind_of(owner, name)
        if value is None and hasattr(type(node), name):
            continue
        if kind.endswith('*'):
            if not isinstance(value, list):
                raise TypeError(f'{owner} field "{name}" must be a list, not a '
                                f'{type(value).__name__}')
            for each in value:
                _read(each, kind.rstrip('?*'))
        else:
            _read(value, kind)
            if value is None and kind != 'constant':
                needed.append(name)
    for name in needed:
        raise ValueError(f"field {name!r} is required for {owner}")


def _kind_of(owner, name):
    return _kinds.get(f'{owner}.{name}') or _kinds.get(name, 'expr')


def _look_into(node, context='Load'):
    """What goes beyond the kinds of fields."""
    owner = type(node).__name__
    if 'ctx' in node._fields:
        found = type(node.ctx).__name__
        if found != context:
            raise ValueError(f'expression must have {context} context but has {found} instead')
    elif context != 'Load':
        raise ValueError(f"expression which can't be assigned to in {context} context")
    if complaint := _complaint_about(node, owner):
        raise ValueError(complaint)
    if owner == 'Constant':
        _look_at_constant(node.value)
    for name in node._fields:
        kind, value = _kind_of(owner, name), getattr(node, name)
        inside = _context_within(node, owner, name)
        if not isinstance(value, list):
            if isinstance(value, ast.AST):
                _look_into(value, inside)
            continue
        if not value and _is_needed(owner, name, kind):
            raise ValueError(f'empty {name} on {owner}')
        for each in value:
            if isinstance(each, ast.AST):
                _look_into(each, inside)
            elif each is None and kind in ('stmt*', 'expr*'):
                what = 'statement' if kind == 'stmt*' else 'expression'
                raise ValueError(f'None disallowed in {what} list')


def _is_needed(owner, name, kind):
    if name == 'body':
        return owner not in ('Module', 'Interactive')
    return name in ('targets', 'names', 'items', 'cases')


def _context_within(node, owner, name):
    if owner == 'NamedExpr' and name == 'target':
        return type(node.target.ctx).__name__  # CPython does not look at it
    if name in ('target', 'optional_vars') or (owner, name) == ('Assign', 'targets'):
        return 'Store'
    if owner == 'Delete':
        return 'Del'
    if owner in ('Tuple', 'List', 'Starred') and name != 'ctx':
        return type(node.ctx).__name__
    return 'Load'


def _complaint_about(node, owner):
    match owner:
        case 'Name' if node.id in ('None', 'True', 'False'):
            return f"identifier field can't represent {node.id!r} constant"
        case 'Try' | 'TryStar' if node.body and not node.handlers and not node.finalbody:
            return f'{owner} has neither except handlers nor finalbody'
        case 'Raise' if node.cause and not node.exc:
            return 'Raise with cause but no exception'
        case 'ImportFrom' if (node.level or 0) < 0:
            return 'Negative ImportFrom level'
        case 'Compare' if not node.comparators:
            return 'Compare with no comparators'
        case 'Compare' if len(node.comparators) != len(node.ops):
            return 'Compare has a different number of comparators and operands'
        case 'BoolOp' if len(node.values) < 2:
            return 'BoolOp with less than 2 values'
        case 'Dict' if len(node.keys) != len(node.values):
            return "Dict doesn't have the same number of keys as values"
        case 'ListComp' | 'SetComp' | 'DictComp' | 'GeneratorExp' if not node.generators:
            return 'comprehension with no generators'
        case 'arguments' if len(node.defaults) > len(node.posonlyargs) + len(node.args):
            return 'more positional defaults than args on arguments'
        case 'arguments' if len(node.kwonlyargs) != len(node.kw_defaults):
            return 'length of kwonlyargs is not the same as kw_defaults on arguments'
    return None


def _look_at_constant(value):
    if type(value) in (tuple, frozenset):
        for each in value:
            _look_at_constant(each)
    elif type(value) not in _simple_constants:
        raise TypeError(f'got an invalid type in Constant: {type(value).__name__}')

"""The kinds of tokens, by number and by name."""

_operators = {
    'LPAR': '(', 'RPAR': ')', 'LSQB': '[', 'RSQB': ']', 'COLON': ':', 'COMMA': ',', 'SEMI': ';',
    'PLUS': '+', 'MINUS': '-', 'STAR': '*', 'SLASH': '/', 'VBAR': '|', 'AMPER': '&', 'LESS': '<',
    'GREATER': '>', 'EQUAL': '=', 'DOT': '.', 'PERCENT': '%', 'LBRACE': '{', 'RBRACE': '}',
    'EQEQUAL': '==', 'NOTEQUAL': '!=', 'LESSEQUAL': '<=', 'GREATEREQUAL': '>=', 'TILDE': '~',
    'CIRCUMFLEX': '^', 'LEFTSHIFT': '<<', 'RIGHTSHIFT': '>>', 'DOUBLESTAR': '**',
    'PLUSEQUAL': '+=', 'MINEQUAL': '-=', 'STAREQUAL': '*=', 'SLASHEQUAL': '/=',
    'PERCENTEQUAL': '%=', 'AMPEREQUAL': '&=', 'VBAREQUAL': '|=', 'CIRCUMFLEXEQUAL': '^=',
    'LEFTSHIFTEQUAL': '<<=', 'RIGHTSHIFTEQUAL': '>>=', 'DOUBLESTAREQUAL': '**=',
    'DOUBLESLASH': '//', 'DOUBLESLASHEQUAL': '//=', 'AT': '@', 'ATEQUAL': '@=', 'RARROW': '->',
    'ELLIPSIS': '...', 'COLONEQUAL': ':='}

_names = ['ENDMARKER', 'NAME', 'NUMBER', 'STRING', 'NEWLINE', 'INDENT', 'DEDENT', *_operators, 'OP',
          'AWAIT', 'ASYNC', 'TYPE_IGNORE', 'TYPE_COMMENT', 'SOFT_KEYWORD', 'ERRORTOKEN', 'COMMENT',
          'NL', 'ENCODING', 'N_TOKENS']

tok_name = {**dict(enumerate(_names)), 256: 'NT_OFFSET'}
_numbers = {name: number for number, name in tok_name.items()}
globals().update(_numbers)
EXACT_TOKEN_TYPES = {text: _numbers[name] for text, name in sorted(
    [(text, name) for name, text in _operators.items()])}

__all__ = ['tok_name', 'ISTERMINAL', 'ISNONTERMINAL', 'ISEOF', *tok_name.values()]


def ISTERMINAL(x):
    return x < _numbers['NT_OFFSET']


def ISNONTERMINAL(x):
    return x >= _numbers['NT_OFFSET']


def ISEOF(x):
    return x == _numbers['ENDMARKER']

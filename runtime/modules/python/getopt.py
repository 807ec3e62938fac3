"""Options of a command line, in the manner of C."""
import os

__all__ = ['GetoptError', 'error', 'getopt', 'gnu_getopt']


class GetoptError(Exception):
    def __init__(self, msg, opt=''):
        self.msg = msg
        self.opt = opt
        super().__init__(msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def _long_match(name, longopts):
    """(whether it takes a value, its full name) of a long option that may be shortened."""
    possible = [each for each in longopts if each.startswith(name)]
    if not possible:
        raise GetoptError(f'option --{name} not recognized', name)
    if name in possible:
        return False, name
    if name + '=' in possible:
        return True, name
    if len(possible) > 1:
        raise GetoptError(f'option --{name} not a unique prefix', name)
    takes_value = possible[0].endswith('=')
    return takes_value, possible[0].rstrip('=') if takes_value else possible[0]


def _take_long(found, text, longopts, args):
    name, equals, value = text.partition('=')
    takes_value, name = _long_match(name, longopts)
    if takes_value:
        if not equals:
            if not args:
                raise GetoptError(f'option --{name} requires argument', name)
            value, args = args[0], args[1:]
    elif equals:
        raise GetoptError(f'option --{name} must not have an argument', name)
    found.append(('--' + name, value))
    return args


def _takes_value(letter, shortopts):
    for i, each in enumerate(shortopts):
        if letter == each != ':':
            return shortopts.startswith(':', i + 1)
    raise GetoptError(f'option -{letter} not recognized', letter)


def _take_short(found, text, shortopts, args):
    while text:
        letter, text = text[0], text[1:]
        value = ''
        if _takes_value(letter, shortopts):
            if not text:
                if not args:
                    raise GetoptError(f'option -{letter} requires argument', letter)
                text, args = args[0], args[1:]
            value, text = text, ''
        found.append(('-' + letter, value))
    return args


def getopt(args, shortopts, longopts=[]):
    found = []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    while args and args[0].startswith('-') and args[0] != '-':
        if args[0] == '--':
            args = args[1:]
            break
        if args[0].startswith('--'):
            args = _take_long(found, args[0][2:], longopts, args[1:])
        else:
            args = _take_short(found, args[0][1:], shortopts, args[1:])
    return found, args


def gnu_getopt(args, shortopts, longopts=[]):
    found, others = [], []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    stops_early = shortopts.startswith('+') or 'POSIXLY_CORRECT' in os.environ
    shortopts = shortopts.removeprefix('+')
    while args:
        if args[0] == '--':
            others += args[1:]
            break
        if args[0].startswith('--'):
            args = _take_long(found, args[0][2:], longopts, args[1:])
        elif args[0].startswith('-') and args[0] != '-':
            args = _take_short(found, args[0][1:], shortopts, args[1:])
        elif stops_early:
            others += args
            break
        else:
            others.append(args[0])
            args = args[1:]
    return found, others

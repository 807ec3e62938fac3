"""Command lines with options."""
import os
import re
import shutil
import sys
import textwrap

__all__ = ['ArgumentParser', 'ArgumentError', 'ArgumentTypeError', 'BooleanOptionalAction',
           'FileType', 'HelpFormatter', 'ArgumentDefaultsHelpFormatter', 'RawDescriptionHelpFormatter',
           'RawTextHelpFormatter', 'MetavarTypeHelpFormatter', 'Namespace', 'Action', 'ONE_OR_MORE',
           'OPTIONAL', 'PARSER', 'REMAINDER', 'SUPPRESS', 'ZERO_OR_MORE']

SUPPRESS = '==SUPPRESS=='
OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE = '?', '*', '+'
PARSER, REMAINDER = 'A...', '...'


class ArgumentTypeError(Exception):
    pass


def _name_of(action):
    if action is None:
        return None
    if action.option_strings:
        return '/'.join(action.option_strings)
    if action.metavar not in (None, SUPPRESS):
        return action.metavar
    if action.dest not in (None, SUPPRESS):
        return action.dest
    if action.choices:
        return '{' + ','.join(map(str, action.choices)) + '}'
    return None


class ArgumentError(Exception):
    def __init__(self, argument, message):
        self.argument_name = _name_of(argument)
        self.message = message

    def __str__(self):
        if self.argument_name is None:
            return str(self.message)
        return f'argument {self.argument_name}: {self.message}'


class Namespace:
    def __init__(self, **kwargs):
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, Namespace) else NotImplemented

    def __contains__(self, key):
        return key in self.__dict__

    def __repr__(self):
        parts = []
        odd = {}
        for name, value in self.__dict__.items():
            if name.isidentifier():
                parts.append(f'{name}={value!r}')
            else:
                odd[name] = value
        if odd:
            parts.append(f'**{odd!r}')
        return f'{type(self).__name__}({", ".join(parts)})'


# --- help ---


class HelpFormatter:
    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            width = shutil.get_terminal_size().columns - 2
        self._prog = prog
        self._step = indent_increment
        self._width = width
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))

    # What subclasses change.

    def _split_lines(self, text, width):
        return textwrap.wrap(' '.join(text.split()), width)

    def _fill_text(self, text, width, indent):
        return textwrap.fill(' '.join(text.split()), width, initial_indent=indent,
                             subsequent_indent=indent)

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest

    # --- the names of arguments ---

    def _metavar(self, action, default):
        if action.metavar is not None:
            return action.metavar
        if action.choices is not None:
            return '{' + ','.join([str(choice) for choice in action.choices]) + '}'
        return default

    def format_args(self, action, default):
        shown = self._metavar(action, default)

        def names(count):
            return shown if isinstance(shown, tuple) else (shown,) * count
        nargs = action.nargs
        if nargs is None:
            return '%s' % names(1)
        if nargs == OPTIONAL:
            return '[%s]' % names(1)
        if nargs == ZERO_OR_MORE:
            two = names(1)
            return '[%s [%s ...]]' % two if len(two) == 2 else '[%s ...]' % two
        if nargs == ONE_OR_MORE:
            return '%s [%s ...]' % names(2)
        if nargs == REMAINDER:
            return '...'
        if nargs == PARSER:
            return '%s ...' % names(1)
        if nargs == SUPPRESS:
            return ''
        try:
            range(nargs)
        except TypeError:
            raise ValueError('invalid nargs value') from None
        return ' '.join(['%s'] * nargs) % names(nargs)

    def invocation(self, action):
        if not action.option_strings:
            shown = self._metavar(action, self._get_default_metavar_for_positional(action))
            return shown if isinstance(shown, str) else ' '.join(shown)
        if action.nargs == 0:
            return ', '.join(action.option_strings)
        text = self.format_args(action, self._get_default_metavar_for_optional(action))
        return ', '.join([f'{option} {text}' for option in action.option_strings])

    # --- usage ---

    def _usage_parts(self, actions, groups):
        """The actions as usage shows them, those of exclusive groups joined by bars."""
        for group in groups:
            if not group._group_actions:
                raise ValueError(f'empty group {group}')
        parts = []
        i = 0
        while i < len(actions):
            group = next((g for g in groups if g._group_actions
                          and actions[i:i + len(g._group_actions)] == g._group_actions), None)
            if group is not None:
                inner = [self._usage_part(a, group.required or len(group._group_actions) > 1, True)
                         for a in group._group_actions if a.help is not SUPPRESS]
                if inner:
                    text = ' | '.join(inner)
                    if group.required:
                        parts.append(f'({text})' if len(inner) > 1 else text)
                    else:
                        parts.append(f'[{text}]')
                i += len(group._group_actions)
                continue
            if actions[i].help is not SUPPRESS:
                parts.append(self._usage_part(actions[i], False, False))
            i += 1
        return parts

    def _usage_part(self, action, is_bare, is_in_group):
        if not action.option_strings:
            text = self.format_args(action, self._get_default_metavar_for_positional(action))
            if is_in_group and text[:1] == '[' and text[-1:] == ']':
                text = text[1:-1]
            return text
        option = action.option_strings[0]
        if action.nargs == 0:
            text = action.format_usage()
        else:
            text = (option + ' '
                    + self.format_args(action, self._get_default_metavar_for_optional(action)))
        return text if action.required or is_in_group else f'[{text}]'

    def usage(self, usage, actions, groups, prefix='usage: '):
        if usage is not None:
            return f'{prefix}{usage % dict(prog=self._prog)}\n\n'
        prog = str(self._prog)
        if not actions:
            return f'{prefix}{prog}\n\n'
        optionals = self._usage_parts([a for a in actions if a.option_strings], groups)
        positionals = self._usage_parts([a for a in actions if not a.option_strings], groups)
        text = ' '.join([prog, ' '.join(optionals + positionals).strip()]).strip()
        width = self._width
        if len(prefix) + len(text) > width:
            def lines_of(parts, indent, first=None):
                lines = []
                line = []
                length = (len(first) if first is not None else len(indent)) - 1
                for part in parts:
                    if length + 1 + len(part) > width and line:
                        lines.append(indent + ' '.join(line))
                        line = []
                        length = len(indent) - 1
                    line.append(part)
                    length += len(part) + 1
                if line:
                    lines.append(indent + ' '.join(line))
                if first is not None:
                    lines[0] = lines[0][len(indent):]
                return lines
            if len(prefix) + len(prog) <= 0.75 * width:
                indent = ' ' * (len(prefix) + len(prog) + 1)
                if optionals:
                    lines = lines_of([prog] + optionals, indent, prefix)
                    lines.extend(lines_of(positionals, indent))
                elif positionals:
                    lines = lines_of([prog] + positionals, indent, prefix)
                else:
                    lines = [prog]
            else:
                indent = ' ' * len(prefix)
                lines = lines_of(optionals + positionals, indent)
                if len(lines) > 1:
                    lines = lines_of(optionals, indent) + lines_of(positionals, indent)
                lines = [prog] + lines
            text = '\n'.join(lines)
        return f'{prefix}{text}\n\n'

    # --- the rest ---

    def _expanded(self, action):
        params = {name: getattr(value, '__name__', value)
                  for name, value in {**vars(action), 'prog': self._prog}.items()
                  if value is not SUPPRESS}
        if params.get('choices') is not None:
            params['choices'] = ', '.join([str(c) for c in params['choices']])
        return self._get_help_string(action) % params

    def width_of(self, actions, level):
        """How far the invocations of the actions reach; a choice counts as if it stood no deeper."""
        most = 0
        for action in actions:
            if action.help is SUPPRESS:
                continue
            most = max(most, len(self.invocation(action)) + level * self._step)
            most = max(most, self.width_of(action._shown_choices(), level))
        return most

    def action(self, action, position, level):
        indent = ' ' * (level * self._step)
        help_width = max(self._width - position, 11)
        room = position - len(indent) - 2
        header = self.invocation(action)
        lines = []
        if not action.help:
            lines.append(f'{indent}{header}\n')
        elif len(header) <= room:
            start = f'{indent}{header:<{room}}  '
        else:
            lines.append(f'{indent}{header}\n')
            start = ' ' * position
        if action.help and action.help.strip():
            texts = self._split_lines(self._expanded(action), help_width)
            if texts:
                lines.append(f'{start}{texts[0]}\n')
                lines.extend([f'{"":{position}}{text}\n' for text in texts[1:]])
        elif action.help:
            lines.append(f'{indent}{header}\n')
        for choice in action._shown_choices():
            lines.append(self.action(choice, position, level + 1))
        return ''.join(lines)

    def text(self, text, level=0):
        if '%(prog)' in text:
            text = text % dict(prog=self._prog)
        indent = ' ' * (level * self._step)
        return self._fill_text(text, max(self._width - len(indent), 11), indent) + '\n\n'

    def help(self, parser):
        parts = [self.usage(parser.usage, parser._actions, parser._exclusive_groups)]
        if parser.description:
            parts.append(self.text(parser.description))
        sections = [g for g in parser._action_groups
                    if any([a.help is not SUPPRESS for a in g._group_actions]) or g.description]
        widest = max([self.width_of(g._group_actions, 1) for g in sections], default=0)
        position = min(widest + 2, self._max_help_position)
        for group in sections:
            body = self.text(group.description, 1) if group.description else ''
            body += ''.join([self.action(a, position, 1) for a in group._group_actions
                             if a.help is not SUPPRESS])
            parts.append(f'{group.title}:\n{body}\n' if group.title not in (None, SUPPRESS)
                         else f'{body}\n')
        if parser.epilog:
            parts.append(self.text(parser.epilog))
        text = re.sub('\n\n\n+', '\n\n', ''.join(parts))
        return text.strip('\n') + '\n'


class RawDescriptionHelpFormatter(HelpFormatter):
    def _fill_text(self, text, width, indent):
        return ''.join([indent + line for line in text.splitlines(keepends=True)])


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    def _get_help_string(self, action):
        help = action.help
        if help is None:
            help = ''
        if '%(default)' not in help and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                help += ' (default: %(default)s)'
        return help


class MetavarTypeHelpFormatter(HelpFormatter):
    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__


# --- actions ---


class Action:
    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None,
                 choices=None, required=False, help=None, metavar=None):
        self.option_strings = option_strings
        self.dest = dest
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.metavar = metavar

    def _shown_choices(self):
        return []

    def format_usage(self):
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError('.__call__() not defined')

    def __repr__(self):
        names = ['option_strings', 'dest', 'nargs', 'const', 'default', 'type', 'choices',
                 'required', 'help', 'metavar']
        return (f'{type(self).__name__}('
                + ', '.join([f'{name}={getattr(self, name)!r}' for name in names]) + ')')


class _StoreAction(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None,
                 choices=None, required=False, help=None, metavar=None):
        if nargs == 0:
            raise ValueError('nargs for store actions must be != 0; if you have nothing to store, '
                             'actions such as store true or store const may be more appropriate')
        if const is not None and nargs != OPTIONAL:
            raise ValueError(f'nargs must be {OPTIONAL!r} to supply const')
        super().__init__(option_strings, dest, nargs, const, default, type, choices, required, help,
                         metavar)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None,
                 metavar=None):
        super().__init__(option_strings, dest, 0, const, default, required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=False, required=False, help=None):
        super().__init__(option_strings, dest, True, default, required, help)


class _StoreFalseAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=True, required=False, help=None):
        super().__init__(option_strings, dest, False, default, required, help)


class BooleanOptionalAction(Action):
    def __init__(self, option_strings, dest, default=None, type=None, choices=None, required=False,
                 help=None, metavar=None):
        options = []
        for option in option_strings:
            options.append(option)
            if option.startswith('--'):
                options.append('--no-' + option[2:])
        super().__init__(options, dest, 0, None, default, type, choices, required, help, metavar)

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest, not option_string.startswith('--no-'))

    def format_usage(self):
        return ' | '.join(self.option_strings)


def _listed(namespace, dest):
    items = getattr(namespace, dest, None)
    return [] if items is None else list(items)


class _AppendAction(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None,
                 choices=None, required=False, help=None, metavar=None):
        if nargs == 0:
            raise ValueError('nargs for append actions must be != 0; if arg strings are not '
                             'supplying the value to append, the append const action may be more '
                             'appropriate')
        super().__init__(option_strings, dest, nargs, const, default, type, choices, required, help,
                         metavar)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, _listed(namespace, self.dest) + [values])


class _AppendConstAction(_StoreConstAction):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, _listed(namespace, self.dest) + [self.const])


class _ExtendAction(_AppendAction):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, _listed(namespace, self.dest) + list(values))


class _CountAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False, help=None):
        super().__init__(option_strings, dest, 0, None, default, required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)


class _HelpAction(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None):
        super().__init__(option_strings, dest, 0, None, default, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(Action):
    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS,
                 help="show program's version number and exit"):
        super().__init__(option_strings, dest, 0, None, default, help=help)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        version = parser.version if self.version is None else self.version
        formatter = parser._formatter()
        parser._print_message(formatter.text(version).strip('\n') + '\n', sys.stdout)
        parser.exit()


class _ChoicePseudoAction(Action):
    def __init__(self, name, aliases, help):
        shown = name + (f' ({", ".join(aliases)})' if aliases else '')
        super().__init__([], name, help=help, metavar=shown)


class _SubParsersAction(Action):
    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None,
                 metavar=None):
        self._prog_prefix = prog
        self._parser_class = parser_class
        self._name_parser_map = {}
        self._pseudo = []
        super().__init__(option_strings, dest, PARSER, None, None, None, self._name_parser_map,
                         required, help, metavar)

    def _shown_choices(self):
        return self._pseudo

    def add_parser(self, name, *, aliases=(), **kwargs):
        if kwargs.get('prog') is None:
            kwargs['prog'] = f'{self._prog_prefix} {name}'
        for each in (name, *aliases):
            if each in self._name_parser_map:
                raise ArgumentError(self, f'conflicting subparser: {each}')
        if 'help' in kwargs:
            self._pseudo.append(_ChoicePseudoAction(name, aliases, kwargs.pop('help')))
        parser = self._parser_class(**kwargs)
        for each in (name, *aliases):
            self._name_parser_map[each] = parser
        return parser

    def __call__(self, parser, namespace, values, option_string=None):
        name, rest = values[0], values[1:]
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        try:
            chosen = self._name_parser_map[name]
        except KeyError:
            raise ArgumentError(self, f'unknown parser {name!r} (choices: '
                                      f'{", ".join(self._name_parser_map)})')
        inner, extras = chosen.parse_known_args(rest, None)
        for key, value in vars(inner).items():
            setattr(namespace, key, value)
        if extras:
            vars(namespace).setdefault('_unrecognized_args', []).extend(extras)


class FileType:
    def __init__(self, mode='r', bufsize=-1, encoding=None, errors=None):
        self._mode = mode
        self._bufsize = bufsize
        self._encoding = encoding
        self._errors = errors

    def __repr__(self):
        args = [repr(arg) for arg in (self._mode, self._bufsize) if arg != -1]
        args += [f'{name}={value!r}' for name, value in (('encoding', self._encoding),
                                                         ('errors', self._errors))
                 if value is not None]
        return f'{type(self).__name__}({", ".join(args)})'

    def __call__(self, string):
        if string == '-':
            return sys.stdin if 'r' in self._mode else sys.stdout
        try:
            return open(string, self._mode, encoding=self._encoding)
        except OSError as e:
            raise ArgumentTypeError(f"can't open '{string}': {e}")


# --- parsers ---

_actions = {None: _StoreAction, 'store': _StoreAction, 'store_const': _StoreConstAction,
            'store_true': _StoreTrueAction, 'store_false': _StoreFalseAction,
            'append': _AppendAction, 'append_const': _AppendConstAction, 'count': _CountAction,
            'help': _HelpAction, 'version': _VersionAction, 'extend': _ExtendAction}


class _ActionsContainer:
    """Has arguments: a parser, or a group in one."""

    def __init__(self, description=None, prefix_chars='-', argument_default=None,
                 conflict_handler='error'):
        if conflict_handler not in ('error', 'resolve'):
            raise ValueError(f'invalid conflict_resolution value: {conflict_handler!r}')
        self.description = description
        self.prefix_chars = prefix_chars
        self.argument_default = argument_default
        self.conflict_handler = conflict_handler
        self._group_actions = []

    def set_defaults(self, **kwargs):
        self._parser._defaults.update(kwargs)
        for action in self._parser._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._parser._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._parser._defaults.get(dest)

    def add_argument_group(self, *args, **kwargs):
        group = _ArgumentGroup(self, *args, **kwargs)
        self._parser._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, **kwargs):
        return _MutuallyExclusiveGroup(self, **kwargs)

    def add_argument(self, *args, **kwargs):
        parser = self._parser
        chars = parser.prefix_chars
        if not args or len(args) == 1 and args[0][0] not in chars:
            if args and 'dest' in kwargs:
                raise ValueError('dest supplied twice for positional argument')
            kwargs = self._get_positional_kwargs(*args, **kwargs)
        else:
            kwargs = self._get_optional_kwargs(*args, **kwargs)
        if 'default' not in kwargs:
            if kwargs['dest'] in parser._defaults:
                kwargs['default'] = parser._defaults[kwargs['dest']]
            elif parser.argument_default is not None:
                kwargs['default'] = parser.argument_default
        kind = kwargs.pop('action', None)
        made = _actions.get(kind, kind) if not isinstance(kind, type) else kind
        if not callable(made):
            raise ValueError(f'unknown action "{made}"')
        if made is _AppendConstAction or made is _StoreConstAction:
            kwargs.setdefault('const', None)
        action = made(**kwargs)
        if not callable(action.type) and action.type is not None:
            raise ValueError(f'{action.type!r} is not callable')
        try:
            parser._formatter().format_args(action, '')
        except TypeError:
            raise ValueError('length of metavar tuple does not match nargs')
        return self._add(action)

    def _get_positional_kwargs(self, dest, **kwargs):
        if 'required' in kwargs:
            raise TypeError("'required' is an invalid argument for positionals")
        if kwargs.get('nargs') not in (OPTIONAL, ZERO_OR_MORE):
            kwargs['required'] = True
        if kwargs.get('nargs') == ZERO_OR_MORE and 'default' not in kwargs:
            kwargs['required'] = True
        return dict(kwargs, dest=dest, option_strings=[])

    def _get_optional_kwargs(self, *args, **kwargs):
        chars = self._parser.prefix_chars
        for option in args:
            if option[0] not in chars:
                raise ValueError(f'invalid option string {option!r}: must start with a character '
                                 f'{chars!r}')
        dest = kwargs.pop('dest', None)
        if dest is None:
            long = [o for o in args if len(o) > 1 and o[1] in chars]
            dest = (long or args)[0].lstrip(chars)
            if not dest:
                raise ValueError(f'dest= is required for options like {args[0]!r}')
            dest = dest.replace('-', '_')
        return dict(kwargs, dest=dest, option_strings=list(args))

    def _add(self, action):
        parser = self._parser
        for option in action.option_strings:
            if option in parser._options:
                if parser.conflict_handler == 'resolve':
                    other = parser._options[option]
                    other.option_strings.remove(option)
                    if not other.option_strings:
                        parser._drop(other)
                    continue
                clashes = [o for o in action.option_strings if o in parser._options]
                raise ArgumentError(action, f'conflicting option string'
                                            f'{"s" if len(clashes) > 1 else ""}: '
                                            f'{", ".join(clashes)}')
        for option in action.option_strings:
            parser._options[option] = action
            if re.match(r'^-\d+$|^-\d*\.\d+$', option):
                parser._has_negative_options = True
        parser._actions.append(action)
        self._list(action)
        action.container = self
        return action

    def _list(self, action):
        self._group_actions.append(action)


class _ArgumentGroup(_ActionsContainer):
    def __init__(self, container, title=None, description=None, **kwargs):
        super().__init__(description=description, **kwargs)
        self._parser = container._parser
        self.title = title


class _MutuallyExclusiveGroup(_ActionsContainer):
    def __init__(self, container, required=False):
        super().__init__()
        self._parser = container._parser
        self.required = required
        self._shown_in = container
        self._parser._exclusive_groups.append(self)

    def _list(self, action):
        if action.required:
            raise ValueError('mutually exclusive arguments must be optional')
        self._group_actions.append(action)
        self._shown_in._list(action)


class ArgumentParser(_ActionsContainer):
    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=(),
                 formatter_class=HelpFormatter, prefix_chars='-', fromfile_prefix_chars=None,
                 argument_default=None, conflict_handler='error', add_help=True, allow_abbrev=True,
                 exit_on_error=True):
        super().__init__(description, prefix_chars, argument_default, conflict_handler)
        self._parser = self
        self.prog = os.path.basename(sys.argv[0]) if prog is None else prog
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._actions = []
        self._options = {}
        self._defaults = {}
        self._exclusive_groups = []
        self._has_negative_options = False
        self._subparsers = None
        self._positionals = _ArgumentGroup(self, 'positional arguments')
        self._optionals = _ArgumentGroup(self, 'options')
        self._action_groups = [self._positionals, self._optionals]
        first = '-' if '-' in prefix_chars else prefix_chars[0]
        self.add_help = add_help
        if add_help:
            self.add_argument(first + 'h', first * 2 + 'help', action='help', default=SUPPRESS,
                              help='show this help message and exit')
        for parent in parents:
            self._take_from(parent)

    def __repr__(self):
        names = ['prog', 'usage', 'description', 'formatter_class', 'conflict_handler', 'add_help']
        return (f'{type(self).__name__}('
                + ', '.join([f'{name}={getattr(self, name)!r}' for name in names]) + ')')

    def _take_from(self, parent):
        for group in parent._action_groups:
            if group.title in ('positional arguments', 'options'):
                target = self._positionals if group.title[0] == 'p' else self._optionals
            else:
                target = self.add_argument_group(group.title, group.description)
            for action in group._group_actions:
                for option in action.option_strings:
                    self._options[option] = action
                self._actions.append(action)
                target._group_actions.append(action)
        self._exclusive_groups.extend(parent._exclusive_groups)
        self._defaults.update(parent._defaults)

    def _drop(self, action):
        self._actions.remove(action)
        for group in self._action_groups:
            if action in group._group_actions:
                group._group_actions.remove(action)

    def _list(self, action):
        group = self._optionals if action.option_strings else self._positionals
        group._group_actions.append(action)

    def register(self, registry_name, value, object):
        if registry_name == 'action':
            _actions[value] = object

    def add_subparsers(self, *, title=None, description=None, prog=None, parser_class=None,
                       dest=SUPPRESS, required=False, help=None, metavar=None, **kwargs):
        if self._subparsers is not None:
            self.error('cannot have multiple subparser arguments')
        if title is not None or description is not None:
            self._subparsers = self.add_argument_group(title or 'subcommands', description)
        else:
            self._subparsers = self._positionals
        if prog is None:
            positionals = [a for a in self._actions if not a.option_strings]
            formatter = self._formatter()
            prog = formatter.usage(self.usage, positionals, self._exclusive_groups, '').strip()
        action = _SubParsersAction([], prog, parser_class or type(self), dest, required, help,
                                   metavar, **kwargs)
        return self._subparsers._add(action)

    # --- parsing ---

    def parse_args(self, args=None, namespace=None):
        args, rest = self.parse_known_args(args, namespace)
        if rest:
            self.error('unrecognized arguments: ' + ' '.join(rest))
        return args

    def parse_known_args(self, args=None, namespace=None):
        args = sys.argv[1:] if args is None else list(args)
        namespace = Namespace() if namespace is None else namespace
        for action in self._actions:
            if action.dest is not SUPPRESS and not hasattr(namespace, action.dest):
                if action.default is not SUPPRESS:
                    setattr(namespace, action.dest, action.default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        if self.exit_on_error:
            try:
                namespace, rest = _Parsing(self, namespace, args).run()
            except ArgumentError as problem:
                self.error(str(problem))
        else:
            namespace, rest = _Parsing(self, namespace, args).run()
        if hasattr(namespace, '_unrecognized_args'):
            rest.extend(namespace._unrecognized_args)
            delattr(namespace, '_unrecognized_args')
        return namespace, rest

    parse_intermixed_args = parse_args
    parse_known_intermixed_args = parse_known_args

    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    # --- output ---

    def _formatter(self):
        return self.formatter_class(prog=self.prog)

    def format_usage(self):
        text = self._formatter().usage(self.usage, self._actions, self._exclusive_groups)
        return text.strip('\n') + '\n'

    def format_help(self):
        return self._formatter().help(self)

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(), sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            (sys.stderr if file is None else file).write(message)

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, sys.stderr)
        sys.exit(status)

    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(2, f'{self.prog}: error: {message}\n')


class _Parsing:
    """One command line on its way through a parser."""

    def __init__(self, parser, namespace, args):
        self.parser = parser
        self.namespace = namespace
        self.args = self._with_files(args) if parser.fromfile_prefix_chars else args
        self.extras = []
        self.seen = set()
        self.seen_on_purpose = set()
        self.found = {}
        self.kinds = ''
        is_after_dashes = False
        for i, arg in enumerate(self.args):
            if is_after_dashes:
                self.kinds += 'A'
            elif arg == '--':
                self.kinds += '-'
                is_after_dashes = True
            else:
                option = self._option_of(arg)
                if option is not None:
                    self.found[i] = option
                self.kinds += 'A' if option is None else 'O'

    def _with_files(self, args):
        result = []
        for arg in args:
            if arg and arg[0] in self.parser.fromfile_prefix_chars:
                try:
                    with open(arg[1:]) as file:
                        lines = []
                        for line in file.read().splitlines():
                            lines.extend(self.parser.convert_arg_line_to_args(line))
                        result.extend(self._with_files(lines))
                except OSError as problem:
                    self.parser.error(str(problem))
            else:
                result.append(arg)
        return result

    def _option_of(self, arg):
        """(action or None, option, explicit argument) if the argument is an option."""
        parser = self.parser
        if not arg or arg[0] not in parser.prefix_chars:
            return None
        if arg in parser._options:
            return parser._options[arg], arg, None
        if len(arg) == 1:
            return None
        if '=' in arg:
            option, _, explicit = arg.partition('=')
            if option in parser._options:
                return parser._options[option], option, explicit
        matches = self._abbreviated(arg)
        if len(matches) > 1:
            options = ', '.join([match[1] for match in matches])
            parser.error(f'ambiguous option: {arg} could match {options}')
        if len(matches) == 1:
            return matches[0]
        if re.match(r'^-\d+$|^-\d*\.\d+$', arg) and not parser._has_negative_options:
            return None
        if ' ' in arg:
            return None
        return None, arg, None

    def _abbreviated(self, arg):
        parser = self.parser
        chars = parser.prefix_chars
        result = []
        if arg[0] in chars and arg[1] in chars:
            if parser.allow_abbrev:
                start, equals, explicit = arg.partition('=')
                for option in parser._options:
                    if option.startswith(start):
                        result.append((parser._options[option], option,
                                       explicit if equals else None))
        elif arg[0] in chars and arg[1] not in chars:
            for option in parser._options:
                if option == arg[:2]:
                    result.append((parser._options[option], option, arg[2:]))
                elif option.startswith(arg):
                    result.append((parser._options[option], option, None))
        return result

    def run(self):
        positionals = [a for a in self.parser._actions if not a.option_strings]
        last_option = max(self.found, default=-1)
        start = 0
        while start <= last_option:
            next_option = min([i for i in self.found if i >= start])
            if start != next_option:
                end = self._take_positionals(positionals, start)
                if end > start:
                    start = end
                    continue
            if start not in self.found:
                self.extras.extend(self.args[start:next_option])
                start = next_option
            start = self._take_option(start)
        stop = self._take_positionals(positionals, start)
        self.extras.extend(self.args[stop:])
        self._check_required()
        return self.namespace, self.extras

    def _check_required(self):
        missing = []
        for action in self.parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(_name_of(action))
            elif (action.default is not None and isinstance(action.default, str)
                    and hasattr(self.namespace, action.dest)
                    and action.default is getattr(self.namespace, action.dest)):
                setattr(self.namespace, action.dest, self._converted(action, action.default))
        if missing:
            self.parser.error('the following arguments are required: ' + ', '.join(missing))
        for group in self.parser._exclusive_groups:
            if group.required and not any([a in self.seen_on_purpose
                                           for a in group._group_actions]):
                names = [_name_of(a) for a in group._group_actions if a.help is not SUPPRESS]
                self.parser.error(f'one of the arguments {" ".join(names)} is required')

    def _apply(self, action, values, option=None):
        self.seen.add(action)
        given = self._values(action, values)
        if given is not action.default:
            self.seen_on_purpose.add(action)
            for group in self.parser._exclusive_groups:
                if action in group._group_actions:
                    for other in group._group_actions:
                        if other is not action and other in self.seen_on_purpose:
                            raise ArgumentError(action, 'not allowed with argument '
                                                        + _name_of(other))
        if given is not SUPPRESS:
            action(self.parser, self.namespace, given, option)

    def _take_option(self, start):
        action, option, explicit = self.found[start]
        calls = []
        while True:
            if action is None:
                self.extras.append(self.args[start])
                return start + 1
            if explicit is None:
                first = start + 1
                count = self._count(action, self.kinds[first:])
                calls.append((action, self.args[first:first + count], option))
                stop = first + count
                break
            count = self._count(action, 'A')
            chars = self.parser.prefix_chars
            if count == 0 and option[1] not in chars and explicit != '':
                calls.append((action, [], option))
                option = option[0] + explicit[0]
                rest = explicit[1:] or None
                if option not in self.parser._options:
                    raise ArgumentError(action, f'ignored explicit argument {explicit!r}')
                action, explicit = self.parser._options[option], rest
            elif count == 1:
                calls.append((action, [explicit], option))
                stop = start + 1
                break
            else:
                raise ArgumentError(action, f'ignored explicit argument {explicit!r}')
        for action, values, option in calls:
            self._apply(action, values, option)
        return stop

    def _take_positionals(self, positionals, start):
        kinds = self.kinds[start:]
        counts = []
        for i in range(len(positionals), 0, -1):
            pattern = ''.join([self._pattern(action) for action in positionals[:i]])
            found = re.match(pattern, kinds)
            if found is not None:
                counts = [len(text) for text in found.groups()]
                break
        for action, count in zip(positionals, counts):
            values = self.args[start:start + count]
            start += count
            self._apply(action, values)
        del positionals[:len(counts)]
        return start

    def _count(self, action, kinds):
        found = re.match(self._pattern(action), kinds)
        if found is None:
            message = {None: 'expected one argument', OPTIONAL: 'expected at most one argument',
                       ONE_OR_MORE: 'expected at least one argument'}.get(action.nargs)
            if message is None:
                s = '' if action.nargs == 1 else 's'
                message = f'expected {action.nargs} argument{s}'
            raise ArgumentError(action, message)
        return len(found[1])

    def _pattern(self, action):
        nargs = action.nargs
        if nargs is None:
            pattern = '(-*A-*)'
        elif nargs == OPTIONAL:
            pattern = '(-*A?-*)'
        elif nargs == ZERO_OR_MORE:
            pattern = '(-*[A-]*)'
        elif nargs == ONE_OR_MORE:
            pattern = '(-*A[A-]*)'
        elif nargs == REMAINDER:
            pattern = '([-AO]*)'
        elif nargs == PARSER:
            pattern = '(-*A[-AO]*)'
        elif nargs == SUPPRESS:
            pattern = '(-*-*)'
        else:
            pattern = f'(-*{"-*".join("A" * nargs)}-*)'
        if action.option_strings:
            pattern = pattern.replace('-*', '').replace('-', '')
        return pattern

    def _values(self, action, args):
        nargs = action.nargs
        if nargs not in (PARSER, REMAINDER) and '--' in args:
            args = list(args)
            args.remove('--')
        if not args and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self._converted(action, value)
                self._check_choice(action, value)
            return value
        if not args and nargs == ZERO_OR_MORE and not action.option_strings:
            value = action.default if action.default is not None else args
            if action.default is not None:
                self._check_choice(action, value)
            return value
        if len(args) == 1 and nargs in (None, OPTIONAL):
            value = self._converted(action, args[0])
            self._check_choice(action, value)
            return value
        if nargs == REMAINDER:
            return [self._converted(action, v) for v in args]
        if nargs == PARSER:
            values = [self._converted(action, v) for v in args]
            self._check_choice(action, values[0])
            return values
        if nargs == SUPPRESS:
            return SUPPRESS
        values = [self._converted(action, v) for v in args]
        for value in values:
            self._check_choice(action, value)
        return values

    def _converted(self, action, text):
        convert = action.type
        if convert is None:
            return text
        try:
            return convert(text)
        except ArgumentTypeError as problem:
            raise ArgumentError(action, str(problem))
        except (TypeError, ValueError):
            name = getattr(convert, '__name__', repr(convert))
            raise ArgumentError(action, f'invalid {name} value: {text!r}')

    def _check_choice(self, action, value):
        if action.choices is not None and value not in action.choices:
            raise ArgumentError(action, f'invalid choice: {value!r} (choose from '
                                        f'{", ".join(map(repr, action.choices))})')

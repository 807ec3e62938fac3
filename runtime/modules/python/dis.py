"""The instructions here are not CPython's: whoever wants to see those is told so."""
from _inspect import refuse as _refuse

__all__ = ['code_info', 'dis', 'disassemble', 'distb', 'disco', 'findlinestarts', 'findlabels',
           'show_code', 'get_instructions', 'Instruction', 'Bytecode', 'stack_effect']


def _refused(name):
    def refused(*args, **kwargs):
        _refuse(f"dis.{name} is not supported: the instructions here are not CPython's",
                '`coroscope run --emit bytecode` prints those of a program')
    refused.__name__ = refused.__qualname__ = name
    return refused


for _name in __all__:
    globals()[_name] = _refused(_name)

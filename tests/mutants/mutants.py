"""The mutants: small mistakes that the programs of the tests have to notice.

Each changes one text of one .cpp file, which has to occur there exactly once, so that a mutant costs
one compilation. When the code has moved on and a mutant no longer applies, write it anew: the point
is the mistake, not its place.
"""

from typing import NamedTuple

import aio_mutants


class Mutant(NamedTuple):
    name: str
    file: str
    old: str
    new: str


VM = [
    Mutant('swapped operands of a big subtraction', 'runtime/vm/types_int.cpp',
           'mpz_sub(result, a, b)', 'mpz_sub(result, b, a)'),
    Mutant('quotient and remainder exchanged', 'runtime/vm/types_int.cpp',
           'op == Operator::Modulo ? remainder : quotient',
           'op == Operator::Modulo ? quotient : remainder'),
    Mutant('a float divided the other way', 'runtime/vm/types_float.cpp',
           'Value::of(a / b)', 'Value::of(b / a)'),
    Mutant('unpacking takes more than it should', 'runtime/vm/interpreter.cpp',
           '    else if (size > count)\n        m.raise(m.types.ValueError, "too many values to unpack (expected {})", count);\n'
           '    if (size != count)', '    if (size < count)'),
    Mutant('starred unpacking takes one too few', 'runtime/vm/statements.cpp',
           'items.size() < before + after)', 'items.size() + 1 < before + after)'),
    Mutant('a handler misses the last instruction of its block', 'runtime/vm/interpreter.cpp',
           'at >= handler.end) continue;', 'at + 1 >= handler.end) continue;'),
    Mutant('finally and except are lost', 'runtime/vm/interpreter.cpp',
           'if (at < handler.begin || at >= handler.end) continue;',
           'if (handler.kind == bytecode::HandlerKind::Catch) continue;'),
    Mutant('StopIteration leaves a generator', 'runtime/vm/interpreter.cpp',
           'if (!code.is_generator && !code.is_coroutine) return;',
           'if (!code.is_coroutine) return;'),
    Mutant('an except clause with several classes knows the first', 'runtime/vm/interpreter.cpp',
           'matched = matched || m.is_instance(exception, as<Type>(type));',
           'matched = m.is_instance(exception, as<Type>(type));'),
    Mutant('exceptions forget what was being handled', 'runtime/vm/machine.cpp',
           '    as<Exception>(exception)->context = std::move(handled);',
           '    handled.clear();'),
    Mutant('raise from keeps the context in view', 'runtime/vm/statements.cpp',
           'as<Exception>(what)->suppress_context = true;',
           'as<Exception>(what)->suppress_context = false;'),
    Mutant('a longer sequence is the smaller one', 'runtime/vm/types_compare.cpp',
           'holds(comparison, left_count < right_count ? -1 : (left_count > right_count ? 1 : 0)));\n}\n\nnamespace',
           'holds(comparison, left_count < right_count ? 1 : (left_count > right_count ? -1 : 0)));\n}\n\nnamespace'),
    Mutant('the reflected comparison keeps its sense', 'runtime/vm/operations_compare.cpp',
           'case Comparison::Less: return Comparison::Greater;',
           'case Comparison::Less: return Comparison::Less;'),
    Mutant('a deleted key still counts', 'runtime/vm/dict.cpp',
           '    --count;\n    version = next_version();', '    version = next_version();'),
    Mutant('pop() takes the wrong item', 'runtime/vm/types_list.cpp',
           'Value item = std::move(items[static_cast<std::size_t>(at)]);',
           'Value item = std::move(items[static_cast<std::size_t>(at > 0 ? at - 1 : at)]);'),
    Mutant('a negative slice index is off by one', 'runtime/vm/types_sequence.cpp',
           '        if (at < 0) at += length;\n        return std::clamp',
           '        if (at < 0) at += length - 1;\n        return std::clamp'),
    Mutant('a tuple of one has no comma', 'runtime/vm/types_repr.cpp',
           'tuple->count == 1 ? ",)" : ")"', 'tuple->count == 1 ? ")" : ")"'),
    Mutant('a descending range has one too many', 'runtime/vm/types_range.cpp',
           'arithmetic(machine, Operator::Subtract, distance, Value::of(1)), stride)',
           'arithmetic(machine, Operator::Subtract, distance, Value::of(forwards ? 1 : 0)), stride)'),
    Mutant('the order of bases ignores the others', 'runtime/vm/class_bases.cpp',
           'if (!in_a_tail) {', 'if (in_a_tail || !in_a_tail) {'),
    Mutant('an instance hides a property', 'runtime/vm/attributes.cpp',
           'if (found && goes_before_instance(*found)) return bind_attribute(m, *found, object, type);',
           'if (found && !goes_before_instance(*found)) return bind_attribute(m, *found, object, type);'),
    Mutant('__getattr__ is not asked', 'runtime/vm/attributes.cpp',
           'bool has_fallback = type->overrides_anything && type->special(Special::GetAttr);',
           'bool has_fallback = false;'),
    Mutant('a class method gets the instance', 'runtime/vm/attributes.cpp',
           'return m.bound_method(inner, Value::share(owner));',
           'return m.bound_method(inner, instance.is_unbound() ? Value::share(owner) : instance);'),
    Mutant('defaults are shifted by one', 'runtime/vm/signature.cpp',
           'registers[i] = defaults->items[i - first_default];',
           'registers[i] = defaults->items[defaults->count - 1 - (i - first_default)];'),
    Mutant('an async generator ends in the wrong exception', 'runtime/vm/generator_methods.cpp',
           'if (end.end == ResumeEnd::Returned)\n        co_return m.raise(m.make_exception(m.types.StopAsyncIteration, {}));',
           'if (end.end == ResumeEnd::Returned)\n        co_return m.raise(m.make_exception(m.types.StopIteration, {}));'),
    Mutant('a closed async generator throws again', 'runtime/vm/generator_methods.cpp',
           'if (as<Generator>(args[0])->state == GeneratorState::Closed) co_return Value::none();',
           'if (as<Generator>(args[0])->state == GeneratorState::Created) co_return Value::none();'),
    Mutant('a class pattern takes any number of positions', 'runtime/vm/match.cpp',
           'if (positional > known)', 'if (positional > known + 1)'),
    Mutant('a missing key matches a mapping pattern', 'runtime/vm/match.cpp',
           'if (!present.truth()) co_return Value::none();',
           'if (!present.truth()) continue;'),
    Mutant('difference keeps what it should drop', 'runtime/vm/types_set_algebra.cpp',
           'if (there.truth()) continue;\n        Value state = add_entry(machine, set_of(out), *entry);\n        if (!state.is_value()) return state;\n    }\n    return out;\n}\n\n// Every item',
           'if (!there.truth()) continue;\n        Value state = add_entry(machine, set_of(out), *entry);\n        if (!state.is_value()) return state;\n    }\n    return out;\n}\n\n// Every item'),
    Mutant('zip(strict=True) is not strict', 'runtime/vm/types_lazy.cpp',
           'made->strict = strict.truth();\n    return', 'made->strict = false;\n    return'),
    Mutant('centred text leans the other way', 'runtime/vm/types_format.cpp',
           "(align == '^' ? missing / 2 : 0)", "(align == '^' ? (missing + 1) / 2 : 0)"),
    Mutant('a reversed sort turns equal items round', 'runtime/vm/types_list_sort.cpp',
           'return less(b.key, a.key); });', 'return !less(a.key, b.key); });'),
    Mutant('a finaliser runs twice', 'runtime/vm/generators.cpp',
           '    if (self->flags & object_was_finalized) return false;\n    self->flags |= object_was_finalized;',
           '    self->flags |= object_was_finalized;'),
]

# The event loop and what stands on it.
AIO = [Mutant(*each) for each in aio_mutants.AIO]

ALL = VM + AIO

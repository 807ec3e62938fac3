// The protocol table of a type made visible as methods.

#include "runtime/vm/types_compare.h"
#include "runtime/vm/types_repr.h"

namespace runtime::vm {

namespace {

const Protocol& protocol_of(Machine& machine, const Value& self) {
    return machine.type_of(self)->protocol;
}

Value repr_method(Machine& machine, const Arguments& args) {
    return native_repr(machine, args[0]);
}
Routine resume_repr_method(Machine& machine, OwnedArguments args) {
    co_return co_await resume_native_repr(machine, args[0]);
}
Value str_method(Machine& machine, const Arguments& args) {
    return native_str(machine, args[0]);
}
Routine resume_str_method(Machine& machine, OwnedArguments args) {
    co_return co_await resume_native_str(machine, args[0]);
}
Value hash_method(Machine& machine, const Arguments& args) {
    return protocol_of(machine, args[0]).hash(machine, args[0]);
}
Value length_method(Machine& machine, const Arguments& args) {
    return protocol_of(machine, args[0]).length(machine, args[0]);
}
Value truth_method(Machine& machine, const Arguments& args) {
    return protocol_of(machine, args[0]).truth(machine, args[0]);
}
Value contains_method(Machine& machine, const Arguments& args) {
    return protocol_of(machine, args[0]).contains(machine, args[0], args[1]);
}
Routine resume_contains_method(Machine& machine, OwnedArguments args) {
    co_return co_await resume_native_contains(machine, args[0], args[1]);
}
Value get_item_method(Machine& machine, const Arguments& args) {
    return protocol_of(machine, args[0]).get_item(machine, args[0], args[1]);
}
Value set_item_method(Machine& machine, const Arguments& args) {
    return protocol_of(machine, args[0]).set_item(machine, args[0], args[1], args[2]);
}
Value delete_item_method(Machine& machine, const Arguments& args) {
    return protocol_of(machine, args[0]).delete_item(machine, args[0], args[1]);
}
Routine resume_get_item_method(Machine& machine, OwnedArguments args) {
    co_return co_await resume_native_item(machine, Special::GetItem, std::move(args));
}
Routine resume_set_item_method(Machine& machine, OwnedArguments args) {
    co_return co_await resume_native_item(machine, Special::SetItem, std::move(args));
}
Routine resume_delete_item_method(Machine& machine, OwnedArguments args) {
    co_return co_await resume_native_item(machine, Special::DelItem, std::move(args));
}
Value iterate_method(Machine& machine, const Arguments& args) {
    return protocol_of(machine, args[0]).iterate(machine, args[0]);
}
Value next_method(Machine& machine, const Arguments& args) {
    Value item = protocol_of(machine, args[0]).next(machine, args[0]);
    if (!item.is_unbound() || machine.has_exception()) return item;
    return machine.raise(machine.make_exception(machine.types.StopIteration, {}));
}
Routine resume_next_method(Machine& machine, OwnedArguments args) {
    Value item = co_await resume_next(machine, args[0]);
    if (!item.is_unbound() || machine.has_exception()) co_return item;
    co_return machine.raise(machine.make_exception(machine.types.StopIteration, {}));
}

template <Comparison comparison>
Value compare_method(Machine& machine, const Arguments& args) {
    return protocol_of(machine, args[0]).compare(machine, args[0], args[1], comparison);
}
template <Comparison comparison>
Routine resume_compare_method(Machine& machine, OwnedArguments args) {
    co_return co_await resume_native_compare(machine, args[0], args[1], comparison);
}

template <Operator op>
Value forward_method(Machine& machine, const Arguments& args) {
    return protocol_of(machine, args[0]).binary(machine, op, args[0], args[1]);
}
template <Operator op>
Routine resume_forward_method(Machine& machine, OwnedArguments args) {
    co_return co_await resume_native_binary(machine, op, args[0], args[1]);
}
template <Operator op>
Value reflected_method(Machine& machine, const Arguments& args) {
    return protocol_of(machine, args[0]).binary(machine, op, args[1], args[0]);
}
template <Operator op>
Routine resume_reflected_method(Machine& machine, OwnedArguments args) {
    co_return co_await resume_native_binary(machine, op, args[1], args[0]);
}
template <Operator op>
Value in_place_method(Machine& machine, const Arguments& args) {
    return protocol_of(machine, args[0]).in_place(machine, op, args[0], args[1]);
}
template <Operator op>
Routine resume_in_place_method(Machine& machine, OwnedArguments args) {
    co_return co_await resume_native_in_place(machine, op, args[0], args[1]);
}

constexpr const char* self_only = "(self, /)";
constexpr const char* with_other = "(self, value, /)";

void add(Machine& machine, Type* type, const NativeFunctionInfo& info) {
    if (type->dict->find(machine.intern(info.name))) return;
    machine.add_methods(type, {info});
}

template <Operator op>
void add_operator(Machine& machine, Type* type, const char* forward, const char* reflected,
                  const char* in_place) {
    add(machine, type,
        {.name = forward,
         .signature = with_other,
         .plain = forward_method<op>,
         .resumable = resume_forward_method<op>});
    bool repeats = op == Operator::Multiply && type->protocol.get_item;
    bool concatenates = op == Operator::Add && type->protocol.get_item;
    if (!concatenates || repeats)
        add(machine, type,
            {.name = reflected,
             .signature = with_other,
             .plain = reflected_method<op>,
             .resumable = resume_reflected_method<op>});
    if (type->protocol.in_place)
        add(machine, type,
            {.name = in_place,
             .signature = with_other,
             .plain = in_place_method<op>,
             .resumable = resume_in_place_method<op>});
}

} // namespace

void add_protocol_methods(Machine& machine, Type* type) {
    const Protocol& protocol = type->protocol;
    if (protocol.repr)
        add(machine, type,
            {.name = "__repr__",
             .signature = self_only,
             .plain = repr_method,
             .resumable = resume_repr_method});
    if (protocol.str)
        add(machine, type,
            {.name = "__str__",
             .signature = self_only,
             .plain = str_method,
             .resumable = resume_str_method});
    if (protocol.hash)
        add(machine, type,
            {.name = "__hash__",
             .signature = self_only,
             .plain = hash_method,
             .resumable = [](Machine& m, OwnedArguments args) { return resume_hash(m, args[0]); }});
    if (protocol.compare) {
        add(machine, type,
            {.name = "__lt__",
             .signature = with_other,
             .plain = compare_method<Comparison::Less>,
             .resumable = resume_compare_method<Comparison::Less>});
        add(machine, type,
            {.name = "__le__",
             .signature = with_other,
             .plain = compare_method<Comparison::LessEqual>,
             .resumable = resume_compare_method<Comparison::LessEqual>});
        add(machine, type,
            {.name = "__eq__",
             .signature = with_other,
             .plain = compare_method<Comparison::Equal>,
             .resumable = resume_compare_method<Comparison::Equal>});
        add(machine, type,
            {.name = "__ne__",
             .signature = with_other,
             .plain = compare_method<Comparison::NotEqual>,
             .resumable = resume_compare_method<Comparison::NotEqual>});
        add(machine, type,
            {.name = "__gt__",
             .signature = with_other,
             .plain = compare_method<Comparison::Greater>,
             .resumable = resume_compare_method<Comparison::Greater>});
        add(machine, type,
            {.name = "__ge__",
             .signature = with_other,
             .plain = compare_method<Comparison::GreaterEqual>,
             .resumable = resume_compare_method<Comparison::GreaterEqual>});
    }
    if (protocol.length)
        add(machine, type, {.name = "__len__", .signature = self_only, .plain = length_method});
    if (protocol.truth)
        add(machine, type, {.name = "__bool__", .signature = self_only, .plain = truth_method});
    if (protocol.contains)
        add(machine, type,
            {.name = "__contains__",
             .signature = with_other,
             .plain = contains_method,
             .resumable = resume_contains_method});
    if (protocol.get_item)
        add(machine, type,
            {.name = "__getitem__",
             .signature = "(self, key, /)",
             .plain = get_item_method,
             .resumable = resume_get_item_method});
    if (protocol.set_item)
        add(machine, type,
            {.name = "__setitem__",
             .signature = "(self, key, value, /)",
             .plain = set_item_method,
             .resumable = resume_set_item_method});
    if (protocol.delete_item)
        add(machine, type,
            {.name = "__delitem__",
             .signature = "(self, key, /)",
             .plain = delete_item_method,
             .resumable = resume_delete_item_method});
    if (protocol.iterate)
        add(machine, type, {.name = "__iter__", .signature = self_only, .plain = iterate_method});
    if (protocol.next)
        add(machine, type,
            {.name = "__next__",
             .signature = self_only,
             .plain = next_method,
             .resumable = resume_next_method});
}

void add_operator_methods(Machine& machine, Type* type, std::initializer_list<Operator> operators) {
    for (Operator op : operators) {
        switch (op) {
        case Operator::Add:
            add_operator<Operator::Add>(machine, type, "__add__", "__radd__", "__iadd__");
            break;
        case Operator::Subtract:
            add_operator<Operator::Subtract>(machine, type, "__sub__", "__rsub__", "__isub__");
            break;
        case Operator::Multiply:
            add_operator<Operator::Multiply>(machine, type, "__mul__", "__rmul__", "__imul__");
            break;
        case Operator::MatrixMultiply: break;
        case Operator::TrueDivide:
            add_operator<Operator::TrueDivide>(machine, type, "__truediv__", "__rtruediv__",
                                               "__itruediv__");
            break;
        case Operator::FloorDivide:
            add_operator<Operator::FloorDivide>(machine, type, "__floordiv__", "__rfloordiv__",
                                                "__ifloordiv__");
            break;
        case Operator::Modulo:
            add_operator<Operator::Modulo>(machine, type, "__mod__", "__rmod__", "__imod__");
            break;
        case Operator::Power:
            add_operator<Operator::Power>(machine, type, "__pow__", "__rpow__", "__ipow__");
            break;
        case Operator::LeftShift:
            add_operator<Operator::LeftShift>(machine, type, "__lshift__", "__rlshift__",
                                              "__ilshift__");
            break;
        case Operator::RightShift:
            add_operator<Operator::RightShift>(machine, type, "__rshift__", "__rrshift__",
                                               "__irshift__");
            break;
        case Operator::BitAnd:
            add_operator<Operator::BitAnd>(machine, type, "__and__", "__rand__", "__iand__");
            break;
        case Operator::BitOr:
            add_operator<Operator::BitOr>(machine, type, "__or__", "__ror__", "__ior__");
            break;
        case Operator::BitXor:
            add_operator<Operator::BitXor>(machine, type, "__xor__", "__rxor__", "__ixor__");
            break;
        }
    }
}

} // namespace runtime::vm

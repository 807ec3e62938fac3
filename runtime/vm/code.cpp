#include "runtime/vm/define_core.h"
#include "runtime/vm/frame.h"
#include "runtime/vm/machine.h"
#include "runtime/vm/types_complex.h"
#include "runtime/vm/types_set.h"

namespace runtime::vm {

namespace {

// Equal constants of one file are one object in CPython.
struct ToValue {
    Machine& m;
    std::uint32_t stamp;

    Value operator()(const bytecode::Constant& constant) const {
        return std::visit(*this, constant.value);
    }
    Value stamped(Value number) const {
        number.set_stamp(stamp);
        return number;
    }
    Values all_of(const std::vector<bytecode::Constant>& constants) const {
        Values values;
        for (const bytecode::Constant& each : constants)
            values.push_back((*this)(each));
        return values;
    }
    Value operator()(const bytecode::NoneConstant&) const { return Value::none(); }
    Value operator()(bool truth) const { return Value::of(truth); }
    Value operator()(std::int64_t number) const { return stamped(Value::of(number)); }
    Value operator()(double number) const { return stamped(Value::of(number)); }
    Value operator()(const std::string& text) const { return m.interned(text); }
    Value operator()(const bytecode::EllipsisConstant&) const { return Value::ellipsis(); }
    Value operator()(const bytecode::BigIntConstant& big) const {
        mpz_t number;
        mpz_init_set_str(number, big.digits.c_str(), 10);
        Value made = m.big(number);
        mpz_clear(number);
        return made;
    }
    Value operator()(const bytecode::BytesConstant& bytes) const { return m.bytes(bytes.bytes); }
    Value operator()(const bytecode::ComplexConstant& number) const {
        return make_complex(m, {0, number.imaginary});
    }
    Value operator()(const bytecode::TupleConstant& tuple) const {
        Values items = all_of(tuple.items);
        return m.tuple_of(items.data(), items.size());
    }
    Value operator()(const bytecode::FrozenSetConstant& set) const {
        Values items = all_of(set.items);
        Value made = make_set_of(m, m.types.frozenset, items.data(), items.size());
        // CPython's compiler makes a second one of the first, which shows in the order.
        Values again;
        std::size_t position = 0;
        while (const auto* entry = as<SetObject>(made)->next(position))
            again.push_back(entry->item);
        return make_set_of(m, m.types.frozenset, again.data(), again.size());
    }
    Value operator()(const bytecode::CodeConstant& code) const {
        return Value::of(static_cast<std::int64_t>(code.index));
    }
};

} // namespace

Code::Code(Type* type_, const bytecode::Code* code)
    : Leaf(static_cast<std::uint8_t>(Kind::Code), type_), source(code) {}

Code* Machine::load(const bytecode::Code& source, std::uint32_t file) {
    auto* code = make<Code>(types.code, &source);
    codes_.push_back(Value::adopt(code));
    code->instructions = source.instructions.data();
    code->name = intern(source.name);
    code->qualname = intern(source.qualname);
    code->register_count = source.register_count;
    code->named_count = source.named_count;
    std::size_t size = sizeof(Frame) + source.register_count * sizeof(Value);
    if (recorder) size += sizeof(RecordedFrame) + source.named_count * sizeof(RecordedLocal);
    code->frame_size = static_cast<std::uint32_t>(size);
    code->keeps_frames = size <= Heap::small_max;
    code->positional_count = source.positional_count;
    code->parameter_count =
        static_cast<std::uint16_t>(source.positional_count + source.keyword_only_count +
                                   source.has_star_args + source.has_star_kwargs);
    code->free_first = source.free_first;
    code->free_count = source.free_count;
    code->simple_call = code->parameter_count == source.positional_count;
    code->is_generator_like = source.is_generator || source.is_coroutine;
    code->is_coroutine = source.is_coroutine && !source.is_generator;
    bool enters = code->simple_call && !code->is_generator_like;
    bool enters_awaited = code->simple_call && code->is_coroutine;
    code->called_with = enters ? code->parameter_count : Code::never;
    code->awaited_with = enters_awaited ? code->parameter_count : Code::never;
    code->needs_cleanup = !source.handlers.empty();
    code->file = file;
    return code;
}

void Machine::fill(Code& code) {
    const bytecode::Code& source = *code.source;
    code.is_filled = true;
    const ToValue to_value{*this, stamp_of_constants(code.file)};
    code.constants.reserve(source.constants.size());
    for (const bytecode::Constant& each : source.constants)
        code.constants.push_back(to_value(each));
    code.caches.reserve(source.cache_names.size());
    for (const std::string& name : source.cache_names)
        code.caches.push_back(InlineCache{intern(name)});
    code.local_names.reserve(source.local_names.size());
    for (const std::string& name : source.local_names)
        code.local_names.push_back(intern(name));
    code.children.reserve(source.children.size());
    for (const auto& child : source.children) {
        code.children.push_back(load(*child, code.file));
        code.children.back()->flags |= code.flags & code_has_no_frame;
    }
}

void hide_frames(Code& code) {
    code.flags |= code_has_no_frame;
    for (Code* child : code.children)
        hide_frames(*child);
}

} // namespace runtime::vm

#include "runtime/vm/awaiters.h"
#include "runtime/vm/statements.h"

namespace runtime::vm {

namespace {

// The classes collections.abc.Sequence and Mapping bear a mark, which those derived from them
// inherit and those registered are given; built-in classes are known.
bool bears_mark(Machine& m, const Value& subject, std::string_view mark) {
    return subject.is_object() && m.type_of(subject)->lookup(m.intern(mark));
}

} // namespace

bool is_pattern_sequence(Machine& m, const Value& subject) {
    for (Kind kind : {Kind::List, Kind::Tuple, Kind::Range})
        if (is_kind(subject, kind)) return true;
    const Type* type = m.type_of(subject);
    return type == m.types.memory_view || bears_mark(m, subject, "__match_sequence__");
}

bool is_pattern_mapping(Machine& m, const Value& subject) {
    return is_kind(subject, Kind::Dict) || m.type_of(subject) == m.types.mapping_proxy ||
           bears_mark(m, subject, "__match_mapping__");
}

Routine resume_match_keys(Machine& m, Value subject, Value keys) {
    Values found;
    for (const Value& key : *as<Tuple>(keys)) {
        Value present = co_await op::contains(m, subject, key);
        if (present.is_unbound()) co_return {};
        if (!present.truth()) co_return Value::none();
        Value item = co_await op::get_item(m, subject, key);
        if (item.is_unbound()) co_return {};
        found.push_back(std::move(item));
    }
    co_return m.tuple_of(found.data(), found.size());
}

Routine resume_match_class(Machine& m, Value subject, Value type, std::int64_t positional,
                           Value names) {
    if (!is_type(type)) co_return m.raise(m.types.TypeError, "called match pattern must be a type");
    auto* wanted = as<Type>(type);
    Value belongs = co_await resume_is_instance_of(m, subject, type);
    if (belongs.is_unbound()) co_return {};
    if (!belongs.truth()) co_return Value::none();
    Values found;
    if (positional > 0) {
        Value* declared = wanted->lookup(m.intern("__match_args__"));
        std::uint32_t known = 0;
        if (declared) {
            if (!is_kind(*declared, Kind::Tuple))
                co_return m.raise(m.types.TypeError, "{}.__match_args__ must be a tuple (got {})",
                                  wanted->name->view(), m.type_of(*declared)->shown_name());
            known = as<Tuple>(*declared)->count;
        } else {
            // These match their whole self by one positional pattern.
            for (Type* whole : {m.types.bool_, m.types.bytearray, m.types.bytes, m.types.dict,
                                m.types.float_, m.types.frozenset, m.types.int_, m.types.list,
                                m.types.set, m.types.str, m.types.tuple})
                if (wanted->is_subtype_of(whole)) known = 1;
        }
        if (positional > known)
            co_return m.raise(m.types.TypeError,
                              "{}() accepts {} positional sub-pattern{} ({} given)",
                              wanted->name->view(), known, known == 1 ? "" : "s", positional);
        for (std::uint32_t k = 0; k < static_cast<std::uint32_t>(positional); ++k) {
            if (!declared) {
                found.push_back(subject);
                continue;
            }
            const Value name = as<Tuple>(*declared)->items[k];
            for (const Value& by_keyword : *as<Tuple>(names))
                if (text_of(by_keyword) == text_of(name))
                    co_return m.raise(m.types.TypeError,
                                      "{}() got multiple sub-patterns for attribute '{}'",
                                      wanted->name->view(), text_of(name));
            Value item = co_await op::get_attribute(m, subject, m.intern(text_of(name)));
            if (item.is_unbound()) {
                if (!m.exception_is(m.types.AttributeError)) co_return {};
                m.take_exception();
                co_return Value::none();
            }
            found.push_back(std::move(item));
        }
    }
    for (const Value& name : *as<Tuple>(names)) {
        Value item = co_await op::get_attribute(m, subject, m.intern(text_of(name)));
        if (item.is_unbound()) {
            if (!m.exception_is(m.types.AttributeError)) co_return {};
            m.take_exception();
            co_return Value::none();
        }
        found.push_back(std::move(item));
    }
    co_return m.tuple_of(found.data(), found.size());
}

Routine resume_match_rest(Machine& m, Value subject, Value keys) {
    Value copy = m.dict();
    Value source = subject;
    Value done = co_await resume_update_dict(m, copy, source);
    if (done.is_unbound()) co_return {};
    for (const Value& key : *as<Tuple>(keys)) {
        done = co_await op::delete_item(m, copy, key);
        if (done.is_unbound()) co_return {};
    }
    co_return copy;
}

} // namespace runtime::vm

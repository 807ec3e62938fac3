// repr, str, ascii and format of any value.

#include "runtime/vm/awaiters.h"
#include "runtime/vm/signature.h"
#include "runtime/vm/types_format.h"
#include "runtime/vm/types_repr.h"

#include "runtime/source/utf8.h"

namespace runtime::vm {

namespace {

Value ascii_of(Machine& machine, const Value& text) {
    if (as<Str>(text)->is_ascii()) return text;
    std::string out;
    std::string_view rest = text_of(text);
    while (!rest.empty()) {
        std::uint32_t point = next_code_point(rest);
        if (point < 0x80)
            out += static_cast<char>(point);
        else if (point < 0x100)
            out += fmt::format("\\x{:02x}", point);
        else if (point < 0x10000)
            out += fmt::format("\\u{:04x}", point);
        else
            out += fmt::format("\\U{:08x}", point);
    }
    return machine.str(out);
}

Value checked_text(Machine& machine, Value result, const char* method) {
    if (result.is_unbound() || is_str(result)) return result;
    return machine.raise(machine.types.TypeError, "{} returned non-string (type {})", method,
                         type_name(machine, result));
}

} // namespace

std::string_view type_name(const Machine& machine, const Value& value) {
    return machine.type_of(value)->shown_name();
}

Value repr(Machine& machine, const Value& value) {
    if (!value.is_object()) return default_repr(machine, value);
    if (value.object()->type->special(Special::Repr)) return Value::needs_frame();
    return native_repr(machine, value);
}

Routine resume_repr(Machine& machine, Value value) {
    if (machine.type_of(value)->special(Special::Repr)) {
        Value text = co_await call_method(machine, Special::Repr, value);
        co_return checked_text(machine, std::move(text), "__repr__");
    }
    co_return co_await resume_native_repr(machine, value);
}

Value native_str(Machine& machine, const Value& value) {
    if (auto* function = machine.type_of(value)->protocol.str) return function(machine, value);
    return repr(machine, value);
}

Value str(Machine& machine, const Value& value) {
    if (!value.is_object()) return default_repr(machine, value);
    Type* type = value.object()->type;
    if (type == machine.types.str) return value;
    if (type->special(Special::Str)) return Value::needs_frame();
    return native_str(machine, value);
}

Routine resume_native_str(Machine& machine, Value value) {
    Type* type = machine.type_of(value);
    if (!type->protocol.str) {
        if (!type->special(Special::Repr)) co_return co_await resume_native_repr(machine, value);
        Value text = co_await call_method(machine, Special::Repr, value);
        co_return checked_text(machine, std::move(text), "__str__");
    }
    Value text = type->protocol.str(machine, value);
    if (!text.needs_a_frame()) co_return text;
    if (is_exception(value)) co_return co_await resume_exception_str(machine, value);
    OwnedArguments arguments;
    arguments.values.push_back(value);
    co_return co_await call_native_special(machine, Special::Str, std::move(arguments));
}

Routine resume_str(Machine& machine, Value value) {
    if (machine.type_of(value)->special(Special::Str)) {
        Value text = co_await call_method(machine, Special::Str, value);
        co_return checked_text(machine, std::move(text), "__str__");
    }
    co_return co_await resume_native_str(machine, value);
}

Value ascii(Machine& machine, const Value& value) {
    Value text = repr(machine, value);
    return text.is_value() ? ascii_of(machine, text) : text;
}

Routine resume_ascii(Machine& machine, Value value) {
    Value text = co_await op::repr(machine, value);
    if (text.is_unbound()) co_return {};
    co_return ascii_of(machine, text);
}

namespace {

// A native class's own __format__(), such as that of complex. Without a format spec, what str()
// gives of a class that is derived from such counts.
bool has_native_format(Machine& machine, const Value& value, const Value& spec) {
    if (!is_kind(value, Kind::Native)) return false;
    Type* type = machine.type_of(value);
    if (!type->is_builtin && is_str(spec) && text_of(spec).empty()) return false;
    Str* name = machine.intern("__format__");
    return type->lookup(name) != machine.types.object->lookup(name);
}

} // namespace

Value format_value(Machine& machine, const Value& value, const Value& spec) {
    if (!value.is_object()) {
        if (text_of(spec).empty()) return str(machine, value);
        if (has_format(value)) return format_builtin(machine, value, spec);
        return machine.raise(machine.types.TypeError,
                             "unsupported format string passed to {}.__format__",
                             type_name(machine, value));
    }
    Type* type = value.object()->type;
    if (type == machine.types.str && text_of(spec).empty()) return value;
    if (type->special(Special::Format)) return Value::needs_frame();
    if (has_format(value)) {
        if (text_of(spec).empty()) return str(machine, value);
        return format_builtin(machine, value, spec);
    }
    if (has_native_format(machine, value, spec)) return Value::needs_frame();
    if (!text_of(spec).empty())
        return machine.raise(machine.types.TypeError,
                             "unsupported format string passed to {}.__format__",
                             type->shown_name());
    return str(machine, value);
}

Routine resume_format(Machine& machine, Value value, Value spec) {
    Type* type = machine.type_of(value);
    if (type->special(Special::Format) || has_native_format(machine, value, spec)) {
        Value text = co_await call_method(machine, Special::Format, value, spec);
        if (text.is_unbound() || is_str(text)) co_return text;
        co_return machine.raise(machine.types.TypeError, "__format__ must return a str, not {}",
                                type_name(machine, text));
    }
    co_return co_await resume_str(machine, value);
}

} // namespace runtime::vm

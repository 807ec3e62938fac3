// print, repr and the other built-in functions about text.

#include "runtime/vm/builtins.h"
#include "runtime/vm/kind_given.h"
#include "runtime/vm/types_numbers.h"
#include "runtime/vm/types_unicode.h"
#include "runtime/vm/unwritten.h"
#include "runtime/vm/work.h"

namespace runtime::vm {

namespace {

// A program may put a write() of its own into the stream that it began with.
bool has_own_attributes(const Machine& machine, const Value& stream) {
    Type* type = machine.type_of(stream);
    if (type->dict_offset == 0) return false;
    const Dict* own = type->dict_of(stream.object());
    return own && own->count > 0;
}

} // namespace

Value redirected_stream(Machine& machine, std::string_view name) {
    const Value* sys = machine.modules->find(machine.intern("sys"));
    if (!sys || !is_kind(*sys, Kind::Module)) return {};
    Dict* names = as<Module>(*sys)->dict;
    const Value* now = names->find(machine.intern(name));
    const Value* first = names->find(machine.intern(fmt::format("__{}__", name)));
    if (!now || now->is_none()) return {};
    if (first && now->is(*first) && !has_own_attributes(machine, *now)) return {};
    return *now;
}

namespace {

// What stands between and behind the values: a str, or the default where None is given.
bool take_separator(Machine& machine, const Value& value, const char* name,
                    std::string_view fallback, std::string& out) {
    if (value.is_none()) {
        out = fallback;
    } else if (is_str(value)) {
        out = text_of(value);
    } else {
        machine.raise(machine.types.TypeError, "{} must be None or a string, not {}", name,
                      type_name(machine, value));
        return false;
    }
    return true;
}

// Slots: sep, end, file, flush, then the tuple of values.
enum PrintSlot : std::size_t { Separator, End, File, Flush, Items };

// sys.stdout is None: print() does nothing.
bool has_no_output(Machine& machine) {
    const Value* sys = machine.modules->find(machine.intern("sys"));
    if (!sys || !is_kind(*sys, Kind::Module)) return false;
    const Value* now = as<Module>(*sys)->dict->find(machine.intern("stdout"));
    return now && now->is_none();
}

Value print_plain(Machine& machine, const Arguments& args) {
    if (args[File].is_none() && has_no_output(machine)) return Value::none();
    if (!args[File].is_none() || !redirected_stream(machine, "stdout").is_unbound())
        return Value::needs_frame();
    const auto* items = as<Tuple>(args[Items]);
    std::string separator, end, out;
    if (!take_separator(machine, args[Separator], "sep", " ", separator)) return {};
    if (!take_separator(machine, args[End], "end", "\n", end)) return {};
    for (std::uint32_t i = 0; i < items->count; ++i) {
        if (i > 0) out += separator;
        Value text = str(machine, items->items[i]);
        if (text.is_unbound() && !out.empty()) machine.write(OutputStream::Out, out);
        if (!text.is_value()) return text;
        out += text_of(text);
        if (!fits(machine, out)) return {};
    }
    out += end;
    machine.write(OutputStream::Out, out);
    return Value::none();
}

Routine print_resumable(Machine& machine, OwnedArguments args) {
    std::string separator, end;
    UnwrittenText unwritten(machine);
    if (!take_separator(machine, args[Separator], "sep", " ", separator)) co_return {};
    if (!take_separator(machine, args[End], "end", "\n", end)) co_return {};
    Value file = args[File];
    Value write;
    if (!file.is_none()) {
        write = co_await op::get_attribute(machine, file, machine.intern("write"));
        if (write.is_unbound()) co_return {};
    } else {
        file = redirected_stream(machine, "stdout");
        if (!file.is_unbound()) {
            write = co_await op::get_attribute(machine, file, machine.intern("write"));
            if (write.is_unbound()) co_return {};
        }
    }
    // CPython writes each piece on its own, which a file object written in Python can see.
    std::uint32_t count = as<Tuple>(args[Items])->count;
    for (std::uint32_t i = 0; i < count; ++i) {
        if (i > 0 && write.is_unbound()) unwritten.text += separator;
        if (i > 0 && !write.is_unbound()) {
            Value done = co_await machine.call(write, machine.str(separator));
            if (done.is_unbound()) co_return {};
        }
        Value text = co_await op::str(machine, as<Tuple>(args[Items])->items[i]);
        if (text.is_unbound()) {
            machine.write(OutputStream::Out, {});
            co_return {};
        }
        if (write.is_unbound()) {
            unwritten.text += text_of(text);
            if (!fits(machine, unwritten.text)) co_return {};
            continue;
        }
        Value done = co_await machine.call(write, text);
        if (done.is_unbound()) co_return {};
    }
    if (write.is_unbound()) {
        unwritten.text += end;
        machine.write(OutputStream::Out, {});
        co_return Value::none();
    }
    Value done = co_await machine.call(write, machine.str(end));
    if (done.is_unbound()) co_return {};
    Value flush = co_await op::truth(machine, args[Flush]);
    if (flush.is_unbound()) co_return {};
    if (flush.truth()) {
        Value method = co_await op::get_attribute(machine, file, machine.intern("flush"));
        if (method.is_unbound()) co_return {};
        done = co_await machine.call(method);
        if (done.is_unbound()) co_return {};
    }
    co_return Value::none();
}

Value repr_plain(Machine& machine, const Arguments& args) {
    return repr(machine, args[0]);
}
Routine repr_resumable(Machine& machine, OwnedArguments args) {
    return resume_repr(machine, args[0]);
}
Value ascii_plain(Machine& machine, const Arguments& args) {
    return ascii(machine, args[0]);
}
Routine ascii_resumable(Machine& machine, OwnedArguments args) {
    return resume_ascii(machine, args[0]);
}

Value format_plain(Machine& machine, const Arguments& args) {
    if (!is_str(args[1]))
        return machine.raise(machine.types.TypeError, "format() argument 2 must be str, not {}",
                             kind_given(machine, args[1]));
    return format_value(machine, args[0], args[1]);
}
Routine format_resumable(Machine& machine, OwnedArguments args) {
    return resume_format(machine, args[0], args[1]);
}

Value chr(Machine& machine, const Arguments& args) {
    Value number = index_of(machine, args[0]);
    if (!number.is_value()) return number;
    std::int64_t point = clamped(number);
    if (number.is_object())
        return machine.raise(machine.types.OverflowError,
                             "Python int too large to convert to C int");
    if (point < 0 || point > 0x10ffff)
        return machine.raise(machine.types.ValueError, "chr() arg not in range(0x110000)");
    return machine.character(static_cast<std::uint32_t>(point));
}

Value ord(Machine& machine, const Arguments& args) {
    if (is_str(args[0])) {
        const auto* text = as<Str>(args[0]);
        if (text->length != 1)
            return machine.raise(machine.types.TypeError,
                                 "ord() expected a character, but string of length {} found",
                                 text->length);
        std::string_view rest = text->view();
        return Value::of(std::int64_t{next_code_point(rest)});
    }
    if (is_kind(args[0], Kind::Bytes) || is_kind(args[0], Kind::ByteArray)) {
        const auto& data = as<Bytes>(args[0])->data;
        if (data.size() != 1)
            return machine.raise(machine.types.TypeError,
                                 "ord() expected a character, but string of length {} found",
                                 data.size());
        return Value::of(std::int64_t{static_cast<unsigned char>(data[0])});
    }
    return machine.raise(machine.types.TypeError, "ord() expected string of length 1, but {} found",
                         type_name(machine, args[0]));
}

template <int base>
Value in_base(Machine& machine, const Arguments& args) {
    Value number = index_of(machine, args[0]);
    if (!number.is_value()) return number;
    std::string digits = int_text(number, base);
    const char* prefix = base == 2 ? "0b" : base == 8 ? "0o" : "0x";
    return machine.str(digits[0] == '-' ? "-" + std::string(prefix) + digits.substr(1)
                                        : prefix + digits);
}

template <int base>
Routine in_base_resumable(Machine& machine, OwnedArguments args) {
    Value number = co_await op::index(machine, args[0]);
    if (number.is_unbound()) co_return {};
    co_return in_base<base>(machine, Arguments{&number, 1});
}

} // namespace

void add_text_functions(Machine& machine, Module& builtins) {
    machine.add_functions(builtins,
                          {
                              {.name = "print",
                               .signature = "(*args, sep=None, end=None, file=None, flush=False)",
                               .plain = print_plain,
                               .resumable = print_resumable},
                              {.name = "repr",
                               .signature = "(obj, /)",
                               .plain = repr_plain,
                               .resumable = repr_resumable},
                              {.name = "ascii",
                               .signature = "(obj, /)",
                               .plain = ascii_plain,
                               .resumable = ascii_resumable},
                              {.name = "format",
                               .signature = "(value, format_spec='', /)",
                               .plain = format_plain,
                               .resumable = format_resumable},
                              {.name = "chr", .signature = "(i, /)", .plain = chr},
                              {.name = "ord", .signature = "(c, /)", .plain = ord},
                              {.name = "bin",
                               .signature = "(number, /)",
                               .plain = in_base<2>,
                               .resumable = in_base_resumable<2>},
                              {.name = "oct",
                               .signature = "(number, /)",
                               .plain = in_base<8>,
                               .resumable = in_base_resumable<8>},
                              {.name = "hex",
                               .signature = "(number, /)",
                               .plain = in_base<16>,
                               .resumable = in_base_resumable<16>},
                          });
}

} // namespace runtime::vm

#include "runtime/vm/types_exceptions.h"

#include "runtime/vm/attributes.h"
#include "runtime/vm/descriptor_types.h"
#include "runtime/vm/kind_given.h"
#include "runtime/vm/statements.h"
#include "runtime/vm/traceback.h"
#include "runtime/vm/types_format.h"
#include "runtime/vm/types_numbers.h"
#include "runtime/vm/types_repr.h"

#include <array>

namespace runtime::vm {

const Tuple* syntax_error_place(const Machine& machine, const Value& exception) {
    if (!machine.is_instance(exception, machine.types.SyntaxError)) return nullptr;
    const auto* details = as<Exception>(exception);
    if (is_kind(details->extra, Kind::Tuple)) return as<Tuple>(details->extra);
    const Tuple* args = as<Tuple>(details->args);
    if (args->count < 2 || !is_kind(args->items[1], Kind::Tuple)) return nullptr;
    return as<Tuple>(args->items[1]);
}

Value syntax_error_message(const Exception& exception) {
    if (is_kind(exception.extra, Kind::Tuple))
        return as<Tuple>(exception.extra)->items[syntax_error_place_size];
    const Tuple* args = as<Tuple>(exception.args);
    return args->count > 0 ? args->items[0] : Value::none();
}

namespace {

Exception* self_of(const Arguments& args) {
    return as<Exception>(args[0]);
}
const Tuple* args_of(const Exception* exception) {
    return as<Tuple>(exception->args);
}
bool is_a(const Exception* exception, const Type* type) {
    return exception->type->is_subtype_of(type);
}

// The class that OSError(errno, ...) makes an instance of.
Type* os_error_class(const Types& types, std::int64_t number) {
    switch (number) {
    case 1:
    case 13: return types.PermissionError;
    case 2: return types.FileNotFoundError;
    case 3: return types.ProcessLookupError;
    case 4: return types.InterruptedError;
    case 10: return types.ChildProcessError;
    case 11:
    case 114:
    case 115: return types.BlockingIOError;
    case 17: return types.FileExistsError;
    case 20: return types.NotADirectoryError;
    case 21: return types.IsADirectoryError;
    case 32:
    case 108: return types.BrokenPipeError;
    case 103: return types.ConnectionAbortedError;
    case 104: return types.ConnectionResetError;
    case 110: return types.TimeoutError;
    case 111: return types.ConnectionRefusedError;
    default: return types.OSError;
    }
}

// Takes a keyword out of a dict of them; None if it is not there.
Value take_keyword(Machine& machine, const Value& keywords, const char* name) {
    if (!keywords.is_object()) return Value::none();
    auto* dict = as<Dict>(keywords);
    Str* key = machine.intern(name);
    Value* found = dict->find(key);
    Value value = found ? *found : Value::none();
    dict->erase(key);
    return value;
}

Value item_or_none(const Tuple* tuple, std::uint32_t index) {
    return index < tuple->count ? tuple->items[index] : Value::none();
}

constexpr std::uint32_t written_part = 4;

// The parts of an OSError: errno, strerror, two files, and how much a BlockingIOError has written,
// which stands where others have their file. Unbound: raised.
Value init_os_error(Machine& machine, Exception* exception) {
    const Tuple* args = args_of(exception);
    if (args->count < 2 || args->count > 5) return Value::none();
    Value file = item_or_none(args, 2), written = Value::none();
    if (exception->type == machine.types.BlockingIOError && is_number(file)) {
        written = index_of(machine, file);
        if (!written.is_value()) return written;
        file = Value::none();
    }
    exception->extra = machine.tuple(
        {args->items[0], args->items[1], file, item_or_none(args, 4), std::move(written)});
    if (!file.is_none()) exception->args = machine.tuple_of(args->items, 2);
    content_changed(*exception);
    return Value::none();
}

} // namespace

Value raise_os_error(Machine& machine, std::int64_t number, std::string_view text) {
    Value made =
        machine.make_exception(machine.types.OSError, {Value::of(number), machine.str(text)});
    if (init_os_error(machine, as<Exception>(made)).is_unbound()) return {};
    return machine.raise(std::move(made));
}

namespace {

Value quoted_or_str(Machine& machine, const Value& value, bool as_repr) {
    return as_repr ? repr(machine, value) : str(machine, value);
}

// The text of an OSError, of the texts of its parts; a file that is not named has none.
Value os_error_text(Machine& machine, const Value& number, const Value& text, const Value& file,
                    const Value& other) {
    if (file.is_none()) return machine.format("[Errno {}] {}", text_of(number), text_of(text));
    if (other.is_none())
        return machine.format("[Errno {}] {}: {}", text_of(number), text_of(text), text_of(file));
    return machine.format("[Errno {}] {}: {} -> {}", text_of(number), text_of(text), text_of(file),
                          text_of(other));
}

// Whether its parts are what str() tells: of one that was made without them, once a file or both
// number and text were set.
bool tells_parts(const Exception* exception) {
    if (!is_kind(exception->extra, Kind::Tuple)) return false;
    const std::uint32_t given = args_of(exception)->count;
    if (given >= 2 && given <= 5) return true;
    const auto* parts = as<Tuple>(exception->extra);
    const auto has = [&](std::uint32_t k) { return !item_or_none(parts, k).is_none(); };
    return has(2) || (has(0) && has(1));
}

Value os_error_str(Machine& machine, const Exception* exception) {
    const auto* parts = as<Tuple>(exception->extra);
    std::array<Value, 4> texts;
    for (std::uint32_t k = 0; k < texts.size(); ++k) {
        const bool is_name = k >= 2;
        const Value part = item_or_none(parts, k);
        texts[k] = is_name && part.is_none() ? part : quoted_or_str(machine, part, is_name);
        if (!texts[k].is_value()) return texts[k];
    }
    return os_error_text(machine, texts[0], texts[1], texts[2], texts[3]);
}

Routine resume_os_error_str(Machine& machine, Value exception) {
    const Value parts = as<Exception>(exception)->extra;
    std::array<Value, 4> texts;
    for (std::uint32_t k = 0; k < texts.size(); ++k) {
        const Value part = item_or_none(as<Tuple>(parts), k);
        if (k < 2)
            texts[k] = co_await op::str(machine, part);
        else if (part.is_none())
            texts[k] = part;
        else
            texts[k] = co_await op::repr(machine, part);
        if (texts[k].is_unbound()) co_return {};
    }
    co_return os_error_text(machine, texts[0], texts[1], texts[2], texts[3]);
}

struct LateExceptions {
    Type* translate_error = nullptr;
};
Type* translate_error(Machine& machine) {
    return machine.attachment<LateExceptions>().translate_error;
}

// What a UnicodeError was made of: its arguments, or what has been set since.
const Tuple* unicode_parts(const Exception& exception) {
    return as<Tuple>(is_kind(exception.extra, Kind::Tuple) ? exception.extra : exception.args);
}

// How a character is written where an encoding has none for it.
std::string escaped_at(const Str& text, std::size_t index) {
    std::string_view rest = text.view().substr(offset_of(text.view(), index, text.is_ascii()));
    const std::uint32_t point = next_code_point(rest);
    return point <= 0xff     ? fmt::format("\\x{:02x}", point)
           : point <= 0xffff ? fmt::format("\\u{:04x}", point)
                             : fmt::format("\\U{:08x}", point);
}

// A program may have put anything into the attributes.
std::string attribute_text(Machine& machine, const Value& value) {
    const Value text = str(machine, value);
    return is_str(text) ? std::string(text_of(text)) : std::string(type_name(machine, value));
}

// UnicodeDecodeError(encoding, object, start, end, reason), its counterpart for encoding, and
// UnicodeTranslateError(object, start, end, reason).
Value unicode_error_str(Machine& machine, const Exception* exception, const char* verb) {
    const Tuple* args = unicode_parts(*exception);
    const bool translates = args->count == 4;
    const Value* parts = args->items + (translates ? 0 : 1);
    const bool decoding = std::string_view(verb) == "decode";
    const bool is_known = decoding
                              ? is_kind(parts[0], Kind::Bytes) || is_kind(parts[0], Kind::ByteArray)
                              : is_str(parts[0]);
    if (!is_known)
        return machine.raise(machine.types.TypeError, "object attribute must be {}",
                             decoding ? "bytes" : "str");
    const std::int64_t start = clamped(parts[1]), end = clamped(parts[2]);
    const auto index = static_cast<std::size_t>(start);
    const std::size_t length =
        decoding ? as<Bytes>(parts[0])->data.size() : std::size_t{as<Str>(parts[0])->length};
    const bool is_one = end == start + 1 && start >= 0 && index < length;
    std::string what;
    if (!is_one)
        what =
            fmt::format("{} in position {}-{}", decoding ? "bytes" : "characters", start, end - 1);
    else if (decoding)
        what = fmt::format("byte 0x{:02x} in position {}",
                           static_cast<unsigned char>(as<Bytes>(parts[0])->data[index]), start);
    else
        what = fmt::format("character '{}' in position {}", escaped_at(*as<Str>(parts[0]), index),
                           start);
    const std::string codec =
        translates ? std::string()
                   : fmt::format("'{}' codec ", attribute_text(machine, args->items[0]));
    return machine.format("{}can't {} {}: {}", codec, verb, what,
                          attribute_text(machine, parts[3]));
}

// "file.py, line 3", as far as it is known.
std::string place_in_words(const Tuple* place) {
    std::string words;
    if (place == nullptr) return words;
    const Value file = item_or_none(place, 0), line = item_or_none(place, 1);
    if (is_str(file)) {
        const std::string_view path = text_of(file);
        words = path.substr(path.rfind('/') + 1);
    }
    if (line.is_int()) words += fmt::format("{}line {}", words.empty() ? "" : ", ", line.integer());
    return words;
}

// Which value str() shows, and how; false where the class has a text of its own in `out`.
bool shown_argument(Machine& machine, const Value& value, Value& shown, bool& as_repr, Value& out) {
    const auto* exception = as<Exception>(value);
    const Types& types = machine.types;
    const Tuple* args = args_of(exception);
    as_repr = false;
    if (is_a(exception, types.OSError) && tells_parts(exception)) {
        out = os_error_str(machine, exception);
        return false;
    }
    const bool decodes = is_a(exception, types.UnicodeDecodeError);
    const bool translates = is_a(exception, translate_error(machine));
    if ((decodes || translates || is_a(exception, types.UnicodeEncodeError)) &&
        unicode_parts(*exception)->count == (translates ? 4U : 5U)) {
        const char* verb = decodes ? "decode" : translates ? "translate" : "encode";
        out = unicode_error_str(machine, exception, verb);
        return false;
    }
    if (is_a(exception, types.BaseExceptionGroup) && is_kind(exception->extra, Kind::Tuple)) {
        out = machine.format("{}{}", text_of(group_message(*exception)), group_summary(exception));
        return false;
    }
    if (is_a(exception, types.SyntaxError)) {
        shown = syntax_error_message(*exception);
        const std::string place = place_in_words(syntax_error_place(machine, value));
        if (place.empty()) return true;
        out = machine.format("{} ({})", is_str(shown) ? text_of(shown) : "", place);
        return false;
    }
    if (is_a(exception, types.ImportError) && is_kind(exception->extra, Kind::Tuple)) {
        shown = as<Tuple>(exception->extra)->items[0];
        if (is_str(shown)) return true;
    }
    if (args->count == 0) {
        out = machine.str("");
        return false;
    }
    const bool one = args->count == 1;
    shown = one ? args->items[0] : exception->args;
    as_repr = one && is_a(exception, types.KeyError);
    return true;
}

} // namespace

Value exception_str(Machine& machine, const Value& value) {
    Value shown, out;
    bool as_repr = false;
    if (!shown_argument(machine, value, shown, as_repr, out)) return out;
    return quoted_or_str(machine, shown, as_repr);
}

Routine resume_exception_str(Machine& machine, Value value) {
    Value shown, out;
    bool as_repr = false;
    if (!shown_argument(machine, value, shown, as_repr, out)) {
        if (out.needs_a_frame()) co_return co_await resume_os_error_str(machine, value);
        co_return out;
    }
    if (as_repr) co_return co_await op::repr(machine, shown);
    co_return co_await op::str(machine, shown);
}

namespace {
// Of a SyntaxError: (filename, lineno, offset, text), and the end if it is known.
Value check_place(Machine& machine, const Value& given) {
    if (!is_kind(given, Kind::Tuple)) return Value::needs_frame(); // to be made one
    const Value items = list_of_plain(machine, given);
    if (!is_kind(items, Kind::List)) return items;
    constexpr std::size_t fewest = 4;
    const std::size_t count = as<List>(items)->items.size();
    if (count == 5)
        return machine.raise(machine.types.TypeError,
                             "end_offset must be provided when end_lineno is provided");
    if (count >= fewest && count <= syntax_error_place_size) return Value::none();
    const bool is_short = count < fewest;
    return machine.raise(machine.types.TypeError, "function takes at {} {} arguments ({} given)",
                         is_short ? "least" : "most", is_short ? fewest : syntax_error_place_size,
                         count);
}
} // namespace

Value init_exception(Machine& machine, Exception* exception, const Value& args,
                     const Value& keywords) {
    const Types& types = machine.types;
    const bool has_names = is_a(exception, types.ImportError) || is_a(exception, types.NameError) ||
                           is_a(exception, types.AttributeError);
    if (!has_names && keywords.is_object() && as<Dict>(keywords)->count > 0)
        return machine.raise(types.TypeError, "{}() takes no keyword arguments",
                             exception->type->shown_name());
    exception->args = args;
    content_changed(*exception);
    const Tuple* given = as<Tuple>(args);
    if (is_a(exception, types.StopIteration)) {
        exception->extra = item_or_none(given, 0);
    } else if (is_a(exception, types.SystemExit)) {
        exception->extra = given->count <= 1 ? item_or_none(given, 0) : args;
    } else if (is_a(exception, types.OSError)) {
        Value done = init_os_error(machine, exception);
        if (!done.is_value()) return done;
    } else if (is_a(exception, types.ImportError)) {
        Value name = take_keyword(machine, keywords, "name");
        Value path = take_keyword(machine, keywords, "path");
        exception->extra =
            machine.tuple({given->count == 1 ? given->items[0] : Value::none(), name, path});
    } else if (is_a(exception, types.NameError) || is_a(exception, types.AttributeError)) {
        Value name = take_keyword(machine, keywords, "name");
        Value object = take_keyword(machine, keywords, "obj");
        exception->extra = machine.tuple({name, object});
    } else if (is_a(exception, types.SyntaxError)) {
        exception->extra.clear();
        if (given->count == 2) {
            const Value place = check_place(machine, given->items[1]);
            if (!place.is_value()) return place;
        }
    }
    const bool has_codec =
        is_a(exception, types.UnicodeDecodeError) || is_a(exception, types.UnicodeEncodeError);
    const bool translates = is_a(exception, translate_error(machine));
    if (has_codec || translates) exception->extra.clear();
    const std::uint32_t wanted = translates ? 4 : 5;
    if ((has_codec || translates) && given->count != wanted)
        return machine.raise(types.TypeError, "function takes exactly {} arguments ({} given)",
                             wanted, given->count);
    // The place of each argument, and which type it must be of.
    if (has_codec || translates) {
        const std::uint32_t first = translates ? 0 : 1;
        for (std::uint32_t i = 0; i < wanted; ++i) {
            const Value& value = given->items[i];
            const bool is_number = i == first + 1 || i == first + 2;
            const bool wants_bytes = i == first && is_a(exception, types.UnicodeDecodeError);
            const bool fits = is_number ? is_integral(value)
                              : wants_bytes
                                  ? is_kind(value, Kind::Bytes) || is_kind(value, Kind::ByteArray)
                                  : is_str(value);
            if (fits) continue;
            if (is_number)
                return machine.raise(types.TypeError,
                                     "'{}' object cannot be interpreted as an integer",
                                     type_name(machine, value));
            if (wants_bytes)
                return machine.raise(types.TypeError, "a bytes-like object is required, not '{}'",
                                     type_name(machine, value));
            return machine.raise(types.TypeError, "argument {} must be str, not {}", i + 1,
                                 value.is_none() ? "None" : kind_given(machine, value));
        }
    }
    const bool has_keywords = keywords.is_object() && as<Dict>(keywords)->count > 0;
    if (has_keywords) {
        const Dict* left = as<Dict>(keywords);
        std::uint32_t first = 0;
        while (left->entries[first].key.is_unbound())
            ++first;
        const Type* named = is_a(exception, types.ImportError) ? types.ImportError
                            : is_a(exception, types.NameError) ? types.NameError
                                                               : types.AttributeError;
        return machine.raise(types.TypeError, "'{}' is an invalid keyword argument for {}()",
                             text_of(left->entries[first].key), named->shown_name());
    }
    return Value::none();
}

namespace {

// (cls, /, *args, **kwargs)
Value construct_plain(Machine& machine, const Arguments& args) {
    auto* type = as<Type>(args[0]);
    const auto* given = as<Tuple>(args[1]);
    if (type->is_subtype_of(machine.types.BaseExceptionGroup)) {
        // It would have neither a message nor exceptions.
        const bool is_ordinary = type->is_subtype_of(machine.types.ExceptionGroup);
        return machine.raise(
            machine.types.TypeError, "BaseException.__new__({}) is not safe, use {}.__new__()",
            type->shown_name(), is_ordinary ? "ExceptionGroup" : "BaseExceptionGroup");
    }
    bool own_init = type->special(Special::Init) != nullptr;
    if (type == machine.types.OSError && given->count >= 2 && given->count <= 5 &&
        given->items[0].is_int())
        type = os_error_class(machine.types, given->items[0].integer());
    auto* made = machine.make<Exception>(type);
    Value exception = Value::adopt(made);
    Value ignored = own_init ? Value() : args[2];
    Value done = init_exception(machine, made, args[1], ignored);
    return done.is_value() ? exception : done;
}

Value init(Machine& machine, const Arguments& args) {
    return init_exception(machine, self_of(args), args[1], args[2]);
}

// The place of a SyntaxError may be anything that can be gone over.
Routine list_place(Machine& machine, OwnedArguments& args) {
    const auto* given = as<Tuple>(args[1]);
    Value place = co_await op::list_of(machine, given->items[1]);
    if (place.is_unbound()) co_return {};
    const Values& items = as<List>(place)->items;
    place = machine.tuple_of(items.data(), static_cast<std::uint32_t>(items.size()));
    args.values[1] = machine.tuple({given->items[0], std::move(place)});
    co_return Value::none();
}
// Its arguments stay as they were given.
void keep_place(Machine& machine, Exception* exception, const Value& given) {
    const auto* args = args_of(exception);
    const auto* place = as<Tuple>(args->items[1]);
    std::vector<Value> parts(place->begin(), place->end());
    parts.resize(syntax_error_place_size, Value::none());
    parts.push_back(args->items[0]);
    exception->extra = machine.tuple(std::move(parts));
    exception->args = given;
}
Routine construct_resumable(Machine& machine, OwnedArguments args) {
    const Value given = args[1];
    Value done = co_await list_place(machine, args);
    if (done.is_unbound()) co_return {};
    Value made = construct_plain(machine, args.view());
    if (!made.is_unbound()) keep_place(machine, as<Exception>(made), given);
    co_return made;
}
Routine resume_init(Machine& machine, OwnedArguments args) {
    const Value given = args[1];
    Value done = co_await list_place(machine, args);
    if (done.is_unbound()) co_return {};
    done = init(machine, args.view());
    if (!done.is_unbound()) keep_place(machine, self_of(args.view()), given);
    co_return done;
}

constexpr NativeFunctionInfo construct_info{.name = "BaseException",
                                            .signature = "(cls, /, *args, **kwargs)",
                                            .plain = construct_plain,
                                            .resumable = construct_resumable};

} // namespace

Value notes_of(Machine& machine, const Value& exception) {
    Value notes = object_get_attribute(machine, exception, machine.intern("__notes__"));
    return notes.is_value() ? notes : Value();
}
Value set_notes(Machine& machine, const Value& exception, const Value& notes) {
    return object_set_attribute(machine, exception, machine.intern("__notes__"), &notes);
}

namespace {

Value add_note(Machine& machine, const Arguments& args) {
    if (!is_str(args[1]))
        return machine.raise(machine.types.TypeError, "note must be a str, not '{}'",
                             type_name(machine, args[1]));
    Value notes = notes_of(machine, args[0]);
    if (notes.is_unbound()) {
        if (machine.has_exception()) return {};
        notes = machine.list();
        Value done = set_notes(machine, args[0], notes);
        if (!done.is_value()) return done;
    }
    if (!is_kind(notes, Kind::List))
        return machine.raise(machine.types.TypeError, "Cannot add note: __notes__ is not a list");
    as<List>(notes)->items.push_back(args[1]);
    return Value::none();
}

Value set_traceback(Machine& machine, Exception* self, const Value& traceback) {
    self->held.clear();
    if (traceback.is_none()) {
        self->traceback.clear();
    } else if (is_kind(traceback, Kind::Traceback)) {
        const auto* places = as<TracebackObject>(traceback);
        self->traceback.assign(places->entries.rbegin(),
                               places->entries.rend() - static_cast<std::ptrdiff_t>(places->at));
    } else {
        return machine.raise(machine.types.TypeError, "__traceback__ must be a traceback or None");
    }
    return Value::none();
}

Value set_state(Machine& machine, const Arguments& args) {
    if (args[1].is_none()) return Value::none();
    if (!is_kind(args[1], Kind::Dict))
        return machine.raise(machine.types.TypeError, "state is not a dictionary");
    const auto* state = as<Dict>(args[1]);
    for (std::uint32_t k = 0; k < state->used; ++k) {
        if (state->entries[k].key.is_unbound()) continue;
        if (!is_str(state->entries[k].key))
            return machine.raise(machine.types.TypeError, "attribute name must be string, not '{}'",
                                 type_name(machine, state->entries[k].key));
        Str* name = machine.intern(text_of(state->entries[k].key));
        Value done = set_attribute(machine, args[0], name, state->entries[k].value);
        if (!done.is_value()) return done;
    }
    return Value::none();
}

Value with_traceback(Machine& machine, const Arguments& args) {
    Value done = set_traceback(machine, self_of(args), args[1]);
    return done.is_value() ? args[0] : done;
}

// --- attributes
// -----------------------------------------------------------------------------------------

Value get_args(Machine&, const Arguments& args) {
    return self_of(args)->args;
}
Value set_args(Machine& machine, const Arguments& args) {
    Value items = list_of_plain(machine, args[1]);
    if (!items.is_value()) return items;
    self_of(args)->args =
        machine.tuple_of(as<List>(items)->items.data(), as<List>(items)->items.size());
    content_changed(*self_of(args));
    return Value::none();
}

// Of the attributes that an exception always has.
template <const char* name>
Value may_not_delete(Machine& machine, const Arguments&) {
    return machine.raise(machine.types.TypeError, "{} may not be deleted", name);
}
template <const char* name>
void add_lasting(Machine& machine, Plain getter, Plain setter) {
    static constexpr NativeFunctionInfo deleter{.name = "__delete__",
                                                .plain = may_not_delete<name>};
    Type* type = machine.types.BaseException;
    machine.add_property(type, name, getter, setter);
    as<Descriptor>(*type->dict->find(machine.intern(name)))->third = machine.native(deleter);
}
constexpr char args_name[] = "args", cause_name[] = "__cause__", context_name[] = "__context__",
               traceback_name[] = "__traceback__";

Value or_none(const Value& value) {
    return value.is_unbound() ? Value::none() : value;
}

Value get_cause(Machine&, const Arguments& args) {
    return or_none(self_of(args)->cause);
}
Value get_context(Machine&, const Arguments& args) {
    return or_none(self_of(args)->context);
}
Value set_chained(Machine& machine, const Value& value, Value& field, const char* name) {
    if (!value.is_none() && !is_exception(value))
        return machine.raise(machine.types.TypeError,
                             "exception {} must be None or derive from BaseException", name);
    field = value.is_none() ? Value() : value;
    return Value::none();
}
Value set_cause(Machine& machine, const Arguments& args) {
    self_of(args)->suppress_context = true;
    return set_chained(machine, args[1], self_of(args)->cause, "cause");
}
Value set_context(Machine& machine, const Arguments& args) {
    return set_chained(machine, args[1], self_of(args)->context, "context");
}
Value get_suppress(Machine&, const Arguments& args) {
    return Value::of(self_of(args)->suppress_context);
}
Value set_suppress(Machine& machine, const Arguments& args) {
    Value yes = truth(machine, args[1]);
    if (!yes.is_bool()) return yes;
    self_of(args)->suppress_context = yes.truth();
    return Value::none();
}

Value get_traceback(Machine& machine, const Arguments& args) {
    return traceback_of(machine, args[0]);
}
Value put_traceback(Machine& machine, const Arguments& args) {
    return set_traceback(machine, self_of(args), args[1]);
}

Value get_extra(Machine&, const Arguments& args) {
    return or_none(self_of(args)->extra);
}
Value set_extra(Machine&, const Arguments& args) {
    self_of(args)->extra = args[1];
    return Value::none();
}

template <std::uint32_t index>
Value get_part(Machine&, const Arguments& args) {
    const Value& extra = self_of(args)->extra;
    return is_kind(extra, Kind::Tuple) ? item_or_none(as<Tuple>(extra), index) : Value::none();
}
// Of a BlockingIOError that was told, and of any that it was set of.
Value get_written(Machine& machine, const Arguments& args) {
    Value written = get_part<written_part>(machine, args);
    if (!written.is_none()) return written;
    return machine.raise(machine.types.AttributeError, "characters_written");
}
// Of a NameError: given by keyword, or what the machine looked for.
Value get_name(Machine& machine, const Arguments& args) {
    const Value& extra = self_of(args)->extra;
    return is_str(extra) ? extra : get_part<0>(machine, args);
}
template <std::uint32_t index>
Value set_part(Machine& machine, const Arguments& args) {
    Exception* self = self_of(args);
    std::vector<Value> parts(3, Value::none());
    if (is_kind(self->extra, Kind::Tuple))
        parts.assign(as<Tuple>(self->extra)->begin(), as<Tuple>(self->extra)->end());
    if (parts.size() <= index) parts.resize(index + 1, Value::none());
    parts[index] = args[1];
    self->extra = machine.tuple(std::move(parts));
    return Value::none();
}
Value set_written(Machine& machine, const Arguments& args) {
    const Value written = index_of(machine, args[1]);
    if (!written.is_value()) return written;
    const Value given[] = {args[0], written};
    return set_part<written_part>(machine, {given, 2});
}
template <std::uint32_t index>
Value get_argument(Machine&, const Arguments& args) {
    return item_or_none(unicode_parts(*self_of(args)), index);
}
template <std::uint32_t index>
Value set_argument(Machine& machine, const Arguments& args) {
    const Tuple* old = unicode_parts(*self_of(args));
    const bool is_number = is_integral(item_or_none(old, index));
    if (is_number && !is_integral(args[1]))
        return machine.raise(machine.types.TypeError, "an integer is required");
    std::vector<Value> items(old->begin(), old->end());
    if (items.size() <= index) items.resize(index + 1, Value::none());
    items[index] = args[1];
    self_of(args)->extra = machine.tuple(std::move(items));
    content_changed(*self_of(args));
    return Value::none();
}

template <std::uint32_t index>
Value get_place(Machine& machine, const Arguments& args) {
    const Tuple* place = syntax_error_place(machine, args[0]);
    return place ? item_or_none(place, index) : Value::none();
}
Value get_message(Machine&, const Arguments& args) {
    return syntax_error_message(*self_of(args));
}
// What is set is no longer read from the arguments, which stay as they were given.
template <std::uint32_t index>
Value set_place(Machine& machine, const Arguments& args) {
    Exception* self = self_of(args);
    const Tuple* place = syntax_error_place(machine, args[0]);
    std::vector<Value> parts;
    for (std::uint32_t k = 0; k < syntax_error_place_size; ++k)
        parts.push_back(place ? item_or_none(place, k) : Value::none());
    parts.push_back(syntax_error_message(*self));
    parts[index] = args[1];
    self->extra = machine.tuple(std::move(parts));
    content_changed(*self);
    return Value::none();
}
template <std::uint32_t index = 0>
void add_places(Machine& machine) {
    constexpr const char* names[] = {"filename",   "lineno",     "offset", "text",
                                     "end_lineno", "end_offset", "msg"};
    if constexpr (index < std::size(names)) {
        const Plain getter = index == syntax_error_place_size ? get_message : get_place<index>;
        machine.add_property(machine.types.SyntaxError, names[index], getter, set_place<index>);
        add_places<index + 1>(machine);
    }
}

void add_class_attributes(Machine& machine) {
    const Types& types = machine.types;
    machine.add_property(types.StopIteration, "value", get_extra, set_extra);
    machine.add_property(types.SystemExit, "code", get_extra, set_extra);
    machine.add_property(types.OSError, "errno", get_part<0>, set_part<0>);
    machine.add_property(types.OSError, "strerror", get_part<1>, set_part<1>);
    machine.add_property(types.OSError, "filename", get_part<2>, set_part<2>);
    machine.add_property(types.OSError, "filename2", get_part<3>, set_part<3>);
    machine.add_property(types.OSError, "characters_written", get_written, set_written);
    machine.add_property(types.ImportError, "msg", get_part<0>, set_part<0>);
    machine.add_property(types.ImportError, "name", get_part<1>, set_part<1>);
    machine.add_property(types.ImportError, "path", get_part<2>, set_part<2>);
    machine.add_property(types.NameError, "name", get_name, set_extra);
    machine.add_property(types.AttributeError, "name", get_part<0>, set_part<0>);
    machine.add_property(types.AttributeError, "obj", get_part<1>, set_part<1>);
    add_places(machine);
    machine.add_property(types.SyntaxError, "print_file_and_line",
                         [](Machine&, const Arguments&) { return Value::none(); });
    for (Type* type : {types.UnicodeDecodeError, types.UnicodeEncodeError}) {
        machine.add_property(type, "encoding", get_argument<0>, set_argument<0>);
        machine.add_property(type, "object", get_argument<1>, set_argument<1>);
        machine.add_property(type, "start", get_argument<2>, set_argument<2>);
        machine.add_property(type, "end", get_argument<3>, set_argument<3>);
        machine.add_property(type, "reason", get_argument<4>, set_argument<4>);
    }
}

} // namespace

void define_exceptions(Machine& machine) {
    Type* base = machine.types.BaseException;
    Type* translating = machine.define_type("UnicodeTranslateError", machine.types.UnicodeError,
                                            layout_of<Exception>(), Kind::Exception, {});
    machine.attachment<LateExceptions>().translate_error = translating;
    machine.add_property(translating, "object", get_argument<0>, set_argument<0>);
    machine.add_property(translating, "start", get_argument<1>, set_argument<1>);
    machine.add_property(translating, "end", get_argument<2>, set_argument<2>);
    machine.add_property(translating, "reason", get_argument<3>, set_argument<3>);
    machine.add_property(translating, "encoding",
                         [](Machine&, const Arguments&) { return Value::none(); });
    Machine::set(*machine.builtins, "UnicodeTranslateError", Value::share(translating));
    auto set_up = [&](Type* type) {
        type->protocol.repr = native_repr_function;
        type->protocol.str = exception_str;
        type->construct = &construct_info;
        type->layout = layout_of<Exception>();
    };
    std::vector<Type*> rest{base};
    while (!rest.empty()) {
        Type* type = rest.back();
        rest.pop_back();
        set_up(type);
        for (Type* subclass : type->subclasses)
            rest.push_back(subclass);
    }
    machine.add_methods(
        base, {
                  {.name = "__init__",
                   .signature = "(self, /, *args, **kwargs)",
                   .plain = init,
                   .resumable = resume_init},
                  {.name = "add_note", .signature = "(self, note, /)", .plain = add_note},
                  {.name = "__setstate__", .signature = "(self, state, /)", .plain = set_state},
                  {.name = "with_traceback", .signature = "(self, tb, /)", .plain = with_traceback},
              });
    base->dict->set(machine.intern("__dict__"), instance_attribute(machine, base, "__dict__"));
    add_lasting<args_name>(machine, get_args, set_args);
    add_lasting<cause_name>(machine, get_cause, set_cause);
    add_lasting<context_name>(machine, get_context, set_context);
    machine.add_property(base, "__suppress_context__", get_suppress, set_suppress);
    add_lasting<traceback_name>(machine, get_traceback, put_traceback);
    add_class_attributes(machine);
    add_protocol_methods(machine, base);
    define_exception_groups(machine);
}

Value exception_matches(Machine& machine, const Value& exception, const Value& types) {
    if (is_type(types)) {
        if (!as<Type>(types)->is_exception)
            return machine.raise(
                machine.types.TypeError,
                "catching classes that do not inherit from BaseException is not allowed");
        return Value::of(machine.is_instance(exception, as<Type>(types)));
    }
    if (!is_kind(types, Kind::Tuple))
        return machine.raise(
            machine.types.TypeError,
            "catching classes that do not inherit from BaseException is not allowed");
    // All are looked at first: a class that is no exception is an error even behind a match.
    for (const Value& type : *as<Tuple>(types))
        if (!is_type(type) || !as<Type>(type)->is_exception)
            return machine.raise(
                machine.types.TypeError,
                "catching classes that do not inherit from BaseException is not allowed");
    for (const Value& type : *as<Tuple>(types))
        if (machine.is_instance(exception, as<Type>(type))) return Value::of(true);
    return Value::of(false);
}

} // namespace runtime::vm

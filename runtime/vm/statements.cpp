#include "runtime/vm/statements.h"

#include "runtime/source/copy_text.h"
#include "runtime/vm/builtins.h"
#include "runtime/vm/types.h"
#include "runtime/vm/types_iterators.h"
#include "runtime/vm/types_set.h"

namespace runtime::vm {

// --- names ---------------------------------------------------------------------------------------

void raise_unbound_local(Machine& m, const Code& code, std::uint32_t name_index) {
    m.raise(m.types.UnboundLocalError,
            "cannot access local variable '{}' where it is not associated with a value",
            code.local_names[name_index]->view());
}

void raise_empty_cell(Machine& m, const Code& code, std::uint32_t reg, std::uint32_t name_index) {
    bool is_free = reg >= code.free_first && reg < std::uint32_t{code.free_first} + code.free_count;
    if (!is_free) return raise_unbound_local(m, code, name_index);
    raise_unbound_free(m, code.local_names[name_index]);
}

namespace {
void raise_about_name(Machine& m, Str* name, Value message) {
    Value exception = m.make_exception(m.types.NameError, {std::move(message)});
    as<Exception>(exception)->extra = Value::share(name);
    m.raise(std::move(exception));
}
} // namespace

void raise_unbound_free(Machine& m, Str* name) {
    raise_about_name(m, name,
                     m.format("cannot access free variable '{}' where it is not associated with a "
                              "value in enclosing scope",
                              name->view()));
}

void raise_name_error(Machine& m, Str* name) {
    raise_about_name(m, name, m.format("name '{}' is not defined", name->view()));
}

Dict* builtins_of(Machine& m, Dict* globals) {
    const Value* given = globals->find(m.intern("__builtins__"));
    if (given && is_kind(*given, Kind::Dict)) return as<Dict>(*given);
    if (given && is_kind(*given, Kind::Module)) return as<Module>(*given)->dict;
    return m.builtins->dict;
}

namespace {
Value load_outer_name(Machine& m, Dict* globals, Str* name) {
    if (Value* found = globals->find(name)) return *found;
    if (Value* found = builtins_of(m, globals)->find(name)) return *found;
    raise_name_error(m, name);
    return {};
}
} // namespace

static Value load_free(Machine& m, const Value& cell, Str* name) {
    Value content = as<Cell>(cell)->content;
    if (content.is_unbound()) raise_unbound_free(m, name);
    return content;
}

Value load_name_from_mapping(Machine& m, Frame& frame, const Value& mapping, InlineCache& cache,
                             const Value* cell) {
    if (is_kind(mapping, Kind::Dict) && !mapping.object()->type->overrides_anything) {
        if (Value* found = as<Dict>(mapping)->find(cache.name)) return *found;
        return cell ? load_free(m, *cell, cache.name)
                    : load_outer_name(m, frame.globals, cache.name);
    }
    return Value::needs_frame();
}

Routine resume_load_name(Machine& m, Value mapping, Str* name, Dict* globals, Value cell) {
    Value found = co_await op::get_item(m, mapping, Value::share(name));
    if (found.is_value()) co_return found;
    if (!m.exception_is(m.types.KeyError)) co_return {};
    m.take_exception();
    co_return is_kind(cell, Kind::Cell) ? load_free(m, cell, name)
                                        : load_outer_name(m, globals, name);
}

Routine resume_delete_name(Machine& m, Value mapping, Str* name) {
    Value done = co_await op::delete_item(m, mapping, Value::share(name));
    if (done.is_value()) co_return done;
    m.take_exception();
    raise_name_error(m, name);
    co_return {};
}

Routine resume_set_up_annotations(Machine& m, Value mapping) {
    const Value name = Value::share(m.intern("__annotations__"));
    Value found = co_await op::get_item(m, mapping, name);
    if (found.is_value()) co_return Value::none();
    if (!m.exception_is(m.types.KeyError)) co_return {};
    m.take_exception();
    co_return co_await op::set_item(m, mapping, name, m.dict());
}

// --- unpacking and displays ----------------------------------------------------------------------

Routine resume_unpack(Machine& m, Value sequence, std::uint32_t count) {
    Value iterator = co_await op::iterate(m, sequence);
    if (iterator.is_unbound()) {
        if (m.exception_is(m.types.TypeError) && !m.type_of(sequence)->special(Special::Iter)) {
            m.take_exception();
            m.raise(m.types.TypeError, "cannot unpack non-iterable {} object",
                    m.type_of(sequence)->shown_name());
        }
        co_return {};
    }
    Values items;
    for (std::uint32_t k = 0; k < count; ++k) {
        Value item = co_await op::next(m, iterator);
        if (item.is_unbound()) {
            if (!m.has_exception())
                m.raise(m.types.ValueError, "not enough values to unpack (expected {}, got {})",
                        count, k);
            co_return {};
        }
        items.push_back(std::move(item));
    }
    Value extra = co_await op::next(m, iterator);
    if (extra.is_value())
        co_return m.raise(m.types.ValueError, "too many values to unpack (expected {})", count);
    if (m.has_exception()) co_return {};
    co_return m.list(std::move(items));
}

namespace {
// The items of an iterator of the program's: those before the starred target one by one, then a
// list of the iterator, which that asks for its own again.
Routine list_by_steps(Machine& m, Value sequence, std::uint32_t before, std::uint32_t after) {
    const Value iterator = co_await op::iterate(m, sequence);
    if (iterator.is_unbound()) co_return {};
    Values items;
    for (std::uint32_t k = 0; k < before; ++k) {
        Value item = co_await op::next(m, iterator);
        if (item.is_unbound() && m.has_exception()) co_return {};
        if (item.is_unbound())
            co_return m.raise(m.types.ValueError,
                              "not enough values to unpack (expected at least {}, got {})",
                              before + after, k);
        items.push_back(std::move(item));
    }
    const Value rest = co_await op::measured_list_of(m, iterator);
    if (rest.is_unbound()) co_return {};
    const Values& others = as<List>(rest)->items;
    items.insert(items.end(), others.begin(), others.end());
    co_return m.list(std::move(items));
}
} // namespace

Routine resume_unpack_starred(Machine& m, Value sequence, std::uint32_t before,
                              std::uint32_t after) {
    Value all = list_of_repeatable(m, sequence);
    if (all.needs_a_frame()) all = co_await list_by_steps(m, sequence, before, after);
    if (all.is_unbound()) {
        if (m.exception_is(m.types.TypeError) && !m.type_of(sequence)->special(Special::Iter) &&
            !m.type_of(sequence)->protocol.iterate) {
            m.take_exception();
            m.raise(m.types.TypeError, "cannot unpack non-iterable {} object",
                    m.type_of(sequence)->shown_name());
        }
        co_return {};
    }
    Values& items = as<List>(all)->items;
    if (items.size() < before + after)
        co_return m.raise(m.types.ValueError,
                          "not enough values to unpack (expected at least {}, got {})",
                          before + after, items.size());
    Values targets;
    for (std::uint32_t k = 0; k < before; ++k)
        targets.push_back(items[k]);
    targets.push_back(m.list(Values(items.begin() + before, items.end() - after)));
    for (std::size_t k = items.size() - after; k < items.size(); ++k)
        targets.push_back(items[k]);
    co_return m.list(std::move(targets));
}

Routine resume_build_set(Machine& m, Value items) {
    Value made = make_set(m);
    for (std::size_t k = 0; k < as<List>(items)->items.size(); ++k) {
        Value item = as<List>(items)->items[k];
        Value done = set_add(m, made, item);
        if (done.needs_a_frame()) done = co_await resume_set_add(m, made, item);
        if (done.is_unbound()) co_return {};
    }
    co_return made;
}

Routine resume_build_dict(Machine& m, Values items) {
    Value made = m.dict();
    for (std::size_t k = 0; k + 1 < items.size(); k += 2) {
        Value done = co_await op::set_item(m, made, items[k], items[k + 1]);
        if (done.is_unbound()) co_return {};
    }
    co_return made;
}

void extend_list(List& list, const Value& source) {
    if (is_kind(source, Kind::List)) {
        Values items = as<List>(source)->items;
        list.items.insert(list.items.end(), items.begin(), items.end());
    } else {
        list.items.insert(list.items.end(), as<Tuple>(source)->begin(), as<Tuple>(source)->end());
    }
    content_changed(list);
}

namespace {
// What is called, with its module, as messages about its star arguments name it.
std::string full_name(Machine& m, const Value& callee) { // empty: it has no name
    const auto joined = [](const Value& module, std::string_view name) {
        const bool has_module = is_str(module) && text_of(module) != "builtins";
        return has_module ? fmt::format("{}.{}()", text_of(module), name)
                          : fmt::format("{}()", name);
    };
    const Value* named = &callee;
    while (is_kind(*named, Kind::BoundMethod))
        named = &as<BoundMethod>(*named)->function;
    if (is_kind(*named, Kind::Function))
        return joined(as<Function>(*named)->module, text_of(as<Function>(*named)->qualname));
    if (is_kind(*named, Kind::NativeFunction)) {
        const Value module = get_attribute(m, *named, m.intern("__module__"));
        if (module.is_unbound()) m.take_exception();
        return joined(module, text_of(as<NativeFunction>(*named)->qualname));
    }
    if (is_type(*named))
        return joined(as<Type>(*named)->module, text_of(as<Type>(*named)->qualname));
    return {};
}

// What is called where an empty list is extended for `f(*source)` and no other positional argument;
// else Unbound.
Value sole_callee(Machine& m, const List& list) {
    const Frame* frame = calling_frame(m);
    if (!frame || !list.items.empty()) return {};
    using bytecode::Opcode;
    const std::vector<bytecode::Instruction>& all = frame->code->source->instructions;
    const bytecode::Instruction* next = frame->pc;
    const std::uint32_t extended = next[-1].a;
    for (const bytecode::Instruction* before = next - 2;
         before >= frame->code->instructions &&
         !(before->opcode == Opcode::BuildList && before->a == extended);
         --before)
        if (before->opcode == Opcode::ListExtend && before->a == extended) return {};
    for (; next != frame->code->instructions + all.size(); ++next) {
        const bool is_more =
            next->opcode == Opcode::ListExtend || next->opcode == Opcode::ListAppend;
        if (is_more && next->a == extended) return {};
        // Its list stands behind the callee, or behind the keywords until it is whole.
        if (next->opcode == Opcode::CallUnpacked &&
            (next->a + 1u == extended || next->a + 3u == extended))
            return frame->registers()[next->a];
    }
    return {};
}
} // namespace

// How messages call what is called: by its name, or as it shows itself.
static Routine callee_text(Machine& m, Value callee) {
    std::string name = full_name(m, callee);
    if (!name.empty()) co_return m.str(name);
    co_return co_await op::str(m, callee);
}

Routine resume_extend_list(Machine& m, Value list, Value source) {
    Value items = co_await op::measured_list_of(m, source);
    if (items.is_unbound()) {
        if (m.exception_is(m.types.TypeError) && !m.type_of(source)->special(Special::Iter) &&
            !m.type_of(source)->protocol.iterate) {
            m.take_exception();
            Value callee = sole_callee(m, *as<List>(list));
            std::string what = "Value";
            if (callee.is_value()) {
                Value text = co_await callee_text(m, callee);
                if (text.is_unbound()) co_return {};
                what = fmt::format("{} argument", text_of(text));
            }
            m.raise(m.types.TypeError, "{} after * must be an iterable, not {}", what,
                    m.type_of(source)->shown_name());
        }
        co_return {};
    }
    extend_list(*as<List>(list), items);
    co_return Value::none();
}

Value add_to_set(Machine& m, const Value& set, const Value& item) {
    return set_add(m, set, item);
}
Routine resume_add_to_set(Machine& m, Value set, Value item) {
    return resume_set_add(m, std::move(set), std::move(item));
}
Routine resume_update_set(Machine& m, Value set, Value source) {
    return resume_set_update(m, std::move(set), std::move(source));
}

namespace {
bool is_mapping(Machine& m, const Value& value) {
    return is_kind(value, Kind::Dict) || m.type_of(value)->lookup(m.intern("keys"));
}
} // namespace

Routine resume_update_dict(Machine& m, Value dict, Value source) {
    if (!is_mapping(m, source))
        co_return m.raise(m.types.TypeError, "'{}' object is not a mapping",
                          m.type_of(source)->shown_name());
    Value done = dict_update(m, dict, source);
    if (done.needs_a_frame()) co_return co_await resume_dict_update(m, dict, source);
    co_return done;
}

Routine resume_merge_keywords(Machine& m, Value dict, Value source, Value callee) {
    if (!is_mapping(m, source)) {
        Value text = co_await callee_text(m, callee);
        if (text.is_unbound()) co_return {};
        co_return m.raise(m.types.TypeError, "{} argument after ** must be a mapping, not {}",
                          text_of(text), m.type_of(source)->shown_name());
    }
    Value copy = m.dict();
    Value done = dict_update(m, copy, source);
    if (done.needs_a_frame()) done = co_await resume_dict_update(m, copy, source);
    if (done.is_unbound()) co_return {};
    auto* added = as<Dict>(copy);
    for (std::uint32_t k = 0; k < added->used; ++k) {
        if (added->entries[k].key.is_unbound()) continue;
        const Value key = added->entries[k].key;
        Value there = co_await op::contains(m, dict, key);
        if (there.is_unbound()) co_return {};
        if (there.truth()) {
            Value text = co_await callee_text(m, callee);
            if (text.is_unbound()) co_return {};
            Value shown = co_await op::str(m, key);
            if (shown.is_unbound()) co_return {};
            co_return m.raise(m.types.TypeError, "{} got multiple values for keyword argument '{}'",
                              text_of(text), text_of(shown));
        }
        Value set = co_await op::set_item(m, dict, key, added->entries[k].value);
        if (set.is_unbound()) co_return {};
    }
    co_return Value::none();
}

// --- f-strings -----------------------------------------------------------------------------------

Value format_field(Machine& m, const Value& value, int conversion, const Value& spec) {
    Value converted = value;
    if (conversion == 1) converted = str(m, value);
    if (conversion == 2) converted = repr(m, value);
    if (conversion == 3) converted = ascii(m, value);
    if (!converted.is_value()) return converted;
    if (spec.is_unbound() || as<Str>(spec)->size == 0) {
        if (is_str(converted) && converted.object()->type == m.types.str) return converted;
        if (!converted.is_object() || !converted.object()->type->special(Special::Format)) {
            if (!converted.is_object()) return str(m, converted);
            return format_value(m, converted, m.str(""));
        }
        return Value::needs_frame();
    }
    return format_value(m, converted, spec);
}

Routine resume_format_field(Machine& m, Value value, int conversion, Value spec) {
    Value converted = value;
    if (conversion == 1) converted = co_await op::str(m, value);
    if (conversion == 2) converted = co_await op::repr(m, value);
    if (conversion == 3) converted = co_await op::ascii(m, value);
    if (converted.is_unbound()) co_return {};
    if (spec.is_unbound()) spec = m.str("");
    co_return co_await op::format(m, converted, spec);
}

Value join_strings(Machine& m, const Value* strings, std::uint32_t count) {
    std::size_t size = 0;
    std::uint32_t length_sum = 0;
    for (std::uint32_t k = 0; k < count; ++k) {
        size += as<Str>(strings[k])->size;
        length_sum += as<Str>(strings[k])->length;
    }
    Str* fresh = Str::make(m.heap, m.types.str, size, length_sum);
    char* to = fresh->data;
    for (std::uint32_t k = 0; k < count; ++k) {
        const Str* part = as<Str>(strings[k]);
        source::copy_text(to, part->view());
        to += part->size;
    }
    return Value::adopt(fresh);
}

// --- functions -----------------------------------------------------------------------------------

Value make_function(Machine& m, Frame& frame, Code* code, Value* parts, std::uint8_t flags) {
    auto* made = m.make<Function>(m.types.function, code, frame.globals);
    made->name = Value::share(code->name);
    made->qualname = Value::share(code->qualname);
    made->doc = code->source->has_docstring ? m.str(code->source->docstring) : Value::none();
    Value* module = frame.globals->find(m.intern("__name__"));
    made->module = module ? *module : Value::none();
    if (flags & bytecode::flag::has_defaults) made->defaults = std::move(*parts++);
    if (flags & bytecode::flag::has_keyword_defaults) made->keyword_defaults = std::move(*parts++);
    if (flags & bytecode::flag::has_annotations) made->annotations = std::move(*parts++);
    if (flags & bytecode::flag::has_closure) made->closure = std::move(*parts++);
    return Value::adopt(made);
}

// --- exceptions ----------------------------------------------------------------------------------

void raise_value(Machine& m, Value what) {
    if (!is_exception(what)) {
        m.raise(m.types.TypeError, "exceptions must derive from BaseException");
        return;
    }
    m.raise(std::move(what));
}

Routine resume_raise(Machine& m, Value what, Value cause) {
    if (is_type(what) && as<Type>(what)->is_exception) {
        what = co_await m.call(what);
        if (what.is_unbound()) co_return {};
    }
    if (cause.is_value()) {
        if (is_type(cause) && as<Type>(cause)->is_exception) {
            cause = co_await m.call(cause);
            if (cause.is_unbound()) co_return {};
        }
        if (!is_exception(cause) && !cause.is_none())
            co_return m.raise(m.types.TypeError, "exception causes must derive from BaseException");
        if (is_exception(what)) {
            as<Exception>(what)->cause = cause;
            as<Exception>(what)->suppress_context = true;
        }
    }
    raise_value(m, std::move(what));
    co_return {};
}

void end_handler(Frame& frame, Value* registers) {
    if (frame.handled) {
        Value ended = Value::adopt(frame.handled);
        frame.handled = nullptr;
    }
    if (registers[1].is_object()) frame.handled = registers[1].detach();
    registers[0].clear();
    registers[1].clear();
}

// except*: an exception that is no group counts as a group of one.
Routine resume_split_group(Machine& m, Value rest, Value classes) {
    if (rest.is_none()) co_return m.list({Value::none(), Value::none()});
    auto check = [&](const Value& type) {
        if (!is_type(type) || !as<Type>(type)->is_exception) {
            m.raise(m.types.TypeError,
                    "catching classes that do not inherit from BaseException is not allowed");
            return false;
        }
        if (as<Type>(type)->is_subtype_of(m.types.BaseExceptionGroup)) {
            m.raise(m.types.TypeError,
                    "catching ExceptionGroup with except* is not allowed. Use except instead.");
            return false;
        }
        return true;
    };
    if (is_kind(classes, Kind::Tuple)) {
        for (const Value& type : *as<Tuple>(classes))
            if (!check(type)) co_return {};
    } else if (!check(classes)) {
        co_return {};
    }
    if (!m.is_instance(rest, m.types.BaseExceptionGroup)) {
        Value matches = exception_matches(m, rest, classes);
        if (matches.is_unbound()) co_return {};
        if (!matches.truth()) co_return m.list({Value::none(), rest});
        Value group = make_group(m, m.types.BaseExceptionGroup, m.str(""), {rest});
        as<Exception>(group)->args = m.tuple({m.str(""), m.tuple({rest})}); // as its repr shows
        co_return m.list({group, Value::none()});
    }
    Value parts = split_exception(m, rest, classes);
    if (parts.needs_a_frame()) parts = co_await resume_split_exception(m, rest, classes);
    if (parts.is_unbound()) co_return {};
    co_return m.list({as<Tuple>(parts)->items[0], as<Tuple>(parts)->items[1]});
}

// The part of a group that an except* clause takes is what is handled there.
void handle_part(Frame& frame, const Value& part) {
    if (part.is_none()) return;
    Value before;
    if (frame.handled) before = Value::adopt(frame.handled);
    frame.handled = Value(part).detach();
}

} // namespace runtime::vm

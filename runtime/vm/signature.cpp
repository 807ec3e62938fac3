#include "runtime/vm/signature.h"

#include "runtime/source/assert.h"
#include "runtime/vm/descriptor_types.h"

#include <algorithm>
#include <charconv>

namespace runtime::vm {

namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

Value parse_default(Machine& machine, std::string_view text) {
    if (text == "None") return Value::none();
    if (text == "True") return Value::of(true);
    if (text == "False") return Value::of(false);
    if (text == "()") return machine.empty_tuple();
    if (text.front() == '\'' || text.front() == '"') {
        std::string plain;
        for (std::size_t i = 1; i + 1 < text.size(); ++i) {
            if (text[i] == '\\' && i + 2 < text.size()) {
                ++i;
                plain += text[i] == 'n' ? '\n' : text[i];
            } else {
                plain += text[i];
            }
        }
        return machine.interned(plain);
    }
    std::int64_t integer = 0;
    auto whole = std::from_chars(text.data(), text.data() + text.size(), integer);
    if (whole.ec == std::errc() && whole.ptr == text.data() + text.size())
        return Value::of(integer);
    double real = 0;
    auto decimal = std::from_chars(text.data(), text.data() + text.size(), real);
    ASSERT(decimal.ec == std::errc());
    return Value::of(real);
}

// Splits at the commas outside quotes and brackets.
std::vector<std::string_view> split_parameters(std::string_view text) {
    std::vector<std::string_view> parts;
    int depth = 0;
    char quote = 0;
    std::size_t start = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char c = text[i];
        if (quote) {
            if (c == quote) quote = 0;
        } else if (c == '\'' || c == '"') {
            quote = c;
        } else if (c == '(') {
            ++depth;
        } else if (c == ')') {
            --depth;
        } else if (c == ',' && depth == 0) {
            parts.push_back(trimmed(text.substr(start, i - start)));
            start = i + 1;
        }
    }
    std::string_view last = trimmed(text.substr(start));
    if (!last.empty()) parts.push_back(last);
    return parts;
}

std::string joined_names(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) text += i + 1 < names.size() ? ", " : (names.size() > 2 ? ", and " : " and ");
        text += "'" + names[i] + "'";
    }
    return text;
}

} // namespace

Signature parse_signature(Machine& machine, std::string_view text) {
    Signature signature;
    ASSERT(text.size() >= 2 && text.front() == '(' && text.back() == ')');
    bool keyword_only = false;
    for (std::string_view part : split_parameters(text.substr(1, text.size() - 2))) {
        if (part == "/") {
            signature.positional_only = static_cast<std::uint32_t>(signature.parameters.size());
        } else if (part == "*") {
            keyword_only = true;
        } else if (part.starts_with("**")) {
            signature.star_kwargs = true;
        } else if (part.starts_with("*")) {
            signature.star_args = true;
            keyword_only = true;
        } else {
            std::size_t equals_at = part.find('=');
            std::string_view name = trimmed(part.substr(0, equals_at));
            Parameter parameter{machine.intern(name), {}, true};
            if (equals_at != std::string_view::npos) {
                std::string_view fallback = trimmed(part.substr(equals_at + 1));
                parameter.is_required = false;
                if (fallback == "...")
                    parameter.may_be_absent = true;
                else
                    parameter.fallback = parse_default(machine, fallback);
            }
            signature.parameters.push_back(std::move(parameter));
            if (!keyword_only)
                signature.positional = static_cast<std::uint32_t>(signature.parameters.size());
        }
    }
    signature.slot_count = static_cast<std::uint32_t>(signature.parameters.size()) +
                           signature.star_args + signature.star_kwargs;
    signature.is_simple = signature.slot_count == signature.positional;
    bool defaults_suffice = !signature.star_args && !signature.star_kwargs;
    for (std::uint32_t i = 0; i < signature.parameters.size(); ++i) {
        if (!signature.parameters[i].is_required) continue;
        ++signature.required;
        defaults_suffice = defaults_suffice && i < signature.positional;
    }
    if (!defaults_suffice) signature.required = ~0u;
    return signature;
}

namespace {

// Methods of texts whose arguments CPython counts in words of their own.
bool searches(const Machine& m, const NativeFunction& function) {
    const Type* owner = function.owner;
    if (owner != m.types.str && owner != m.types.bytes && owner != m.types.bytearray) return false;
    static constexpr std::string_view names[] = {"find",  "rfind",      "index",   "rindex",
                                                 "count", "startswith", "endswith"};
    return std::ranges::find(names, text_of(function.name)) != std::end(names);
}

// CPython's C functions and its Python functions word these errors differently; a positional-only
// signature marks the former.
Value complain_of_count(Machine& m, const NativeFunction& function, std::uint32_t given,
                        bool method) {
    const Signature& s = *function.signature;
    std::string_view name = text_of(function.name);
    // A constructor gets its class first, and so does a method of a class.
    const bool has_class = s.positional > 0 && s.parameters[0].name->view() == "cls";
    const bool constructs = has_class && text_of(function.qualname) == name;
    std::uint32_t skip = method || has_class ? 1 : 0;
    std::uint32_t required = 0;
    for (std::uint32_t i = skip; i < s.positional; ++i)
        required += s.parameters[i].is_required;
    std::uint32_t most = s.positional - skip;
    given -= skip > given ? given : skip;
    if (method && name == "__init__" && required != most)
        return m.raise(m.types.TypeError, "{} expected at most {} argument{}, got {}",
                       function.owner->name->view(), most, most == 1 ? "" : "s", given);
    if (method && function.type == descriptor_types(m).wrapper) {
        const bool is_few = given < required;
        const std::string_view bound = required == most ? "" : is_few ? "at least " : "at most ";
        const std::uint32_t wanted = is_few ? required : most;
        // Where there may be several, CPython has a name before it, which is empty.
        return m.raise(m.types.TypeError, "{}expected {}{} argument{}, got {}", most > 1 ? " " : "",
                       bound, wanted, wanted == 1 ? "" : "s", given);
    }
    std::string full(name);
    if ((method && function.owner) || (has_class && !constructs))
        full = text_of(function.qualname);
    else if (!constructs && is_str(function.module) && text_of(function.module) != "builtins")
        full = fmt::format("{}.{}", text_of(function.module), name);
    if (method && searches(m, function)) {
        const bool is_few = given < required;
        return m.raise(m.types.TypeError, "{}() takes at {} {} argument{} ({} given)", name,
                       is_few ? "least" : "most", is_few ? required : most,
                       (is_few ? required : most) == 1 ? "" : "s", given);
    }
    if (name == "map" && constructs)
        return m.raise(m.types.TypeError, "map() must have at least two arguments.");
    if (name == "super" && constructs) name = "super()";
    // What takes arguments by name counts them in other words than what does not.
    const bool has_options = s.parameters.size() > s.positional && required > 0 && required < most;
    if ((s.positional_only < s.positional && most > 0) || has_options) {
        if (given > most)
            return m.raise(m.types.TypeError, "{}() takes {} {}{} argument{} ({} given)", name,
                           required == most && name != "ContextVar" ? "exactly" : "at most", most,
                           s.parameters.size() > s.positional ? " positional" : "",
                           most == 1 ? "" : "s", given);
        return m.raise(m.types.TypeError, "{}() takes at least {} positional argument{} ({} given)",
                       name, required, required == 1 ? "" : "s", given);
    }
    if (most == 0 && s.parameters.size() > s.positional)
        return m.raise(m.types.TypeError, "{}() takes no positional arguments", name);
    if (most == 0)
        return m.raise(m.types.TypeError, "{}() takes no arguments ({} given)", full, given);
    if (required == most && most == 1 && (constructs || name == "sorted"))
        return m.raise(m.types.TypeError, "{} expected 1 argument, got {}", name, given);
    if (required == most && s.parameters.size() > s.positional)
        return m.raise(m.types.TypeError, "{}() takes exactly {} positional argument{} ({} given)",
                       name, most, most == 1 ? "" : "s", given);
    if (required == most && most == 1)
        return m.raise(m.types.TypeError, "{}() takes exactly one argument ({} given)", full,
                       given);
    if (required == most)
        return m.raise(m.types.TypeError, "{} expected {} arguments, got {}", name, most, given);
    if (given < required)
        return m.raise(m.types.TypeError, "{} expected at least {} argument{}, got {}", name,
                       required, required == 1 ? "" : "s", given);
    return m.raise(m.types.TypeError, "{} expected at most {} argument{}, got {}", name, most,
                   most == 1 ? "" : "s", given);
}

// "f() takes 2 positional arguments but 3 were given", with CPython's variations.
void too_many_positional(Machine& m, std::string_view qualname, std::uint32_t most,
                         std::uint32_t defaults, std::uint32_t given,
                         std::uint32_t keyword_only_given) {
    std::string range = defaults > 0 ? fmt::format("from {} to {}", most - defaults, most)
                                     : fmt::format("{}", most);
    bool plural = defaults > 0 || most != 1;
    std::string kw;
    if (keyword_only_given > 0)
        kw = fmt::format(" positional argument{} (and {} keyword-only argument{})",
                         given != 1 ? "s" : "", keyword_only_given,
                         keyword_only_given != 1 ? "s" : "");
    m.raise(m.types.TypeError, "{}() takes {} positional argument{} but {}{} {} given", qualname,
            range, plural ? "s" : "", given, kw,
            given == 1 && keyword_only_given == 0 ? "was" : "were");
}

void missing(Machine& m, std::string_view qualname, const char* kind,
             const std::vector<std::string>& names) {
    m.raise(m.types.TypeError, "{}() missing {} required {} argument{}: {}", qualname, names.size(),
            kind, names.size() == 1 ? "" : "s", joined_names(names));
}

// What is wrong with a call of a function that CPython has in Python, in its words.
void complain_as_python(Machine& m, const NativeFunction& function, const Arguments& arguments) {
    const Signature& s = *function.signature;
    std::string qualname(text_of(function.qualname));
    if (!s.parameters.empty() && s.parameters[0].name->view() == "cls") qualname += ".__init__";
    const std::uint32_t given = arguments.positional_count();
    std::vector<bool> filled(s.parameters.size());
    for (std::uint32_t i = 0; i < s.positional && i < given; ++i)
        filled[i] = true;
    std::uint32_t keyword_only_given = 0;
    for (std::uint32_t k = 0; k < arguments.keyword_count(); ++k) {
        const std::string_view keyword = text_of(arguments.names->items[k]);
        std::uint32_t at = s.positional_only;
        while (at < s.parameters.size() && s.parameters[at].name->view() != keyword)
            ++at;
        if (at == s.parameters.size()) {
            if (s.star_kwargs) continue;
            m.raise(m.types.TypeError, "{}() got an unexpected keyword argument '{}'", qualname,
                    keyword);
            return;
        }
        if (filled[at]) {
            m.raise(m.types.TypeError, "{}() got multiple values for argument '{}'", qualname,
                    keyword);
            return;
        }
        filled[at] = true;
        keyword_only_given += at >= s.positional;
    }
    std::uint32_t defaults = 0;
    std::vector<std::string> absent, absent_keywords;
    for (std::uint32_t i = 0; i < s.parameters.size(); ++i) {
        const Parameter& parameter = s.parameters[i];
        if (i < s.positional && !parameter.is_required) ++defaults;
        if (parameter.is_required && !filled[i])
            (i < s.positional ? absent : absent_keywords).emplace_back(parameter.name->view());
    }
    if (given > s.positional && !s.star_args)
        too_many_positional(m, qualname, s.positional, defaults, given, keyword_only_given);
    else if (!absent.empty())
        missing(m, qualname, "positional", absent);
    else
        missing(m, qualname, "keyword-only", absent_keywords);
}

} // namespace

bool is_python_elsewhere(const NativeFunction& function) {
    if (function.info->is_async) return true;
    const Value& module = function.owner ? function.owner->module : function.module;
    return is_str(module) && text_of(module).starts_with("asyncio");
}

// A class of the program's own that has one of __new__() and __init__() takes what keywords it
// likes there; the other, built in, is handed them too and looks at none.
static bool is_for_own_half(Machine& m, std::string_view name, const Arguments& arguments) {
    if (arguments.positional_count() == 0 || !arguments[0].is_object()) return false;
    if (name == "__init__")
        return is_kind(arguments[0], Kind::List) && m.type_of(arguments[0])->special(Special::New);
    if (!is_type(arguments[0])) return false;
    Type* type = as<Type>(arguments[0]);
    return !type->is_builtin && type->construct && name == type->construct->name &&
           type->special(Special::Init);
}

// What takes no keywords says so before it counts what it is given.
static bool refuses_keywords(Machine& m, const NativeFunction& function,
                             const Arguments& arguments) {
    const Signature& s = *function.signature;
    const std::string_view name = text_of(function.name);
    if (arguments.keyword_count() == 0 || s.star_kwargs ||
        s.positional_only != s.parameters.size() || is_for_own_half(m, name, arguments))
        return false;
    const bool is_of_module = !function.owner && is_str(function.module) &&
                              text_of(function.module) != "builtins" &&
                              (s.positional == 0 || s.parameters[0].name->view() != "cls");
    std::string called(text_of(function.qualname));
    if (is_of_module)
        called = fmt::format("{}.{}", text_of(function.module), name);
    else if (function.owner && name == "__init__")
        called = function.owner->name->view();
    else if (function.owner && function.type == descriptor_types(m).wrapper)
        return m.raise(m.types.TypeError, "wrapper {}() takes no keyword arguments", name), true;
    m.raise(m.types.TypeError, "{}() takes no keyword arguments", called);
    return true;
}

// Where arguments have names, those given by name are counted with the others first.
static bool is_given_too_many(Machine& m, const NativeFunction& function,
                              const Arguments& arguments) {
    const Signature& s = *function.signature;
    if (s.star_args || s.star_kwargs || s.parameters.empty() ||
        s.positional_only == s.parameters.size())
        return false;
    const bool skips = function.owner || s.parameters[0].name->view() == "cls";
    const std::size_t most = s.parameters.size() - skips, given = arguments.count - skips;
    if (most == 0 || arguments.count <= s.parameters.size()) return false;
    m.raise(m.types.TypeError, "{}() takes at most {} {}argument{} ({} given)",
            text_of(function.name), most, arguments.positional_count() == skips ? "keyword " : "",
            most == 1 ? "" : "s", given);
    return true;
}

static bool bind_or_complain(Machine& m, const NativeFunction& function, const Arguments& arguments,
                             Values& slots) {
    const Signature& s = *function.signature;
    std::string_view name = text_of(function.name);
    std::uint32_t positional = arguments.positional_count();
    bool method = function.owner != nullptr;
    if (refuses_keywords(m, function, arguments) || is_given_too_many(m, function, arguments))
        return false;
    slots.resize(s.slot_count);
    std::uint32_t direct = positional < s.positional ? positional : s.positional;
    for (std::uint32_t i = 0; i < direct; ++i)
        slots[i] = arguments[i];
    std::uint32_t next_slot = static_cast<std::uint32_t>(s.parameters.size());
    if (s.star_args) {
        slots[next_slot++] = positional > s.positional ? m.tuple_of(arguments.values + s.positional,
                                                                    positional - s.positional)
                                                       : m.empty_tuple();
    } else if (positional > s.positional) {
        complain_of_count(m, function, positional, method);
        return false;
    }
    Dict* extra = nullptr;
    if (s.star_kwargs) {
        slots[next_slot] = m.dict();
        extra = as<Dict>(slots[next_slot]);
    }
    for (std::uint32_t k = 0; k < arguments.keyword_count(); ++k) {
        Str* keyword = as<Str>(arguments.names->items[k]);
        const Value& value = arguments[positional + k];
        std::uint32_t at = s.positional_only;
        while (at < s.parameters.size() && s.parameters[at].name->view() != keyword->view())
            ++at;
        if (at < s.parameters.size()) {
            if (!slots[at].is_unbound()) {
                m.raise(m.types.TypeError,
                        "argument for {}() given by name ('{}') and position ({})", name,
                        keyword->view(), at + 1 - (method ? 1 : 0));
                return false;
            }
            slots[at] = value;
        } else if (extra) {
            extra->set(m.intern(keyword->view()), value);
        } else if (s.positional_only == s.parameters.size()) {
            continue; // for the class's own half
        } else {
            const bool is_short =
                positional < s.positional_only && s.parameters[positional].is_required;
            if (is_short)
                complain_of_count(m, function, positional, method);
            else
                m.raise(m.types.TypeError, "'{}' is an invalid keyword argument for {}()",
                        keyword->view(), name == "sorted" ? "sort" : name);
            return false;
        }
    }
    for (std::uint32_t i = 0; i < s.parameters.size(); ++i) {
        if (!slots[i].is_unbound()) continue;
        const Parameter& parameter = s.parameters[i];
        if (parameter.is_required) {
            const bool constructs = s.parameters[0].name->view() == "cls";
            if (i < s.positional_only)
                complain_of_count(m, function, positional, method);
            else if (constructs && name == "enumerate")
                m.raise(m.types.TypeError, "enumerate() missing required argument 'iterable'");
            else
                m.raise(m.types.TypeError, "{}() missing required argument '{}' (pos {})", name,
                        parameter.name->view(), i + 1 - (method || constructs ? 1 : 0));
            return false;
        }
        if (!parameter.may_be_absent) slots[i] = parameter.fallback;
    }
    return true;
}

bool bind_native(Machine& m, const NativeFunction& function, const Arguments& arguments,
                 Values& slots) {
    if (bind_or_complain(m, function, arguments, slots)) return true;
    if (is_python_elsewhere(function)) {
        m.take_exception();
        complain_as_python(m, function, arguments);
    }
    return false;
}

namespace {

// How CPython's words name a function that it has in C: a constructor by its class, and self is
// not counted.
struct CalledInC {
    std::string_view name;
    bool is_method = false, constructs = false;
    [[nodiscard]] std::uint32_t skipped() const { return is_method ? 1 : 0; }
};
CalledInC called_in_c(const Function& f) {
    CalledInC called{text_of(f.qualname)};
    const std::string_view first =
        f.code->local_names.empty() ? std::string_view() : f.code->local_names[0]->view();
    called.is_method = f.code->source->positional_count > 0 &&
                       (first == "self" || first == "cls") &&
                       called.name.find('.') != std::string_view::npos;
    if (!called.is_method) return called;
    for (std::string_view end : {".__init__", ".__new__", ".__call__"})
        if (called.name.ends_with(end)) {
            called.name.remove_suffix(end.size());
            called.constructs = true;
        }
    return called;
}
std::string_view last_part(std::string_view name) {
    return name.substr(name.rfind('.') + 1);
}

// Of those that take arguments by name. True: a mistake was found.
bool complain_of_named(Machine& m, const Function& f, const CalledInC& called, std::uint32_t given,
                       const Tuple* names) {
    const bytecode::Code& code = *f.code->source;
    const std::uint32_t skipped = called.skipped();
    const std::uint32_t defaults = f.defaults.is_object() ? as<Tuple>(f.defaults)->count : 0;
    const std::uint32_t most = code.positional_count - skipped, required = most - defaults;
    const std::uint32_t total = most + code.keyword_only_count;
    const std::uint32_t by_name = names ? names->count : 0;
    const std::string_view name = last_part(called.name);
    auto wrong_count = [&](std::string_view how, std::uint32_t wanted, std::string_view what,
                           std::uint32_t found) {
        m.raise(m.types.TypeError, "{}() takes {} {} {}argument{} ({} given)", name, how, wanted,
                what, wanted == 1 ? "" : "s", found);
        return true;
    };
    if (given + by_name > total && !code.has_star_args && !code.has_star_kwargs)
        return wrong_count("at most", total, given == 0 ? "keyword " : "", given + by_name);
    if (given > most && most == 0) {
        m.raise(m.types.TypeError, "{}() takes no positional arguments", name);
        return true;
    }
    if (given > most)
        return wrong_count(required < most ? "at most" : "exactly", most, "positional ", given);
    const std::uint32_t unnamed = std::max<std::uint32_t>(code.positional_only_count, skipped);
    const std::uint32_t only = std::min(unnamed - skipped, required);
    if (given < only)
        return wrong_count(only < most ? "at least" : "exactly", only, "positional ", given);
    auto is_given = [&](std::string_view parameter) {
        return names && std::any_of(names->begin(), names->end(),
                                    [&](const Value& each) { return text_of(each) == parameter; });
    };
    const auto& own = f.code->local_names;
    for (std::uint32_t at = given; at < required; ++at)
        if (!is_given(own[at + skipped]->view())) {
            m.raise(m.types.TypeError, "{}() missing required argument '{}' (pos {})", name,
                    own[at + skipped]->view(), at + 1);
            return true;
        }
    if (code.has_star_kwargs || !names) return false;
    const auto first = own.begin() + unnamed;
    const auto last = own.begin() + code.positional_count + code.keyword_only_count;
    for (const Value& each : *names)
        if (std::none_of(first, last, [&](Str* one) { return one->view() == text_of(each); })) {
            m.raise(m.types.TypeError, "'{}' is an invalid keyword argument for {}()",
                    text_of(each), name);
            return true;
        }
    return false;
}

// The same mistake in the words of CPython's functions in C.
void complain_as_builtin(Machine& m, const Function& f, std::uint32_t given, const Tuple* names) {
    const bytecode::Code& code = *f.code->source;
    const CalledInC called = called_in_c(f);
    const std::uint32_t skipped = called.skipped();
    const std::uint32_t defaults = f.defaults.is_object() ? as<Tuple>(f.defaults)->count : 0;
    const std::uint32_t most = code.positional_count - skipped, required = most - defaults;
    const std::string_view name = last_part(called.name);
    const std::string full_name = called.is_method
                                      ? std::string(called.name)
                                      : fmt::format("{}.{}", text_of(f.module), called.name);
    if (called.is_method && !called.constructs && given == 0) {
        m.raise(m.types.TypeError, "unbound method {}() needs an argument", called.name);
        return;
    }
    given -= std::min(given, skipped);
    const bool takes_names = std::max<std::uint32_t>(code.positional_only_count, skipped) <
                             code.positional_count + code.keyword_only_count;
    if (takes_names && complain_of_named(m, f, called, given, names)) return;
    if (names && !takes_names && !code.has_star_kwargs)
        m.raise(m.types.TypeError, "{}() takes no keyword arguments",
                f.flags & function_takes_tuple ? name : std::string_view(full_name));
    else if (f.flags & function_parses_tuple)
        m.raise(m.types.TypeError, "{}() takes {} {} argument{} ({} given)", name,
                required == most   ? "exactly"
                : given < required ? "at least"
                                   : "at most",
                given < required ? required : most,
                (given < required ? required : most) == 1 ? "" : "s", given);
    else if (most == 0 && called.constructs)
        m.raise(m.types.TypeError, "{}() takes no positional arguments", name);
    else if (most == 0)
        m.raise(m.types.TypeError, "{}() takes no arguments ({} given)", full_name, given);
    else if (most == 1 && required == 1 && !called.constructs && !code.has_star_args)
        m.raise(m.types.TypeError, "{}() takes exactly one argument ({} given)", full_name, given);
    else if (required == most && (!code.has_star_args || called.constructs))
        m.raise(m.types.TypeError, "{} expected {} argument{}, got {}", name, most,
                most == 1 ? "" : "s", given);
    else
        m.raise(m.types.TypeError, "{} expected at {} {} argument{}, got {}", name,
                given < required ? "least" : "most", given < required ? required : most,
                (given < required ? required : most) == 1 ? "" : "s", given);
}

} // namespace

bool bind_python(Machine& m, const Function& f, Value* values, std::uint32_t count,
                 const Tuple* names, Value* registers) {
    const bytecode::Code& code = *f.code->source;
    Code& own = *f.code;
    std::uint32_t keywords = names ? names->count : 0;
    std::uint32_t positional = count - keywords;
    std::uint32_t named = code.positional_count + code.keyword_only_count;
    std::uint32_t direct = positional < code.positional_count ? positional : code.positional_count;
    for (std::uint32_t i = 0; i < direct; ++i)
        registers[i] = std::move(values[i]);
    std::uint32_t next_register = named;
    if (code.has_star_args) {
        registers[next_register++] = positional > direct
                                         ? m.tuple_of(values + direct, positional - direct)
                                         : m.empty_tuple();
        for (std::uint32_t i = direct; i < positional; ++i)
            values[i].clear();
    }
    Dict* extra = nullptr;
    if (code.has_star_kwargs) {
        registers[next_register] = m.dict();
        extra = as<Dict>(registers[next_register]);
    }
    for (std::uint32_t k = 0; k < keywords; ++k) {
        const Str* keyword = as<Str>(names->items[k]);
        Value& value = values[positional + k];
        std::uint32_t at = code.positional_only_count;
        while (at < named && own.local_names[at] != keyword &&
               own.local_names[at]->view() != keyword->view())
            ++at;
        if (at < named) {
            if (!registers[at].is_unbound() && f.flags & function_is_builtin) {
                const CalledInC called = called_in_c(f);
                m.raise(m.types.TypeError,
                        "argument for {}() given by name ('{}') and position ({})",
                        last_part(called.name), keyword->view(), at + 1 - called.skipped());
                return false;
            }
            if (!registers[at].is_unbound()) {
                m.raise(m.types.TypeError, "{}() got multiple values for argument '{}'",
                        text_of(f.qualname), keyword->view());
                return false;
            }
            registers[at] = std::move(value);
            continue;
        }
        if (extra) {
            extra->set(m.intern(keyword->view()), std::move(value));
            continue;
        }
        if (f.flags & function_is_builtin) {
            complain_as_builtin(m, f, positional, names);
            return false;
        }
        std::vector<std::string> wrongly_named;
        for (std::uint32_t p = 0; p < code.positional_only_count; ++p)
            for (std::uint32_t j = 0; j < keywords; ++j)
                if (own.local_names[p]->view() == text_of(names->items[j]))
                    wrongly_named.emplace_back(own.local_names[p]->view());
        if (!wrongly_named.empty()) {
            std::string list;
            for (const auto& each : wrongly_named)
                list += (list.empty() ? "" : ", ") + each;
            m.raise(m.types.TypeError,
                    "{}() got some positional-only arguments passed as keyword arguments: '{}'",
                    text_of(f.qualname), list);
        } else {
            m.raise(m.types.TypeError, "{}() got an unexpected keyword argument '{}'",
                    text_of(f.qualname), keyword->view());
        }
        return false;
    }
    if (positional > code.positional_count && !code.has_star_args) {
        if (f.flags & function_is_builtin) {
            complain_as_builtin(m, f, positional, names);
            return false;
        }
        std::uint32_t keyword_only_given = 0;
        for (std::uint32_t i = code.positional_count; i < named; ++i)
            keyword_only_given += !registers[i].is_unbound();
        const std::uint32_t defaults = f.defaults.is_object() ? as<Tuple>(f.defaults)->count : 0;
        too_many_positional(m, text_of(f.qualname), code.positional_count, defaults, positional,
                            keyword_only_given);
        return false;
    }
    const Tuple* defaults = f.defaults.is_object() ? as<Tuple>(f.defaults) : nullptr;
    std::uint32_t first_default = code.positional_count - (defaults ? defaults->count : 0);
    std::vector<std::string> absent;
    for (std::uint32_t i = direct; i < code.positional_count; ++i) {
        if (!registers[i].is_unbound()) continue;
        if (i >= first_default)
            registers[i] = defaults->items[i - first_default];
        else
            absent.emplace_back(own.local_names[i]->view());
    }
    if (!absent.empty()) {
        if (f.flags & function_is_builtin)
            complain_as_builtin(m, f, positional, names);
        else
            missing(m, text_of(f.qualname), "positional", absent);
        return false;
    }
    Dict* keyword_defaults =
        f.keyword_defaults.is_object() ? as<Dict>(f.keyword_defaults) : nullptr;
    for (std::uint32_t i = code.positional_count; i < named; ++i) {
        if (!registers[i].is_unbound()) continue;
        Value* fallback = keyword_defaults ? keyword_defaults->find(own.local_names[i]) : nullptr;
        if (fallback)
            registers[i] = *fallback;
        else
            absent.emplace_back(own.local_names[i]->view());
    }
    if (!absent.empty()) {
        missing(m, text_of(f.qualname), "keyword-only", absent);
        return false;
    }
    return true;
}

} // namespace runtime::vm

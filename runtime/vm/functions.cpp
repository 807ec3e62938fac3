#include "runtime/vm/attributes.h"
#include "runtime/vm/awaiters.h"
#include "runtime/vm/define_core.h"
#include "runtime/vm/descriptor_types.h"
#include "runtime/vm/evaluated.h"
#include "runtime/vm/frame_object.h"
#include "runtime/vm/kind_given.h"
#include "runtime/vm/signature.h"
#include "runtime/vm/statements.h"
#include "runtime/vm/traceback.h"
#include "runtime/vm/types.h"
#include "runtime/vm/types_repr.h"

#include <algorithm>

namespace runtime::vm {

// Serves what needs no frame: native functions with a plain form and methods bound to them.
Value call_plain(Machine& m, const Value& callee, const Arguments& arguments) {
    if (is_kind(callee, Kind::BoundMethod)) {
        auto* method = as<BoundMethod>(callee);
        if (!is_kind(method->function, Kind::NativeFunction)) return Value::needs_frame();
        Values all;
        all.reserve(arguments.count + 1);
        all.push_back(method->self);
        for (std::uint32_t k = 0; k < arguments.count; ++k)
            all.push_back(arguments[k]);
        Value function = method->function;
        return call_plain(m, function, Arguments{all.data(), arguments.count + 1, arguments.names});
    }
    if (!is_kind(callee, Kind::NativeFunction)) return Value::needs_frame();
    auto* native = as<NativeFunction>(callee);
    if (!native->info->plain || native->info->is_async || !native->bound.is_unbound())
        return Value::needs_frame();
    if (native->owner && (arguments.count == 0 || !m.is_instance(arguments[0], native->owner)))
        return Value::needs_frame();
    const Signature* signature = m.signature_of(*native);
    if (!signature ||
        (signature->is_simple && !arguments.names && signature->slot_count == arguments.count))
        return native->info->plain(m, arguments);
    Values slots;
    if (!bind_native(m, *native, arguments, slots)) return {};
    return native->info->plain(m,
                               Arguments{slots.data(), static_cast<std::uint32_t>(slots.size())});
}

namespace {

Value method_compare(Machine&, const Value& a, const Value& b, Comparison how) {
    if ((how != Comparison::Equal && how != Comparison::NotEqual) || !is_kind(b, Kind::BoundMethod))
        return Value::not_implemented();
    bool same = as<BoundMethod>(a)->function.is(as<BoundMethod>(b)->function) &&
                as<BoundMethod>(a)->self.is(as<BoundMethod>(b)->self);
    return Value::of(same == (how == Comparison::Equal));
}
Value method_hash(Machine& m, const Value& self) {
    auto* method = as<BoundMethod>(self);
    return Value::of(
        static_cast<std::int64_t>(m.identity_of(method->self) ^ m.identity_of(method->function)));
}
// A native method has the names and the text of its function, but its own class (native_of()).
Value native_method_attribute(Machine& m, const Value& self, Str* name) {
    auto* method = as<BoundMethod>(self);
    if (name->view() == "__self__") return method->self;
    if (name->view() == "__class__")
        return Value::share(self.object()->type == m.types.native_method ? m.types.native_function
                                                                         : self.object()->type);
    return object_get_attribute(m, self, name);
}
// Attributes of a bound method are those of its function.
Value method_attribute(Machine& m, const Value& self, Str* name) {
    auto* method = as<BoundMethod>(self);
    if (name->view() == "__self__") return method->self;
    if (name->view() == "__func__") return method->function;
    Value found = object_get_attribute(m, self, name);
    if (!found.is_unbound() || m.has_exception()) return found;
    const Value* function = &method->function;
    while (is_kind(*function, Kind::BoundMethod))
        function = &as<BoundMethod>(*function)->function;
    return get_attribute(m, *function, name);
}

template <Value Function::*field>
Value get_field(Machine&, const Arguments& a) {
    const Value& value = as<Function>(a[0])->*field;
    return value.is_unbound() ? Value::none() : value;
}
template <Value Function::*field, Kind kind>
Value set_field(Machine& m, const Arguments& a) {
    if (!a[1].is_none() && !is_kind(a[1], kind))
        return m.raise(m.types.TypeError, "{} must be set to a {} object",
                       field == &Function::defaults           ? "__defaults__"
                       : field == &Function::keyword_defaults ? "__kwdefaults__"
                                                              : "__annotations__",
                       kind == Kind::Tuple ? "tuple" : "dict");
    as<Function>(a[0])->*field = a[1].is_none() ? Value() : a[1];
    return Value::none();
}
template <Value Function::*field>
Value set_value(Machine&, const Arguments& a) {
    as<Function>(a[0])->*field = a[1];
    return Value::none();
}
template <Value Function::*field>
Value set_text(Machine& m, const Arguments& a) {
    if (!is_str(a[1]))
        return m.raise(m.types.TypeError, "{} must be set to a string object",
                       field == &Function::name ? "__name__" : "__qualname__");
    return set_value<field>(m, a);
}
template <Plain setter>
Value delete_as_none(Machine& m, const Arguments& a) {
    const Value values[2] = {a[0], Value::none()};
    return setter(m, Arguments{values, 2});
}
// An attribute of functions; deleting it sets None, where that is allowed.
template <Plain setter>
void add_field(Machine& m, const char* name, Plain getter) {
    static constexpr NativeFunctionInfo deleter{.name = "__delete__",
                                                .plain = delete_as_none<setter>};
    Type* function = m.types.function;
    m.add_property(function, name, getter, setter);
    as<Descriptor>(*function->dict->find(m.intern(name)))->third = m.native(deleter);
}
Value get_annotations(Machine& m, const Arguments& a) {
    Value& annotations = as<Function>(a[0])->annotations;
    if (annotations.is_unbound()) annotations = m.dict();
    return annotations;
}
Value get_code(Machine&, const Arguments& a) {
    return Value::share(as<Function>(a[0])->code);
}
Value set_code(Machine& m, const Arguments& a) {
    if (!is_kind(a[1], Kind::Code))
        return m.raise(m.types.TypeError, "__code__ must be set to a code object");
    auto* function = as<Function>(a[0]);
    auto* code = as<Code>(a[1]);
    const std::uint32_t closed =
        function->closure.is_value() ? as<Tuple>(function->closure)->count : 0;
    if (code->free_count != closed)
        return m.raise(m.types.ValueError, "{}() requires a code object with {} free vars, not {}",
                       text_of(function->name), closed, code->free_count);
    function->code = code;
    return Value::none();
}
Value get_globals(Machine&, const Arguments& a) {
    return Value::share(as<Function>(a[0])->globals);
}

// types.FunctionType(code, globals, name=None, argdefs=None, closure=None).
Value function_new(Machine& m, const Arguments& a) {
    auto wrong = [&](const char* complaint) { return m.raise(m.types.TypeError, "{}", complaint); };
    if (!is_kind(a[1], Kind::Code))
        return m.raise(m.types.TypeError, "function() argument 'code' must be code, not {}",
                       kind_given(m, a[1]));
    if (!is_kind(a[2], Kind::Dict))
        return m.raise(m.types.TypeError, "function() argument 'globals' must be dict, not {}",
                       kind_given(m, a[2]));
    auto* code = as<Code>(a[1]);
    if (!a[3].is_none() && !is_str(a[3])) return wrong("arg 3 (name) must be None or string");
    if (!a[4].is_none() && !is_kind(a[4], Kind::Tuple))
        return wrong("arg 4 (defaults) must be None or tuple");
    const auto free_count = static_cast<std::size_t>(code->free_count);
    if (a[5].is_none() && free_count > 0) return wrong("arg 5 (closure) must be tuple");
    if (!a[5].is_none() && !is_kind(a[5], Kind::Tuple))
        return wrong("arg 5 (closure) must be None or tuple");
    const std::size_t given = a[5].is_none() ? 0 : as<Tuple>(a[5])->count;
    if (given != free_count)
        return m.raise(m.types.ValueError, "{} requires closure of length {}, not {}",
                       code->name->view(), free_count, given);
    for (std::size_t i = 0; i < given; ++i)
        if (!is_kind(as<Tuple>(a[5])->begin()[i], Kind::Cell))
            return m.raise(m.types.TypeError, "arg 5 (closure) expected cell, found {}",
                           m.type_of(as<Tuple>(a[5])->begin()[i])->shown_name());
    keep_globals(m, a[2]);
    auto* made = m.make<Function>(m.types.function, code, as<Dict>(a[2]));
    made->name = a[3].is_none() ? Value::share(code->name) : a[3];
    made->qualname = Value::share(code->qualname);
    const Value* module = as<Dict>(a[2])->find(m.intern("__name__"));
    made->module = module ? *module : Value::none();
    if (!a[4].is_none()) made->defaults = a[4];
    if (given > 0) made->closure = a[5];
    return Value::adopt(made);
}
const NativeFunctionInfo function_construct{
    .name = "function",
    .signature = "(cls, code, globals, name=None, argdefs=None, closure=None)",
    .plain = function_new};

void name_module(Machine& m, Dict& names, const Value& name, const Value& doc) {
    const std::pair<const char*, Value> fields[] = {{"__name__", name},
                                                    {"__doc__", doc},
                                                    {"__package__", Value::none()},
                                                    {"__loader__", Value::none()},
                                                    {"__spec__", Value::none()}};
    for (const auto& [key, value] : fields)
        names.set(m.intern(key), value);
}

// What a derived class hands to super().__init__().
Value module_init(Machine& m, const Arguments& a) {
    if (!is_str(a[1]))
        return m.raise(m.types.TypeError, "module.__init__() argument 1 must be str, not {}",
                       kind_given(m, a[1]));
    as<Module>(a[0])->name = a[1];
    name_module(m, *as<Module>(a[0])->dict, a[1], a[2]);
    return Value::none();
}

// types.ModuleType(name, doc=None): a module that no import finds.
Value module_new(Machine& m, const Arguments& a) {
    if (!is_str(a[1]))
        return m.raise(m.types.TypeError, "module.__init__() argument 1 must be str, not {}",
                       kind_given(m, a[1]));
    auto* dict = new (m.heap.allocate_object(sizeof(Dict))) Dict(m.types.dict);
    Value made = Value::adopt(m.make<Module>(as<Type>(a[0]), a[1], dict));
    name_module(m, *dict, a[1], a[2]);
    return made;
}
const NativeFunctionInfo module_construct{
    .name = "module", .signature = "(cls, name, doc=None)", .plain = module_new};

// A built-in function, or the one that a method of it binds.
const Value& builtin_of(const Arguments& a) {
    const Value* value = &a[0];
    while (is_kind(*value, Kind::BoundMethod))
        value = &as<BoundMethod>(*value)->function;
    return *value;
}
const NativeFunction* native_of(const Arguments& a) {
    return as<NativeFunction>(builtin_of(a));
}
// What it keeps there, whichever language it is written in.
template <Value NativeFunction::*native, Value Function::*written>
Value builtin_field(Machine&, const Arguments& a) {
    const Value& function = builtin_of(a);
    return is_kind(function, Kind::Function) ? as<Function>(function)->*written
                                             : as<NativeFunction>(function)->*native;
}
constexpr Plain native_name = builtin_field<&NativeFunction::name, &Function::name>;
// A built-in method is named after the class of what it is bound to.
Value native_qualname(Machine& m, const Arguments& a) {
    if (a[0].object()->type != m.types.native_method)
        return builtin_field<&NativeFunction::qualname, &Function::qualname>(m, a);
    const Value& self = as<BoundMethod>(a[0])->self;
    const Type* type = is_type(self) ? as<Type>(self) : m.type_of(self);
    return m.format("{}.{}", is_str(type->qualname) ? text_of(type->qualname) : type->name->view(),
                    text_of(native_name(m, a)));
}
// Of a function that CPython has in Python: code, defaults and the like it has not here.
Value library_attribute(Machine& m, const Value& self, Str* name) {
    constexpr std::string_view missing[] = {"__annotations__", "__builtins__",  "__closure__",
                                            "__code__",        "__defaults__",  "__dict__",
                                            "__globals__",     "__kwdefaults__"};
    if (std::ranges::find(missing, name->view()) == std::end(missing))
        return object_get_attribute(m, self, name);
    raise_no_attribute(m, self, name);
    return {};
}
Value native_module(Machine& m, const Arguments& a) {
    if (is_kind(builtin_of(a), Kind::Function))
        return is_kind(a[0], Kind::BoundMethod)
                   ? Value::none()
                   : builtin_field<&NativeFunction::module, &Function::module>(m, a);
    const auto* function = native_of(a);
    return function->owner && is_python_elsewhere(*function) ? function->owner->module
                                                             : function->module;
}
Value native_doc(Machine& m, const Arguments& a) {
    if (is_kind(builtin_of(a), Kind::Function)) {
        const Value& doc = as<Function>(builtin_of(a))->doc;
        return doc.is_unbound() ? Value::none() : doc;
    }
    return documentation(m, text_of(native_of(a)->qualname));
}
Value native_self(Machine& m, const Arguments& a) {
    const Value module = native_module(m, a);
    if (!is_str(module)) return Value::none();
    const Value* found = m.modules->find(m.intern(text_of(module)));
    // `_heapq` is not there unless somebody has imported it; heapq is.
    if (!found && is_kind(builtin_of(a), Kind::Function)) {
        const Value* home = as<Function>(builtin_of(a))->globals->find(m.intern("__name__"));
        if (home && is_str(*home)) found = m.modules->find(as<Str>(*home));
    }
    return found ? *found : Value::none();
}
// The class of a method that our library has in Python, by its name.
Type* owner_of_written(Machine& m, const Function& method) {
    const std::string_view qualname = text_of(method.qualname);
    const Value* owner = method.globals->find(m.intern(qualname.substr(0, qualname.rfind('.'))));
    return owner && is_type(*owner) ? as<Type>(*owner) : nullptr;
}
Value native_owner(Machine& m, const Arguments& a) {
    const Value& function = builtin_of(a);
    Type* owner = is_kind(function, Kind::Function) ? owner_of_written(m, *as<Function>(function))
                                                    : as<NativeFunction>(function)->owner;
    return owner ? Value::share(owner) : Value::none();
}

// What is called by its `__call__`.
Routine call_itself(Machine& m, OwnedArguments args) {
    Value callee = args[0];
    args.values.erase(args.values.begin());
    co_return co_await m.call_with(std::move(callee), std::move(args));
}
constexpr NativeFunctionInfo call_method_info{.name = "__call__", .resumable = call_itself};

Value function_doc(Machine&, const Arguments& a) {
    const auto* function = as<Function>(a[0]);
    return function->doc.is_unbound() ? Value::none() : function->doc;
}

// f.__get__(obj): what looking f up on obj gives.
Value function_get(Machine& m, const Arguments& a) {
    if (a[1].is_none()) return a[0];
    const Type* owner =
        is_kind(a[0], Kind::NativeFunction) ? as<NativeFunction>(a[0])->owner : nullptr;
    if (owner && !m.is_instance(a[1], owner))
        return m.raise(m.types.TypeError,
                       "descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
                       text_of(as<NativeFunction>(a[0])->name), owner->shown_name(),
                       m.type_of(a[1])->shown_name());
    return m.bound_method(a[0], a[1]);
}

// types.MethodType(f, obj).
Value method_new(Machine& m, const Arguments& a) {
    if (!is_callable(m, a[1])) return m.raise(m.types.TypeError, "first argument must be callable");
    if (a[2].is_none()) return m.raise(m.types.TypeError, "instance must not be None");
    return m.bound_method(a[1], a[2]);
}
const NativeFunctionInfo method_construct{
    .name = "method", .signature = "(cls, function, instance, /)", .plain = method_new};

Value cell_contents(Machine& m, const Arguments& a) {
    const Value& content = as<Cell>(a[0])->content;
    if (content.is_unbound()) return m.raise(m.types.ValueError, "Cell is empty");
    return content;
}
Value empty_cell(Machine&, const Arguments& a) {
    content_changed(*a[0].object());
    as<Cell>(a[0])->content.clear();
    return Value::none();
}
Value set_cell_contents(Machine&, const Arguments& a) {
    content_changed(*a[0].object());
    as<Cell>(a[0])->content = a[1];
    return Value::none();
}
Value cell_new(Machine& m, const Arguments& a) {
    return Value::adopt(m.make<Cell>(m.types.cell, a[1]));
}
const NativeFunctionInfo cell_construct{
    .name = "cell", .signature = "(cls, contents=..., /)", .plain = cell_new};
// An empty cell comes before a full one, two full ones are ordered by what is in them.
Value cell_compare(Machine& m, const Value& a, const Value& b, Comparison how) {
    if (!is_kind(b, Kind::Cell)) return Value::not_implemented();
    const Value& left = as<Cell>(a)->content;
    const Value& right = as<Cell>(b)->content;
    if (!left.is_unbound() && !right.is_unbound()) return compare(m, left, right, how);
    const Value order[] = {Value::of(int{!left.is_unbound()}), Value::of(int{!right.is_unbound()})};
    return compare(m, order[0], order[1], how);
}
Value cell_repr(Machine& m, const Value& self) {
    const Value& content = as<Cell>(self)->content;
    if (content.is_unbound()) return m.format("<cell at {:#x}: empty>", m.identity_of(self));
    return m.format("<cell at {:#x}: {} object at {:#x}>", m.identity_of(self),
                    m.type_of(content)->shown_name(), m.identity_of(content));
}

Value code_name(Machine&, const Arguments& a) {
    return Value::share(as<Code>(a[0])->name);
}
Value code_qualname(Machine&, const Arguments& a) {
    return Value::share(as<Code>(a[0])->qualname);
}
Value code_filename(Machine& m, const Arguments& a) {
    return m.str(m.file(as<Code>(a[0])->file).file_name());
}
Value code_first_line(Machine&, const Arguments& a) {
    return Value::of(static_cast<std::int64_t>(as<Code>(a[0])->source->first_line));
}
Value code_argument_count(Machine&, const Arguments& a) {
    return Value::of(int{as<Code>(a[0])->positional_count});
}
Value code_positional_only_count(Machine&, const Arguments& a) {
    return Value::of(int{as<Code>(a[0])->source->positional_only_count});
}
Value code_keyword_only_count(Machine&, const Arguments& a) {
    return Value::of(int{as<Code>(a[0])->source->keyword_only_count});
}

enum class Names : std::uint8_t { Variables, Cells, Free };

// A parameter that inner functions reach counts as a variable and as a cell.
template <Names which>
Value code_names(Machine& m, const Arguments& a) {
    auto* code = as<Code>(a[0]);
    const auto& cell_parameters = code->source->cell_parameters;
    const std::vector<std::string>& local_names = code->source->local_names;
    std::vector<Value> names;
    for (std::uint16_t reg = 0; reg < local_names.size(); ++reg) {
        const bool is_free = reg >= code->free_first;
        const bool is_cell = !is_free && code->source->local_is_cell[reg];
        const bool is_parameter =
            std::find(cell_parameters.begin(), cell_parameters.end(), reg) != cell_parameters.end();
        const bool wanted = which == Names::Free    ? is_free
                            : which == Names::Cells ? is_cell
                                                    : !is_free && (!is_cell || is_parameter);
        const bool is_hidden = local_names[reg].find('.') != std::string::npos;
        if (wanted && (!is_hidden || local_names[reg] == ".0"))
            names.push_back(m.interned(local_names[reg]));
    }
    if (which == Names::Cells) // parameters in their order, then the others by name
        std::ranges::sort(names.begin() + static_cast<std::ptrdiff_t>(cell_parameters.size()),
                          names.end(), {}, [](const Value& name) { return text_of(name); });
    return m.tuple(std::move(names));
}
// The names of globals, attributes and modules that the code uses, each once.
Value code_used_names(Machine& m, const Arguments& a) {
    std::vector<Value> names;
    if (!as<Code>(a[0])->is_filled) m.fill(*as<Code>(a[0]));
    for (const InlineCache& cache : as<Code>(a[0])->caches)
        if (std::ranges::none_of(names, [&](const Value& n) { return n.object() == cache.name; }))
            names.push_back(Value::share(cache.name));
    return m.tuple(std::move(names));
}
// What depends on CPython's own instructions.
Value refuse_instructions(Machine& m, const Arguments&) {
    return m.refuse("a look at a function's instructions and constants",
                    "they are not CPython's here; `coroscope run --emit bytecode` prints them");
}
Value code_local_count(Machine& m, const Arguments& a) {
    return Value::of(std::int64_t{as<Tuple>(code_names<Names::Variables>(m, a))->count});
}
Value code_flags(Machine&, const Arguments& a) {
    // The CO_ flags that inspect looks at.
    const bytecode::Code& code = *as<Code>(a[0])->source;
    int flags = 3;
    if (code.is_generator && (as<Code>(a[0])->flags & generator_is_awaitable)) flags |= 0x100;
    if (code.has_star_args) flags |= 4;
    if (code.has_star_kwargs) flags |= 8;
    if (code.is_generator && !code.is_coroutine) flags |= 0x20;
    if (code.is_coroutine && !code.is_generator) flags |= 0x80;
    if (code.is_coroutine && code.is_generator) flags |= 0x200;
    if (code.annotations_are_text) flags |= 0x1000000;
    return Value::of(flags);
}
// replace(**changes): the same under another name; what it does stays as it is.
Value code_replace(Machine& m, const Arguments& a) {
    auto* code = as<Code>(a[0]);
    Value made = Value::share(m.load(*code->source, code->file));
    auto* copy = as<Code>(made);
    copy->flags |= code->flags & generator_is_awaitable;
    copy->name = code->name;
    copy->qualname = code->qualname;
    const Dict& changes = *as<Dict>(a[1]);
    for (std::uint32_t k = 0; k < changes.used; ++k) {
        const Value &key = changes.entries[k].key, &value = changes.entries[k].value;
        const std::string_view field = text_of(key);
        if (field != "co_name" && field != "co_qualname")
            return m.refuse(fmt::format("another {} in a code object", field),
                            "co_name and co_qualname can be replaced");
        if (!is_str(value))
            return m.raise(m.types.TypeError, "replace() argument '{}' must be str, not {}", field,
                           kind_given(m, value));
        (field == "co_name" ? copy->name : copy->qualname) = m.intern(text_of(value));
    }
    return made;
}
Value code_repr(Machine& m, const Value& self) {
    auto* code = as<Code>(self);
    return m.format("<code object {} at {:#x}, file \"{}\", line {}>", code->name->view(),
                    m.identity_of(self), m.file(code->file).file_name(), code->source->first_line);
}

} // namespace

void define_functions(Machine& m) {
    Type* function = m.types.function;
    function->protocol.repr = default_repr;
    function->construct = &function_construct;
    m.types.module->construct = &module_construct;
    m.add_methods(
        m.types.module,
        {{.name = "__init__", .signature = "(self, name, doc=None)", .plain = module_init}});
    add_field<set_text<&Function::name>>(m, "__name__", get_field<&Function::name>);
    add_field<set_text<&Function::qualname>>(m, "__qualname__", get_field<&Function::qualname>);
    add_field<set_value<&Function::doc>>(m, "__doc__", function_doc);
    add_field<set_value<&Function::module>>(m, "__module__", get_field<&Function::module>);
    add_field<set_field<&Function::defaults, Kind::Tuple>>(m, "__defaults__",
                                                           get_field<&Function::defaults>);
    add_field<set_field<&Function::keyword_defaults, Kind::Dict>>(
        m, "__kwdefaults__", get_field<&Function::keyword_defaults>);
    add_field<set_field<&Function::annotations, Kind::Dict>>(m, "__annotations__", get_annotations);
    function->dict->set(m.intern("__dict__"), instance_attribute(m, function, "__dict__"));
    m.add_property(function, "__closure__", get_field<&Function::closure>);
    add_field<set_code>(m, "__code__", get_code);
    m.add_property(function, "__globals__", get_globals);
    m.add_methods(
        function,
        {{.name = "__get__", .signature = "(self, obj, type=None, /)", .plain = function_get},
         call_method_info});
    Type* method = m.types.bound_method;
    method->construct = &method_construct;
    const DescriptorTypes& descriptors = descriptor_types(m);
    m.add_methods(method, {call_method_info});
    for (Type* type : {method, m.types.native_method, descriptors.bound_wrapper}) {
        type->protocol.repr = default_repr;
        type->protocol.compare = method_compare;
        type->protocol.hash = method_hash;
    }
    m.types.native_method->protocol.get_attribute = native_method_attribute;
    descriptors.bound_wrapper->protocol.get_attribute = native_method_attribute;
    method->protocol.get_attribute = method_attribute;
    Type* native = m.types.native_function;
    Type* library = descriptors.library_function;
    m.add_property(native, "__module__", native_module);
    m.add_property(native, "__self__", native_self);
    m.add_property(library, "__module__", native_module);
    library->protocol.get_attribute = library_attribute;
    for (Type* type :
         {native, library, descriptors.method, descriptors.wrapper, descriptors.bound_wrapper}) {
        type->protocol.repr = default_repr;
        m.add_property(type, "__name__", native_name);
        m.add_property(type, "__qualname__", native_qualname);
        m.add_property(type, "__doc__", native_doc);
        m.add_methods(type, {call_method_info});
        if (type != native && type != library) m.add_property(type, "__objclass__", native_owner);
    }
    for (Type* type : {descriptors.method, descriptors.wrapper, library})
        m.add_methods(
            type,
            {{.name = "__get__", .signature = "(self, obj, type=None, /)", .plain = function_get}});
    Type* cell = m.types.cell;
    cell->construct = &cell_construct;
    cell->protocol.repr = cell_repr;
    cell->protocol.compare = cell_compare;
    cell->no_hash = true;
    m.add_property(cell, "cell_contents", cell_contents, set_cell_contents);
    static constexpr NativeFunctionInfo empties{.name = "__delete__", .plain = empty_cell};
    as<Descriptor>(*cell->dict->find(m.intern("cell_contents")))->third = m.native(empties);
    Type* code = m.types.code;
    code->protocol.repr = code_repr;
    m.add_methods(
        code, {{.name = "replace", .signature = "(self, /, **changes)", .plain = code_replace}});
    m.add_property(code, "co_name", code_name);
    m.add_property(code, "co_qualname", code_qualname);
    m.add_property(code, "co_filename", code_filename);
    m.add_property(code, "co_firstlineno", code_first_line);
    m.add_property(code, "co_argcount", code_argument_count);
    m.add_property(code, "co_posonlyargcount", code_positional_only_count);
    m.add_property(code, "co_kwonlyargcount", code_keyword_only_count);
    m.add_property(code, "co_nlocals", code_local_count);
    m.add_property(code, "co_varnames", code_names<Names::Variables>);
    m.add_property(code, "co_cellvars", code_names<Names::Cells>);
    m.add_property(code, "co_freevars", code_names<Names::Free>);
    m.add_property(code, "co_names", code_used_names);
    m.add_property(code, "co_flags", code_flags);
    for (const char* name : {"co_code", "co_consts", "co_stacksize", "co_linetable"})
        m.add_property(code, name, refuse_instructions);
}

void Machine::define_core_types() {
    vm::define_object(*this);
    vm::define_type(*this);
    define_functions(*this);
    define_descriptors(*this);
    define_generators(*this);
    define_modules(*this);
    define_tracebacks(*this);
    define_frames(*this);
}

} // namespace runtime::vm

// contextvars: ContextVar, Context, Token and copy_context().

#include "runtime/aio/define.h"
#include "runtime/aio/texts.h"
#include "runtime/vm/awaiters.h"
#include "runtime/vm/rendering.h"
#include "runtime/vm/types.h"

namespace runtime::aio {

using vm::Arguments;
using vm::Machine;
using vm::OwnedArguments;
using vm::Routine;
using vm::Value;

namespace {

struct Token : vm::Object {
    Value variable;
    Value old_value; // unbound: the variable had none
    Value context;   // in which it was set
    bool is_used = false;
    explicit Token(vm::Type* type_) : Object(static_cast<std::uint8_t>(vm::Kind::Native), type_) {}
    void traverse(const vm::Visitor& visit) {
        visit(variable);
        visit(old_value);
        visit(context);
    }
    void clear_references() {
        variable.clear();
        old_value.clear();
        context.clear();
    }
};

std::string variable_text(Machine& machine, const Value& self) {
    const auto* variable = vm::as<ContextVariable>(self);
    TextAttempt attempt;
    attempt.keeps_quiet = true;
    std::string text = "<ContextVar name=" + attempt.repr(machine, variable->name);
    if (!variable->default_value.is_unbound())
        text += " default=" + attempt.repr(machine, variable->default_value);
    return fmt::format("{} at {:#x}>", text, machine.identity_of(self));
}

std::string token_text(Machine& machine, const Value& self) {
    const auto* token = vm::as<Token>(self);
    return fmt::format("<Token{} var={} at {:#x}>", token->is_used ? " used" : "",
                       variable_text(machine, token->variable), machine.identity_of(self));
}

Value construct_variable(Machine& machine, const Arguments& arguments) {
    if (!vm::is_str(arguments[1]))
        return machine.raise(machine.types.TypeError, "context variable name must be a str");
    auto* variable = machine.make<ContextVariable>(vm::as<vm::Type>(arguments[0]));
    variable->name = arguments[1];
    variable->default_value = arguments[2];
    return Value::adopt(variable);
}

Value get(Machine& machine, const Arguments& arguments) {
    auto* variable = vm::as<ContextVariable>(arguments[0]);
    const Context* context = *Aio::of(machine).thread().context;
    if (context)
        if (const Value* found = context->find(variable)) return *found;
    if (!arguments[1].is_unbound()) return arguments[1];
    if (!variable->default_value.is_unbound()) return variable->default_value;
    return machine.raise(
        machine.make_exception(machine.types.LookupError, std::vector<Value>{arguments[0]}));
}

Value set(Machine& machine, const Arguments& arguments) {
    Context* context = current_context(machine);
    auto* token = machine.make<Token>(Aio::of(machine).context_token);
    Value result = Value::adopt(token);
    token->variable = arguments[0];
    token->context = Value::share(context);
    if (const Value* old = context->find(arguments[0].object())) token->old_value = *old;
    context->set(arguments[0], arguments[1]);
    return result;
}

Value reset(Machine& machine, const Arguments& arguments) {
    if (!arguments[1].is_object() || arguments[1].object()->type != Aio::of(machine).context_token)
        return machine.raise(machine.types.TypeError, "expected an instance of Token, got {}",
                             vm::bounded_repr(machine, arguments[1]));
    auto* token = vm::as<Token>(arguments[1]);
    if (token->is_used)
        return machine.raise(machine.types.RuntimeError, "{} has already been used once",
                             token_text(machine, arguments[1]));
    if (!token->variable.is(arguments[0]))
        return machine.raise(machine.types.ValueError, "{} was created by a different ContextVar",
                             token_text(machine, arguments[1]));
    Context* context = current_context(machine);
    if (token->context.object() != context)
        return machine.raise(machine.types.ValueError, "{} was created in a different Context",
                             token_text(machine, arguments[1]));
    token->is_used = true;
    if (token->old_value.is_unbound())
        context->erase(arguments[0].object());
    else
        context->set(arguments[0], token->old_value);
    return Value::none();
}

Value refuse_construction(Machine& machine, const Arguments&) {
    return machine.raise(machine.types.RuntimeError, "Tokens can only be created by ContextVars");
}

Value get_variable_name(Machine&, const Arguments& arguments) {
    return vm::as<ContextVariable>(arguments[0])->name;
}

Value variable_repr(Machine& machine, const Value& self) {
    return machine.str(variable_text(machine, self));
}

Value token_repr(Machine& machine, const Value& self) {
    return machine.str(token_text(machine, self));
}

Value get_token_variable(Machine&, const Arguments& arguments) {
    return vm::as<Token>(arguments[0])->variable;
}

Value get_token_old(Machine& machine, const Arguments& arguments) {
    const Value& old = vm::as<Token>(arguments[0])->old_value;
    if (!old.is_unbound()) return old;
    Value* missing = Aio::of(machine).context_token->lookup(machine.intern("MISSING"));
    return missing ? *missing : Value::none();
}

// --- Context
// ----------------------------------------------------------------------------------------------

Context* self_of(const Arguments& arguments) {
    return vm::as<Context>(arguments[0]);
}

Value construct_context(Machine& machine, const Arguments& arguments) {
    return Value::adopt(machine.make<Context>(vm::as<vm::Type>(arguments[0])));
}

Value copy_of(Machine& machine, const Context* context) {
    auto* copy = machine.make<Context>(Aio::of(machine).context);
    if (context) copy->items = context->items;
    return Value::adopt(copy);
}

Value copy_method(Machine& machine, const Arguments& arguments) {
    return copy_of(machine, self_of(arguments));
}

Value copy_context_function(Machine& machine, const Arguments&) {
    return copy_of(machine, *Aio::of(machine).thread().context);
}

Routine run(Machine& machine, OwnedArguments arguments) {
    auto* context = vm::as<Context>(arguments[0]);
    if (arguments.values.size() < 2)
        co_return machine.raise(machine.types.TypeError,
                                "run() missing 1 required positional argument");
    if (context->is_entered) {
        Value shown = co_await vm::op::repr(machine, arguments[0]);
        if (shown.is_unbound()) co_return {};
        co_return machine.raise(machine.types.RuntimeError,
                                "cannot enter context: {} is already entered", vm::text_of(shown));
    }
    Value callee = arguments[1];
    OwnedArguments rest;
    for (std::size_t i = 2; i < arguments.values.size(); ++i)
        rest.values.push_back(arguments.values[i]);
    rest.names = arguments.names;
    Context* slot = context;
    Context** outer = Aio::of(machine).thread().context;
    context->is_entered = true;
    Aio::of(machine).thread().context = &slot;
    Value result = co_await machine.call_with(callee, std::move(rest));
    Aio::of(machine).thread().context = outer;
    context->is_entered = false;
    co_return result;
}

// False: the TypeError is set.
bool require_variable(Machine& machine, const Value& key) {
    if (machine.type_of(key) == Aio::of(machine).context_variable) return true;
    Value shown = vm::repr(machine, key);
    machine.raise(machine.types.TypeError, "a ContextVar key was expected, got {}",
                  vm::is_str(shown) ? vm::text_of(shown) : machine.type_of(key)->shown_name());
    return false;
}

Value context_get(Machine& machine, const Arguments& arguments) {
    if (!require_variable(machine, arguments[1])) return {};
    const Value* found = self_of(arguments)->find(arguments[1].object());
    return found ? *found : arguments[2];
}

Value context_item(Machine& machine, const Value& self, const Value& key) {
    if (!require_variable(machine, key)) return {};
    const Value* found = vm::as<Context>(self)->find(key.object());
    return found ? *found : machine.raise_key_error(key);
}

Value context_contains(Machine& machine, const Value& self, const Value& key) {
    if (!require_variable(machine, key)) return {};
    return Value::of(vm::as<Context>(self)->find(key.object()) != nullptr);
}

Value context_length(Machine&, const Value& self) {
    return Value::of(vm::as<Context>(self)->items->size());
}

// Equal where they have the same variables with equal values.
Value compare_contexts(Machine& machine, const Value& left, const Value& right,
                       vm::Comparison comparison) {
    const bool is_equality =
        comparison == vm::Comparison::Equal || comparison == vm::Comparison::NotEqual;
    if (!is_equality || machine.type_of(right) != machine.type_of(left))
        return Value::not_implemented();
    const auto* other = vm::as<Context>(right);
    bool are_same = vm::as<Context>(left)->items->size() == other->items->size();
    for (const auto& [variable, value] : *vm::as<Context>(left)->items) {
        if (!are_same) break;
        const Value* found = other->find(variable.object());
        if (!found) {
            are_same = false;
            break;
        }
        const Value same = vm::equals(machine, value, *found);
        if (same.needs_a_frame())
            return machine.refuse("comparing contexts whose values have an __eq__() of their own",
                                  "compare the items of both");
        if (!same.is_bool()) return same;
        are_same = same.truth();
    }
    return Value::of(are_same == (comparison == vm::Comparison::Equal));
}

enum class Part : std::uint8_t { Variable, Content, Both };

template <Part part>
Value list_items(Machine& machine, const Arguments& arguments) {
    vm::Values parts;
    for (const auto& [variable, value] : *self_of(arguments)->items) {
        if (part == Part::Variable) parts.push_back(variable);
        if (part == Part::Content) parts.push_back(value);
        if (part == Part::Both) {
            const Value pair[] = {variable, value};
            parts.push_back(machine.tuple_of(pair, 2));
        }
    }
    return machine.list(std::move(parts));
}

Value iterate_context(Machine& machine, const Value& self) {
    Value keys = list_items<Part::Variable>(machine, {&self, 1});
    return vm::iterate(machine, keys);
}

} // namespace

void define_contexts(Machine& machine, Aio& aio) {
    vm::Type* variable =
        machine.define_type<ContextVariable>("ContextVar", machine.types.object,
                                             {
                                                 {"get", "(self, default=..., /)", get},
                                                 {"set", "(self, value, /)", set},
                                                 {"reset", "(self, token, /)", reset},
                                             });
    static const vm::NativeFunctionInfo variable_info{"ContextVar", "(cls, name, *, default=...)",
                                                      construct_variable};
    variable->construct = &variable_info;
    variable->is_final = true;
    variable->protocol.repr = variable_repr;
    machine.add_property(variable, "name", get_variable_name);
    set_module(machine, variable, "_contextvars");
    aio.context_variable = variable;

    aio.context_token = machine.define_type<Token>("Token", machine.types.object);
    static const vm::NativeFunctionInfo token_info{"Token", "(cls, /, *args, **kwargs)",
                                                   refuse_construction};
    aio.context_token->construct = &token_info;
    aio.context_token->is_final = true;
    aio.context_token->protocol.repr = token_repr;
    machine.add_property(aio.context_token, "var", get_token_variable);
    machine.add_property(aio.context_token, "old_value", get_token_old);
    machine.set_attribute(aio.context_token, "MISSING", machine.str("<Token.MISSING>"));
    set_module(machine, aio.context_token, "_contextvars");

    vm::Type* context =
        machine.define_type<Context>("Context", machine.types.object,
                                     {
                                         {"run", nullptr, nullptr, run},
                                         {"copy", "(self, /)", copy_method},
                                         {"get", "(self, key, default=None, /)", context_get},
                                         {"keys", "(self, /)", list_items<Part::Variable>},
                                         {"values", "(self, /)", list_items<Part::Content>},
                                         {"items", "(self, /)", list_items<Part::Both>},
                                     });
    static const vm::NativeFunctionInfo context_info{"Context", "(cls)", construct_context};
    context->construct = &context_info;
    context->is_final = true;
    context->protocol.get_item = context_item;
    context->protocol.contains = context_contains;
    context->protocol.length = context_length;
    context->protocol.iterate = iterate_context;
    context->protocol.compare = compare_contexts;
    context->no_hash = true;
    vm::add_protocol_methods(machine, context);
    machine.set_attribute(context, "__hash__", Value::none());
    set_module(machine, context, "_contextvars");
    aio.context = context;
}

void add_context_functions(Machine& machine, vm::Module& module) {
    machine.add_functions(module, {{"copy_context", "()", copy_context_function}});
    set_module(machine, module, {"copy_context"}, "_contextvars");
    const Aio& aio = Aio::of_machine(machine);
    Machine::set(module, "ContextVar", Value::share(aio.context_variable));
    Machine::set(module, "Context", Value::share(aio.context));
    Machine::set(module, "Token", Value::share(aio.context_token));
}

} // namespace runtime::aio

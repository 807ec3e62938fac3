// What CPython's module site puts among the built-ins: exit and quit, which say in words what a
// name alone does not do, and copyright, credits and license.

#include "runtime/vm/builtins.h"
#include "runtime/vm/native.h"
#include "runtime/vm/objects.h"
#include "runtime/vm/types.h"

namespace runtime::vm {

const std::string_view copyright_text = "Copyright (c) 2001-2023 Python Software Foundation.\n"
                                        "All Rights Reserved.\n\n"
                                        "Copyright (c) 2000 BeOpen.com.\n"
                                        "All Rights Reserved.\n\n"
                                        "Copyright (c) 1995-2001 Corporation for National Research "
                                        "Initiatives.\n"
                                        "All Rights Reserved.\n\n"
                                        "Copyright (c) 1991-1995 Stichting Mathematisch Centrum, "
                                        "Amsterdam.\n"
                                        "All Rights Reserved.";
namespace {

constexpr std::string_view end_of_input = "Ctrl-D (i.e. EOF)";

struct SiteObject : Object {
    std::string_view text; // a quitter's name, what the others print
    SiteObject(Type* type_, std::string_view text_)
        : Object(static_cast<std::uint8_t>(Kind::Native), type_), text(text_) {}
    void traverse(const Visitor&) {}
    void clear_references() {}
};

Value quitter_repr(Machine& machine, const Value& self) {
    return machine.format("Use {}() or {} to exit", as<SiteObject>(self)->text, end_of_input);
}

Value quit(Machine& machine, const Arguments& args) {
    std::vector<Value> details{args[1]};
    return machine.raise(machine.make_exception(machine.types.SystemExit, std::move(details)));
}

Value printer_repr(Machine& machine, const Value& self) {
    return machine.str(as<SiteObject>(self)->text);
}

Routine print_text(Machine& machine, OwnedArguments args) {
    const Value* print = machine.builtins->dict->find(machine.intern("print"));
    if (print == nullptr) co_return Value::none();
    Value text = machine.str(as<SiteObject>(args[0])->text);
    co_return co_await machine.call(*print, std::move(text));
}

constexpr std::string_view credits =
    "    Thanks to CWI, CNRI, BeOpen.com, Zope Corporation and a cast of thousands\n"
    "    for supporting Python development.  See www.python.org for more information.";
constexpr std::string_view license = "Type license() to see the full license text";

} // namespace

void add_site_objects(Machine& machine, Module& builtins) {
    const auto add = [&](Type* type, std::string_view name, std::string_view text) {
        builtins.dict->set(machine.intern(name),
                           Value::adopt(machine.make<SiteObject>(type, text)));
    };
    Type* quitter = machine.define_type<SiteObject>(
        "Quitter", machine.types.object,
        {{.name = "__call__", .signature = "(self, /, code=None)", .plain = quit}});
    quitter->module = machine.interned("_sitebuiltins");
    quitter->protocol.repr = quitter_repr;
    machine.add_property(quitter, "name", [](Machine& m, const Arguments& args) {
        return m.str(as<SiteObject>(args[0])->text);
    });
    machine.add_property(quitter, "eof",
                         [](Machine& m, const Arguments&) { return m.str(end_of_input); });
    add_protocol_methods(machine, quitter);
    add(quitter, "exit", "exit");
    add(quitter, "quit", "quit");
    Type* printer = machine.define_type<SiteObject>(
        "_Printer", machine.types.object,
        {{.name = "__call__", .signature = "(self, /)", .resumable = print_text}});
    printer->module = machine.interned("_sitebuiltins");
    printer->protocol.repr = printer_repr;
    add_protocol_methods(machine, printer);
    add(printer, "copyright", copyright_text);
    add(printer, "credits", credits);
    add(printer, "license", license);
}

} // namespace runtime::vm

#include "runtime/vm/objects.h"

#include "runtime/vm/frame.h"
#include "runtime/vm/machine.h"

namespace runtime::vm {

namespace {
void drop_dict(Dict*& dict) {
    if (dict) {
        Value owner = Value::adopt(dict);
        dict = nullptr;
    }
}
} // namespace

void List::traverse(const Visitor& visit) {
    for (const Value& item : items)
        visit(item);
}

Tuple::Tuple(Type* type_, std::uint32_t item_count)
    : Object(static_cast<std::uint8_t>(Kind::Tuple), type_), count(item_count) {
    items = count ? static_cast<Value*>(Heap::current().allocate(count * sizeof(Value))) : nullptr;
    for (std::uint32_t k = 0; k < count; ++k)
        new (&items[k]) Value();
}

Tuple::~Tuple() {
    if (!items) return;
    for (std::uint32_t k = count; k-- > 0;) // as List::let_go()
        items[k].~Value();
    Heap::current().release(items, count * sizeof(Value));
}

void Tuple::traverse(const Visitor& visit) {
    for (const Value& item : *this)
        visit(item);
}
void Tuple::clear_references() {
    for (Value& item : *this)
        item.clear();
}

void Slice::traverse(const Visitor& visit) {
    visit(start);
    visit(stop);
    visit(step);
}
void Slice::clear_references() {
    start.clear();
    stop.clear();
    step.clear();
}

Module::~Module() {
    drop_dict(dict);
}
// Its dict, as that of any object with a dict_offset, is the collector's to visit and to let go of.
void Module::traverse(const Visitor&) {}
void Module::clear_references() {}

Function::Function(Type* type_, Code* code_, Dict* globals_)
    : Object(static_cast<std::uint8_t>(Kind::Function), type_), code(code_), globals(globals_) {}
Function::~Function() = default;
void Function::traverse(const Visitor& visit) {
    for (const Value* each :
         {&name, &qualname, &doc, &module, &defaults, &keyword_defaults, &annotations, &closure})
        visit(*each);
}
void Function::clear_references() {
    for (Value* each : {&defaults, &keyword_defaults, &annotations, &closure})
        each->clear();
}

Descriptor::~Descriptor() = default;
void Descriptor::traverse(const Visitor& visit) {
    for (const Value* each : {&first, &second, &third, &doc})
        visit(*each);
}
void Descriptor::clear_references() {
    for (Value* each : {&first, &second, &third, &doc})
        each->clear();
}

// In CPython's order, which shows where what its frames hold has finalisers.
Exception::~Exception() {
    for (Value* each : {&extra, &args})
        each->clear();
    traceback.clear();
    for (Value* each : {&held, &cause, &context})
        each->clear();
}
void Exception::traverse(const Visitor& visit) {
    for (const Value* each : {&args, &cause, &context, &extra, &held})
        visit(*each);
    for (const TracebackEntry& entry : traceback)
        visit(entry.frame);
}
void Exception::clear_references() {
    extra.clear();
    traceback.clear();
    for (Value* each : {&held, &cause, &context})
        each->clear();
}

NativeFunction::NativeFunction(Type* type_, const NativeFunctionInfo* info_)
    : Object(static_cast<std::uint8_t>(Kind::NativeFunction), type_), info(info_),
      signature(nullptr) {}
void NativeFunction::traverse(const Visitor& visit) {
    for (const Value* each : {&name, &qualname, &module, &bound})
        visit(*each);
}
void NativeFunction::clear_references() {
    bound.clear();
}

OwnedArguments::OwnedArguments(const Arguments& arguments)
    : values(arguments.values, arguments.values + arguments.count) {
    if (arguments.names) names = Value::share(const_cast<Tuple*>(arguments.names));
}

} // namespace runtime::vm

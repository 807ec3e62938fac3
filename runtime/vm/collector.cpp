#include "runtime/vm/collector.h"

#include <unordered_map>

namespace runtime::vm {

namespace {

// Visits what an object holds, its dictionary and slots included.
void visit_all(Object* object, const Visitor& visit) {
    Type* type = object->type;
    type->layout->traverse(object, visit);
    if (type->dict_offset != 0)
        if (Dict* dict = type->dict_of(object)) visit(Value::share(dict));
    for (std::uint16_t k = 0; k < type->slot_count; ++k)
        visit(type->slots_of(object)[k]);
}

void clear_all(Object* object) {
    Type* type = object->type;
    type->layout->clear(object);
    if (type->dict_offset != 0)
        if (Dict*& dict = type->dict_of(object)) {
            Value owner = Value::adopt(dict);
            dict = nullptr;
        }
    for (std::uint16_t k = 0; k < type->slot_count; ++k)
        type->slots_of(object)[k].clear();
}

} // namespace

// Counts held from inside the set are taken off; what keeps a count is reached from outside, and so
// is all that it reaches. The rest is garbage. (CPython, InternalDocs/garbage_collector.md.)
std::size_t collect_garbage(Machine& machine) {
    std::vector<Object*> all = machine.heap.live_objects();
    std::unordered_map<Object*, std::int64_t> counts;
    counts.reserve(all.size() * 2);
    for (Object* object : all)
        counts[object] = object->references;
    for (Object* object : all)
        visit_all(object, [&](const Value& held) {
            if (!held.is_object()) return;
            auto found = counts.find(held.object());
            if (found != counts.end()) --found->second;
        });
    std::vector<Object*> reached;
    for (Object* object : all)
        if (counts[object] > 0) reached.push_back(object);
    constexpr std::int64_t seen = INT64_MAX;
    for (Object* object : reached)
        counts[object] = seen;
    while (!reached.empty()) {
        Object* object = reached.back();
        reached.pop_back();
        visit_all(object, [&](const Value& held) {
            if (!held.is_object()) return;
            auto found = counts.find(held.object());
            if (found == counts.end() || found->second == seen) return;
            found->second = seen;
            reached.push_back(held.object());
        });
    }
    std::vector<Value> garbage;
    for (Object* object : all)
        if (counts[object] != seen && object->kind != static_cast<std::uint8_t>(Kind::Type))
            garbage.push_back(Value::share(object));
    bool queued = false;
    for (Value& each : garbage) {
        Type* type = each.object()->type;
        if (!type->protocol.finalize || (each.object()->flags & object_was_finalized)) continue;
        // The hook takes over a count if it queues the object.
        ++each.object()->references;
        if (type->protocol.finalize(machine, each.object()))
            queued = true;
        else
            --each.object()->references;
    }
    if (!queued)
        for (Value& each : garbage)
            clear_all(each.object());
    return garbage.size();
}

} // namespace runtime::vm

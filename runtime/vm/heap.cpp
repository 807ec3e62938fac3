#include "runtime/vm/heap.h"

#include "runtime/vm/type.h"

namespace runtime::vm {

namespace {
constexpr std::size_t chunk_size = std::size_t{1} << 20;
constexpr int destroy_depth_max = 64;

void free_object(Heap& heap, Object* object) {
    Type* type = object->type;
    if (type->dict_offset != 0) {
        Dict*& dict = type->dict_of(object);
        if (dict) {
            Value owner = Value::adopt(dict);
            dict = nullptr;
        }
    }
    for (std::uint16_t i = 0; i < type->slot_count; ++i) type->slots_of(object)[i].clear();
    std::size_t size = type->instance_size;
    type->layout->destroy(object);
    heap.release(object, size);
}
}  // namespace

thread_local Heap* Heap::current_ = nullptr;

Heap::~Heap() {
    for (void* chunk : chunks_) std::free(chunk);
}

void* Heap::allocate_large(std::size_t size) {
    used_ += size;
    void* block = std::malloc(size);
    if (!block) throw std::bad_alloc();
    return block;
}

void Heap::release_large(void* block, std::size_t size) {
    used_ -= size;
    std::free(block);
}

void Heap::refill(std::size_t index) {
    std::size_t size = (index == 0 ? 1 : index) * granule;
    if (static_cast<std::size_t>(bump_end_ - bump_) < size) {
        bump_ = static_cast<char*>(std::malloc(chunk_size));
        if (!bump_) throw std::bad_alloc();
        bump_end_ = bump_ + chunk_size;
        chunks_.push_back(bump_);
        used_ += chunk_size;
    }
    // A few blocks at a time: enough to be quick, not so many that rare sizes waste pages.
    std::size_t room = static_cast<std::size_t>(bump_end_ - bump_) / size;
    std::size_t count = room < 16 ? room : 16;
    Free** tail = &free_[index];
    for (std::size_t i = 0; i < count; ++i) {
        auto* block = reinterpret_cast<Free*>(bump_ + i * size);
        *tail = block;
        tail = &block->next;
    }
    *tail = nullptr;
    bump_ += count * size;
}

// Runs when the last count of an object goes. A chain of objects (a long linked list) dies in a loop,
// not in a recursion as deep as the list.
void destroy(Object* object) {
    Heap& heap = Heap::current();
    Type* type = object->type;
    if (type->protocol.finalize) {
        object->references = 1;
        // The machine is reached through the type's own hook; see finalize_* in their types.
        if (type->protocol.finalize(*type->machine, object)) return;
        if (--object->references != 0) return;
    }
    if (heap.destroy_depth >= destroy_depth_max) {
        heap.deferred.push_back(object);
        return;
    }
    ++heap.destroy_depth;
    free_object(heap, object);
    --heap.destroy_depth;
    if (heap.destroy_depth == 0) {
        while (!heap.deferred.empty()) {
            Object* next = heap.deferred.back();
            heap.deferred.pop_back();
            ++heap.destroy_depth;
            free_object(heap, next);
            --heap.destroy_depth;
        }
    }
}

}  // namespace runtime::vm

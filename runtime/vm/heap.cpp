#include "runtime/vm/heap.h"

#include "runtime/source/assert.h"
#include "runtime/vm/machine.h"

#include <gmp.h>

#include <algorithm>

namespace runtime::vm {

namespace {
constexpr std::size_t chunk_size = std::size_t{1} << 20;
constexpr int destroy_depth_max = 64;
// Filling a block of at least this size is work that counts as steps, so many bytes a step.
constexpr std::size_t large_block = 64 * 1024;
constexpr std::size_t bytes_a_step = 64;

void free_object(Heap& heap, Object* object) {
    Type* type = object->type;
    if (type->dict_offset != 0) {
        Dict*& dict = type->dict_of(object);
        if (dict) {
            Value owner = Value::adopt(dict);
            dict = nullptr;
        }
    }
    for (std::uint16_t i = 0; i < type->slot_count; ++i)
        type->slots_of(object)[i].clear();
    std::size_t size = type->instance_size;
    if (object->kind == static_cast<std::uint8_t>(Kind::Str))
        size += static_cast<Str*>(object)->room_behind;
    type->layout->destroy(object);
    heap.release_object(object, size);
}
} // namespace

constinit thread_local Heap* Heap::current_ = nullptr;

Heap::~Heap() {
    for (void* chunk : chunks_)
        std::free(chunk);
}

void Heap::use(std::size_t bytes) {
    used_ += bytes;
    if (used_ > limit_) [[unlikely]]
        machine_.interrupt();
}

void* Heap::allocate_large(std::size_t size) {
    if (size >= large_block) {
        // Doubling what fits below the limit is still no leap.
        const bool is_leap = used_ + size > 3 * limit_ + chunk_size;
        if (is_leap) throw std::bad_alloc();
        machine_.count_work(size / bytes_a_step);
    }
    use(size);
    void* block = std::malloc(size);
    if (!block) throw std::bad_alloc();
    return block;
}

void Heap::release_large(void* block, std::size_t size) {
    used_ -= size;
    std::free(block);
}

// GMP knows no heap, so its three functions find the current one. What was made without a heap (a
// literal folded by the compiler) and dies with one must not count below nothing.
struct GmpMemory {
    static void count(std::size_t more, std::size_t less) {
        Heap* heap = Heap::current_;
        if (!heap) return;
        heap->used_ -= std::min(less, heap->used_);
        heap->use(more);
    }
    static void* checked(void* block) {
        ASSERT(block != nullptr);
        return block;
    }
    static void* allocate(std::size_t size) {
        count(size, 0);
        return checked(std::malloc(size));
    }
    static void* reallocate(void* block, std::size_t old_size, std::size_t size) {
        count(size, old_size);
        return checked(std::realloc(block, size));
    }
    static void release(void* block, std::size_t size) {
        count(0, size);
        std::free(block);
    }
};

void Heap::count_big_ints() {
    mp_set_memory_functions(GmpMemory::allocate, GmpMemory::reallocate, GmpMemory::release);
}

// Cuts some blocks of a size class off the current chunk, linked as a free list.
Heap::Free* Heap::carve(std::size_t index, std::size_t wanted, std::size_t& count) {
    std::size_t size = (index == 0 ? 1 : index) * granule;
    if (static_cast<std::size_t>(bump_end_ - bump_) < size) {
        bump_ = static_cast<char*>(std::malloc(chunk_size));
        if (!bump_) throw std::bad_alloc();
        bump_end_ = bump_ + chunk_size;
        chunks_.push_back(bump_);
        use(chunk_size);
    }
    std::size_t room = static_cast<std::size_t>(bump_end_ - bump_) / size;
    count = room < wanted ? room : wanted;
    auto* first = reinterpret_cast<Free*>(bump_);
    for (std::size_t i = 0; i < count; ++i) {
        auto* block = reinterpret_cast<Free*>(bump_ + i * size);
        block->next = i + 1 < count ? reinterpret_cast<Free*>(bump_ + (i + 1) * size) : nullptr;
        block->no_type = nullptr;
    }
    bump_ += count * size;
    return first;
}

// A few blocks at a time: enough to be quick, not so many that rare sizes waste pages.
void Heap::refill(std::size_t index) {
    std::size_t count = 0;
    free_[index] = carve(index, 16, count);
}

void Heap::refill_objects(std::size_t index) {
    std::size_t count = 0;
    free_objects_[index] = carve(index, 32, count);
    object_runs_.push_back({reinterpret_cast<char*>(free_objects_[index]),
                            static_cast<std::uint32_t>((index == 0 ? 1 : index) * granule),
                            static_cast<std::uint32_t>(count)});
}

std::vector<Object*> Heap::live_objects(Since since) const {
    std::vector<Object*> live;
    const std::size_t first = since == Since::Settled ? settled_runs_ : 0;
    for (std::size_t i = first; i < object_runs_.size(); ++i) {
        const ObjectRun& run = object_runs_[i];
        for (std::uint32_t k = 0; k < run.count; ++k) {
            auto* block = reinterpret_cast<Object*>(run.begin + std::size_t{k} * run.block_size);
            if (block->type) live.push_back(block);
        }
    }
    return live;
}

void Heap::settle() {
    free_objects_.fill(nullptr); // what comes next begins runs of its own
    settled_runs_ = object_runs_.size();
}

// Runs when the last count of an object goes. A chain of objects (a long linked list) dies in a
// loop, not in a recursion as deep as the list.
void destroy(Object* object) {
    Heap& heap = Heap::current();
    Type* type = object->type;
    if (object->kind == static_cast<std::uint8_t>(Kind::Str) && type->is_builtin &&
        (object->flags & object_is_watched) == 0) {
        // Most of what dies: it holds nothing, and no hook waits for its end.
        auto* string = static_cast<Str*>(object);
        const std::size_t size = sizeof(Str) + string->room_behind;
        string->~Str();
        heap.release_object(object, size);
        return;
    }
    if (type->protocol.finalize) {
        object->references = 1;
        // The machine is reached through the type's own hook; see finalize_* in their types.
        if (type->protocol.finalize(*type->machine, object)) return;
        if (--object->references != 0) return;
    }
    if ((object->flags & object_is_watched) && type->machine->on_destroyed) [[unlikely]]
        type->machine->on_destroyed(object);
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

} // namespace runtime::vm

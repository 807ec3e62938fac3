#pragma once

#include "app/model/short_names.h"
#include "app/model/ui.h"
#include "runtime/trace/world.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

// What is shared between tasks or threads: who holds a lock, how much a semaphore has left, which
// items are in a queue. A world knows how many; who and which is read from the events.
namespace app::model {

// A task, or a thread where no task is: what can hold something and wait for something.
struct Actor {
    runtime::trace::TaskId task{};
    runtime::trace::ThreadId thread{};

    bool is_nobody() const {
        return runtime::trace::to_number(task) == 0 && runtime::trace::to_number(thread) == 0;
    }
    friend auto operator<=>(const Actor&, const Actor&) = default;
};

// Who runs at an event.
Actor actor_of(const runtime::trace::Stamp& stamp);
// By its name as it is shown; empty for nobody.
std::string name_of_actor(const runtime::trace::TraceIndex& index, Actor actor);

// What each primitive was last used for.
struct Holdings {
    std::map<runtime::trace::PrimitiveId, std::vector<Actor>> holders;
    // Of semaphores: whom a release has given its place, before they run and have it.
    std::map<runtime::trace::PrimitiveId, std::vector<Actor>> heirs;
    std::map<Actor, runtime::trace::PrimitiveId> waited_for;
    // Of queues, in the order in which they were put in.
    std::map<runtime::trace::PrimitiveId, std::vector<std::string>> items;
};

// Up to an event and with it.
Holdings holdings_of(const runtime::trace::TraceIndex& index, runtime::trace::EventNumber until);

// One of the program's locks, queues and the like at an event.
struct SharedThing {
    runtime::trace::PrimitiveState state;
    bool is_queue = false;
    std::vector<Actor> holders;
    std::vector<Actor> heirs;
    std::vector<std::string> items;
};

// Those with a name of the program's, in the order in which they were made. Of very many, or late
// in a very long run, only what a world knows.
std::vector<SharedThing> shared_things(const runtime::trace::World& world);

// What it holds: "2 of 5: 'a', 'b'", "held by main", "not set".
std::string shared_words(const runtime::trace::TraceIndex& index, const ShortNames& names,
                         const SharedThing& thing, Language language);

} // namespace app::model

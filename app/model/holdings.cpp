#include "app/model/holdings.h"

#include "app/model/narrate.h"
#include "app/model/phrases.h"
#include "app/model/text.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

namespace app::model {

using namespace runtime::trace;

namespace {

// A queue may give its items in another order than it got them.
void take(std::vector<std::string>& items, const std::string& item) {
    const auto found = std::find(items.begin(), items.end(), item);
    if (found != items.end())
        items.erase(found);
    else if (!items.empty())
        items.erase(items.begin());
}

bool has_own_name(std::string_view label) {
    return !label.empty() && !is_phrase(label) && !label.starts_with("Thread.join() of ");
}

std::string names_of(const TraceIndex& index, const ShortNames& names,
                     const std::vector<Actor>& actors) {
    std::string out;
    for (const Actor& actor : actors) {
        out += out.empty() ? "" : ", ";
        out += to_number(actor.task) != 0 ? names.of(actor.task) : name_of_actor(index, actor);
    }
    return out;
}

std::string queue_words(const SharedThing& thing, Language language) {
    constexpr std::size_t items_max = 8;
    constexpr std::size_t length_max = 24;
    const PrimitiveState& state = thing.state;
    if (state.size == 0) return std::string(text(language, "loop.shared_empty"));
    std::string out = state.capacity == 0
                          ? std::to_string(state.size)
                          : text_with(language, "loop.shared_size", fmt::arg("size", state.size),
                                      fmt::arg("capacity", state.capacity));
    for (std::size_t i = 0; i < std::min(thing.items.size(), items_max); ++i)
        out += (i == 0 ? ": " : ", ") + shortened(thing.items[i], length_max);
    return thing.items.size() > items_max ? out + ", …" : out;
}

// Nothing is recorded of what a condition or a barrier holds but who waits at it.
bool is_shown(const PrimitiveState& state) {
    return has_own_name(state.label) && state.kind != PrimitiveKind::Condition &&
           state.kind != PrimitiveKind::Barrier;
}

void erase(std::vector<Actor>& actors, const Actor& actor) {
    const auto found = std::find(actors.begin(), actors.end(), actor);
    if (found != actors.end()) actors.erase(found);
}

// Who waits in a semaphore's line, by the future that its place comes with (CPython 3.11.7:
// Semaphore._wake_up_next() takes the place away from whoever comes by).
class SemaphoreLines {
  public:
    explicit SemaphoreLines(Holdings& out) : out_(out) {}

    void see(const FutureCreated& event, const Actor& actor) {
        if (event.kind == FutureKind::SemaphoreWaiter) made_[actor] = event.future;
    }
    void see(const PrimitiveWaited& event, const Actor& actor) {
        const auto made = made_.find(actor);
        if (made == made_.end()) return;
        waits_[made->second] = {actor, event.primitive};
        made_.erase(made);
    }
    void see(const FutureResolved& event) {
        const auto wait = waits_.find(event.future);
        if (wait == waits_.end()) return;
        const auto& [actor, primitive] = wait->second;
        if (event.outcome == Outcome::Result) out_.heirs[primitive].push_back(actor);
        waits_.erase(wait);
    }
    void see(const PrimitiveAcquired& event, const Actor& actor) {
        const auto heirs = out_.heirs.find(event.primitive);
        if (heirs != out_.heirs.end()) erase(heirs->second, actor);
    }
    // Who was cancelled in the meantime has given the place on in its turn.
    void see_end_of_turn(const Actor& actor) {
        for (auto& [primitive, heirs] : out_.heirs)
            erase(heirs, actor);
    }

  private:
    struct Wait {
        Actor actor;
        PrimitiveId primitive{};
    };
    Holdings& out_;
    std::map<Actor, FutureId> made_;
    std::map<FutureId, Wait> waits_;
};

} // namespace

Actor actor_of(const Stamp& stamp) {
    return to_number(stamp.task) != 0 ? Actor{stamp.task, {}} : Actor{{}, stamp.thread};
}

std::string name_of_actor(const TraceIndex& index, Actor actor) {
    if (to_number(actor.task) != 0) return std::string(task_label(index, actor.task));
    if (to_number(actor.thread) != 0) return std::string(index.thread(actor.thread).name);
    return {};
}

Holdings holdings_of(const TraceIndex& index, EventNumber until) {
    Holdings out;
    SemaphoreLines lines(out);
    EventReader reader(index.trace());
    while (const Event* event = reader.next()) {
        if (event->stamp.number > until) break;
        const Actor actor = actor_of(event->stamp);
        if (const auto* got = std::get_if<PrimitiveAcquired>(&event->body)) {
            out.holders[got->primitive].push_back(actor);
            lines.see(*got, actor);
        } else if (const auto* let = std::get_if<PrimitiveReleased>(&event->body)) {
            auto& holders = out.holders[let->primitive];
            const auto own = std::find(holders.begin(), holders.end(), actor);
            if (own != holders.end())
                holders.erase(own);
            else if (!holders.empty())
                holders.erase(holders.begin());
        } else if (const auto* waited = std::get_if<PrimitiveWaited>(&event->body)) {
            out.waited_for[actor] = waited->primitive;
            lines.see(*waited, actor);
        } else if (const auto* made = std::get_if<FutureCreated>(&event->body)) {
            lines.see(*made, actor);
        } else if (const auto* resolved = std::get_if<FutureResolved>(&event->body)) {
            lines.see(*resolved);
        } else if (std::holds_alternative<TaskStepEnded>(event->body)) {
            lines.see_end_of_turn(actor);
        } else if (const auto* put = std::get_if<QueuePut>(&event->body)) {
            out.items[put->primitive].push_back(to_text(put->value));
        } else if (const auto* taken = std::get_if<QueueGot>(&event->body)) {
            take(out.items[taken->primitive], to_text(taken->value));
        }
    }
    return out;
}

std::string shared_words(const TraceIndex& index, const ShortNames& names, const SharedThing& thing,
                         Language language) {
    const PrimitiveState& state = thing.state;
    if (thing.is_queue) return queue_words(thing, language);
    if (state.kind == PrimitiveKind::Event || state.kind == PrimitiveKind::ThreadEvent)
        return std::string(
            text(language, state.is_set ? "loop.shared_set" : "loop.shared_not_set"));
    std::string out;
    const auto heir_count = static_cast<std::uint32_t>(thing.heirs.size());
    if (state.kind == PrimitiveKind::Semaphore && state.capacity > 0)
        out = text_with(
            language, "loop.shared_left",
            fmt::arg("free", state.capacity - std::min(state.capacity, state.held + heir_count)),
            fmt::arg("capacity", state.capacity));
    else if (state.held == 0)
        out = text(language, "loop.shared_free");
    const auto add = [&](std::string_view key, const std::vector<Actor>& actors) {
        const std::string who = names_of(index, names, actors);
        if (who.empty()) return;
        out += out.empty() ? "" : " · ";
        out += text_with(language, key, fmt::arg("who", who));
    };
    if (state.held > 0) add("loop.shared_held", thing.holders);
    add("loop.shared_given", thing.heirs);
    return out;
}

std::vector<SharedThing> shared_things(const World& world) {
    constexpr std::uint32_t things_max = 500;
    constexpr EventNumber events_max = 300'000;
    std::vector<SharedThing> things;
    std::set<std::string_view> names; // A queue of threads is made of several lines to wait in.
    for (std::uint32_t id = 1; id <= std::min(world.primitive_count(), things_max); ++id) {
        const PrimitiveState state = world.primitive(PrimitiveId{id});
        if (is_shown(state) && names.insert(state.label).second)
            things.push_back({state, {}, {}, {}, {}});
    }
    if (things.empty()) return things;
    Holdings holdings;
    if (world.at() <= events_max) holdings = holdings_of(world.index(), world.at());
    for (SharedThing& thing : things) {
        const bool has_items = holdings.items.contains(thing.state.id);
        thing.is_queue = has_items || thing.state.kind == PrimitiveKind::Queue ||
                         thing.state.kind == PrimitiveKind::ThreadQueue;
        if (has_items) thing.items = std::move(holdings.items[thing.state.id]);
        if (const auto held = holdings.holders.find(thing.state.id); held != holdings.holders.end())
            thing.holders = held->second;
        if (const auto given = holdings.heirs.find(thing.state.id); given != holdings.heirs.end())
            thing.heirs = given->second;
    }
    return things;
}

} // namespace app::model

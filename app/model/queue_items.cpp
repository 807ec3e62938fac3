#include "app/model/queue_items.h"

#include "runtime/trace/walk.h"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace app::model {

using namespace runtime::trace;

std::optional<EventNumber> put_of(const TraceIndex& index, EventNumber got) {
    const PrimitiveId queue = std::get<QueueGot>(index.event(got).body).primitive;
    std::vector<std::pair<std::string, EventNumber>> items;
    EventReader reader(index.trace());
    while (const Event* event = reader.next()) {
        if (const auto* put = std::get_if<QueuePut>(&event->body)) {
            if (put->primitive == queue)
                items.emplace_back(to_text(put->value), event->stamp.number);
            continue;
        }
        const auto* taken = std::get_if<QueueGot>(&event->body);
        if (taken == nullptr || taken->primitive != queue) continue;
        // A queue may give its items in another order than it got them.
        const std::string value = to_text(taken->value);
        const auto found = std::find_if(items.begin(), items.end(),
                                        [&](const auto& item) { return item.first == value; });
        if (event->stamp.number == got)
            return found == items.end() ? std::nullopt : std::optional(found->second);
        if (found != items.end()) items.erase(found);
    }
    return std::nullopt;
}

std::optional<EventNumber> taken_at_once(const TraceIndex& index, EventNumber event) {
    const Stamp now = index.event(event).stamp;
    if (to_number(now.task) == 0) return std::nullopt;
    const auto last = last_before(index, event, [&](const Event& before) {
        return before.stamp.handle != now.handle || before.kind() == EventKind::QueueGot;
    });
    if (!last) return std::nullopt;
    const Event got = index.event(*last);
    if (got.kind() != EventKind::QueueGot || got.stamp.task != now.task) return std::nullopt;
    // Who takes in the frame that the turn went on with had been waiting for it.
    const auto resumed = last_before(index, *last, [&](const Event& before) {
        return before.stamp.handle != now.handle || before.kind() == EventKind::FrameResumed ||
               before.kind() == EventKind::Line;
    });
    if (!resumed) return std::nullopt;
    const bool has_waited = index.event(*resumed).kind() == EventKind::FrameResumed &&
                            std::get<FrameResumed>(index.event(*resumed).body).awaiter == FrameId{};
    return has_waited ? std::nullopt : last;
}

QueueUsers users_of(const TraceIndex& index, PrimitiveId queue) {
    QueueUsers users;
    const auto add = [](std::vector<Actor>& to, Actor actor) {
        if (std::find(to.begin(), to.end(), actor) == to.end()) to.push_back(actor);
    };
    EventReader reader(index.trace());
    while (const Event* event = reader.next()) {
        const Actor actor = actor_of(event->stamp);
        if (const auto* put = std::get_if<QueuePut>(&event->body); put && put->primitive == queue)
            add(users.put_by, actor);
        const auto* got = std::get_if<QueueGot>(&event->body);
        if (got == nullptr || got->primitive != queue) continue;
        add(users.taken_by, actor);
        users.last_taken = to_text(got->value);
        users.last_taker = actor;
    }
    return users;
}

} // namespace app::model

#pragma once

#include "app/model/finished_run.h"
#include "app/model/narrate.h"

#include <cstdint>
#include <string>
#include <vector>

// Why did this happen, and what came of it? Every event but the first has a cause (causes.h of
// runtime/trace). Followed back to the start they make a chain, of which most links only say that
// the line before was run; the chain told to people leaves those out and counts them:
//
//     The program prints “eggs: done”
//     because  cook('eggs', 0.6) runs line 16
//     because  cook('eggs', 0.6) goes on where it stopped
//     because  its wake-up is put into the ready queue
//     because  sleep(0.6) is done ...
namespace app::model {

struct WhyLink {
    runtime::trace::EventNumber event = 0;
    std::uint32_t left_out = 0; // Links between this one and the one before it.
};

// Ten thousand tasks made one after another are a chain that nobody follows to its end, unless
// asked.
inline constexpr std::uint32_t causes_followed = 20'000;

// From the event's own cause back to the start, or to `until`, which is then the last link whatever
// it says; at most `links_max` links besides. Without `until` so many causes are followed at most.
std::vector<WhyLink> why_chain(const FinishedRun& run, runtime::trace::EventNumber event,
                               std::size_t links_max, runtime::trace::EventNumber until = 0,
                               std::uint32_t causes_max = causes_followed);

// The kinds of events that lie close to one another, as those of a chain mostly do: a stretch is
// read once, and not anew for each of its events.
class KindsNearby {
  public:
    explicit KindsNearby(const runtime::trace::TraceIndex& index) : index_(index) {}
    runtime::trace::EventKind of(runtime::trace::EventNumber event);

  private:
    void read(runtime::trace::EventNumber event);

    const runtime::trace::TraceIndex& index_;
    runtime::trace::EventNumber first_ = 0;
    std::vector<runtime::trace::EventKind> kinds_;
};

// The event at which the world stands as one line of text: number, time and sentence. The log of
// the window and `run --explain` consist of these.
std::string explained(const runtime::trace::World& world, Language language);

} // namespace app::model

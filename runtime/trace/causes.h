#pragma once

#include "runtime/trace/trace_index.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

// Every event but the first has a cause, which is always an earlier event:
//
//   a handle's run        its scheduling, or for a timer the moment when it became due
//   a timer becoming due  the move of the clock that reached its due time
//   a move of the clock   the scheduling of the timer, or the wait, whose deadline it reached
//   a wake-up's scheduling  the resolving of the future waited for
//   a cancellation passed on  the request to the task that passes it on
//   an end by an exception  where the program last raised that exception, before it was cleared up
//   a CancelledError thrown   the request, where the task was in the ready queue by then anyway
//   a time limit's error      the request that this limit made, where another one came before it
//   all else              what the same thread did just before that led to it
//
// One pass over the trace finds them, from the front as far as somebody asks; asked again, a cause
// is a look into a table. What an event led to is known when all causes are.
namespace runtime::trace {

class Causes {
  public:
    // The index must outlive it unmoved.
    explicit Causes(const TraceIndex& index);
    ~Causes();
    Causes(const Causes&) = delete;
    Causes& operator=(const Causes&) = delete;

    // Nothing for the first event only.
    std::optional<EventNumber> cause_of(EventNumber n) const;

    // The events whose cause this one is, in order.
    std::span<const EventNumber> effects_of(EventNumber n) const;

    // Finds the causes of the events before this one, as far as they are not known.
    void find(EventNumber until) const;
    EventNumber found_count() const { return static_cast<EventNumber>(causes_.size()); }
    bool is_whole() const;

  private:
    void group_effects() const;

    struct Search;
    const TraceIndex& index_;
    mutable std::unique_ptr<Search> search_;
    mutable std::vector<EventNumber> causes_;        // by event, as far as they are known
    mutable std::vector<EventNumber> effects_;       // grouped by cause
    mutable std::vector<std::uint32_t> effects_end_; // by event: where its group ends
};

} // namespace runtime::trace

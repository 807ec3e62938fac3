#pragma once

#include "runtime/trace/world.h"

#include <string>
#include <vector>

// Who waits for whom at an event, as a forest: below a task stand those that it awaits, whether
// directly or through a gather, wait(), wait_for() or as_completed(), and those that it made for a
// gather, as_completed() or a TaskGroup that is not over. One that is over stays below the task
// that awaited it last, else the one that made it. Any other task that nobody awaits is a root.
// Every task of the run so far, of very many the first ones, is in it once.
namespace app::model {

struct TreeRow {
    runtime::trace::TaskId task{};
    std::uint32_t depth = 0;
    bool is_last = false;      // of its siblings
    std::string through;       // "gather(3)": what stands between it and the one above
    std::uint32_t fan = 0;     // how many it awaits now
    std::uint32_t done = 0;    // how many of these are done
    std::uint32_t unnamed = 0; // how many more it awaits, which the trace does not name
    bool is_awaited = false;   // now; false for a root too
    bool is_of_wait = false;   // is one of what the one above waits for now, and counts in its fan
};

// The rows from the top; at most `rows_max`. Those `hidden` by their ids, in order, have none.
std::vector<TreeRow> task_tree(const runtime::trace::World& world, std::size_t rows_max,
                               const std::vector<std::uint32_t>& hidden = {});

} // namespace app::model

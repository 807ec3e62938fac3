#pragma once

#include "runtime/trace/timeline.h"

// How a task spent its time up to an event: what took no time counts for nothing.
namespace app::model {

struct TaskSums {
    double waiting_s = 0; // For a sleep, a lock, another task, or with a request to cancel.
    double ready_s = 0;   // In the ready queue, where others had their turn.
    double running_s = 0;
    double blocking_s = 0; // In a call that let nobody else have a turn.

    bool is_empty() const { return waiting_s + ready_s + running_s + blocking_s <= 0; }
};

TaskSums task_sums(const runtime::trace::Timeline& timeline, runtime::trace::TaskId task,
                   runtime::trace::EventNumber until);

} // namespace app::model

#pragma once

#include "runtime/trace/facts.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

// How the tasks of a run are called: by the name that the program gave, else by the call that each
// runs, with as much of it as tells them apart.
//
//     fetch(<Session>, 'A')   is   fetch(…, 'A')     as the rest says which it is
//     feed(<Node n=1>)        is   feed(<Node n=1>)  beside feed(<Node n=2>)
//     tick()                  is   tick() (Task-3)   beside another tick()
namespace runtime::trace {

class TaskNames {
  public:
    TaskNames() = default;
    explicit TaskNames(const std::vector<TaskFacts>& tasks);

    std::string_view of(TaskId task) const;

    // Whether another task has the same call, so that its number is part of its name.
    bool is_twin(TaskId task) const;

    // A call as it stands in the names of the tasks that run it; it need not be a task's.
    std::string call(std::string_view label) const;

  private:
    std::vector<std::string> names_; // By id - 1; empty where the trace has the name.
    std::vector<std::string_view> shown_;
    std::vector<bool> is_twin_;
    std::set<std::string, std::less<>> whole_; // Abridged calls that several whole ones share.
};

// A call without what its arguments hide behind angle brackets.
std::string abridged_call(std::string_view label);

// Whether the program gave the name.
bool is_given_name(std::string_view name);

// The loop's own shutdown_asyncgens() or shutdown_default_executor(), as asyncio.run() runs them
// before it closes the loop; empty for any other call.
std::string_view shutdown_call(std::string_view label);

} // namespace runtime::trace

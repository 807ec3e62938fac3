#pragma once

#include "runtime/trace/trace_index.h"

#include <string>
#include <string_view>
#include <vector>

// What a chip has room for of a task's name: by its first argument where that says which it is, "B"
// for fetch('B', 0.9), but by more of its call where another task would be called the same:
//
//     w1                    is   guarded('w1')     beside fetch('w1')
//     consumer(<Queue>, 1)  is   consumer(…, 1)    beside consumer(<Queue>, 2)
namespace app::model {

class ShortNames {
  public:
    ShortNames() = default;
    // Of very many tasks only the first ones are told apart.
    explicit ShortNames(const runtime::trace::TraceIndex& index);

    std::string of(runtime::trace::TaskId task) const;

  private:
    void tell_apart(const std::vector<std::size_t>& alike);

    const runtime::trace::TraceIndex* index_ = nullptr;
    std::vector<std::string> names_; // By id - 1.
};

} // namespace app::model

#include "app/model/alike.h"

#include "app/model/narrate.h"

#include <algorithm>
#include <numeric>

namespace app::model {

namespace {

std::uint32_t shared_by(std::string_view one, std::string_view other) {
    const auto end = std::mismatch(one.begin(), one.end(), other.begin(), other.end()).first;
    return static_cast<std::uint32_t>(end - one.begin());
}

} // namespace

std::vector<std::uint32_t> shared_beginnings(const std::vector<std::string_view>& names) {
    std::vector<std::uint32_t> shared(names.size(), 0);
    std::vector<std::size_t> order(names.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return names[a] < names[b]; });
    // In order, the one most like another stands beside it, with those of the same name between.
    for (std::size_t begin = 0, before = 0; begin < order.size();) {
        std::size_t end = begin;
        while (end < order.size() && names[order[end]] == names[order[begin]])
            ++end;
        std::uint32_t most = 0;
        if (begin > 0) most = shared_by(names[order[begin]], names[order[before]]);
        if (end < order.size())
            most = std::max(most, shared_by(names[order[begin]], names[order[end]]));
        for (std::size_t i = begin; i < end; ++i)
            shared[order[i]] = most;
        before = begin;
        begin = end;
    }
    return shared;
}

std::vector<std::uint32_t> shared_beginnings(const runtime::trace::TraceIndex& index) {
    constexpr std::size_t tasks_max = 5000;
    std::vector<std::string_view> names;
    for (std::size_t i = 0; i < std::min(index.tasks().size(), tasks_max); ++i)
        names.push_back(task_label(index, runtime::trace::TaskId(i + 1)));
    return shared_beginnings(names);
}

} // namespace app::model

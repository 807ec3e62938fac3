#include "runtime/trace/future_names.h"

#include <algorithm>
#include <unordered_map>

namespace runtime::trace {

bool is_marked(FutureKind kind) {
    return kind == FutureKind::Gather || kind == FutureKind::Wait || kind == FutureKind::WaitFor ||
           kind == FutureKind::Shield;
}

void FutureNames::find_waits_for_plain(const std::vector<FutureFacts>& futures,
                                       const std::vector<ChainFacts>& chains) {
    const auto of = [&](FutureId id) -> const FutureFacts& { return futures[to_number(id) - 1]; };
    for (const ChainFacts& chain : chains) {
        if (of(chain.parent).kind != FutureKind::Wait || to_number(of(chain.child).task) != 0)
            continue;
        const std::string_view label = of(chain.parent).label;
        if (label.ends_with(')'))
            names_.try_emplace(
                chain.parent,
                std::string(label.substr(0, label.size() - 1)).append(of_plain_futures));
    }
}

// Marks those of one label.
void FutureNames::mark(const std::vector<FutureFacts>& futures,
                       const std::vector<std::uint32_t>& alike) {
    std::map<std::uint32_t, std::size_t> by_line;
    for (const std::uint32_t i : alike)
        ++by_line[futures[i].line];
    std::map<std::uint32_t, std::size_t> seen;
    for (const std::uint32_t i : alike) {
        const std::uint32_t line = futures[i].line;
        std::string& name = names_[FutureId{i + 1}];
        if (name.empty()) name = futures[i].label;
        name += name_mark;
        if (by_line.size() > 1 && line != 0) name += std::to_string(line);
        if (by_line[line] > 1 || line == 0) name.append("#").append(std::to_string(++seen[line]));
    }
}

FutureNames::FutureNames(const std::vector<FutureFacts>& futures,
                         const std::vector<ChainFacts>& chains) {
    find_waits_for_plain(futures, chains);
    std::unordered_map<std::string_view, std::vector<std::uint32_t>> alike; // by label
    std::unordered_map<std::string_view, std::uint32_t> sleeps;
    for (std::uint32_t i = 0; i < futures.size(); ++i) {
        const FutureFacts& future = futures[i];
        if (!future.label.ends_with(')')) continue;
        if (future.kind == FutureKind::Sleep)
            ++sleeps[future.label];
        else if (is_marked(future.kind))
            alike[future.label].push_back(i);
    }
    for (const auto& [label, group] : alike)
        if (group.size() > 1) mark(futures, group);
    const bool has_twins = std::any_of(sleeps.begin(), sleeps.end(),
                                       [](const auto& sleep) { return sleep.second > 1; });
    if (!has_twins) return;
    is_twin_sleep_.resize(futures.size());
    for (std::size_t i = 0; i < futures.size(); ++i)
        is_twin_sleep_[i] = futures[i].kind == FutureKind::Sleep && sleeps[futures[i].label] > 1;
}

std::string_view FutureNames::of(FutureId future) const {
    const auto name = names_.find(future);
    return name == names_.end() ? std::string_view() : name->second;
}

bool FutureNames::is_twin_sleep(FutureId future) const {
    const std::size_t number = to_number(future);
    return number > 0 && number <= is_twin_sleep_.size() && is_twin_sleep_[number - 1];
}

std::string plain_name(std::string_view name) {
    const std::size_t at = name.find(name_mark);
    if (at == name.npos) return std::string(name);
    const std::string_view mark = name.substr(at + 1);
    const std::size_t sign = std::min(mark.find('#'), mark.size());
    std::string out(name.substr(0, at));
    out += " (";
    if (sign > 0) out.append("line ").append(mark.substr(0, sign));
    if (sign > 0 && sign < mark.size()) out += ", ";
    if (sign < mark.size()) out.append("no. ").append(mark.substr(sign + 1));
    return out + ")";
}

} // namespace runtime::trace

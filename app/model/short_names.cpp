#include "app/model/short_names.h"

#include "app/model/narrate.h"

#include <algorithm>
#include <map>
#include <set>

namespace app::model {

using namespace runtime::trace;

namespace {

constexpr std::size_t tasks_max = 4000;
constexpr std::size_t letters_max = 20;

bool has_room(const std::string& name) {
    return !name.empty() && shortened(name, letters_max) == name;
}

// "fetch('B')" for fetch('B', 0.9).
std::string call_with_argument(const TraceIndex& index, TaskId task) {
    const std::string_view call = task_label(index, task);
    if (call.empty()) return "";
    const std::size_t begin = std::min(call.find('('), call.size() - 1) + 1;
    const bool is_quoted = begin < call.size() && (call[begin] == '\'' || call[begin] == '"');
    const std::size_t comma = call.find(
        ", ", is_quoted ? std::min(call.find(call[begin], begin + 1), call.size()) : begin);
    if (comma == call.npos) return std::string(call);
    return std::string(call.substr(0, comma)) + ")";
}

std::string whole_call(const TraceIndex& index, TaskId task) {
    return std::string(task_label(index, task));
}

} // namespace

ShortNames::ShortNames(const TraceIndex& index) : index_(&index) {
    const std::size_t count = std::min(index.tasks().size(), tasks_max);
    std::map<std::string, std::vector<std::size_t>> by_name;
    for (std::size_t i = 0; i < count; ++i) {
        names_.push_back(short_task_name(index, TaskId{static_cast<std::uint32_t>(i + 1)}));
        by_name[names_[i]].push_back(i);
    }
    for (auto& [name, alike] : by_name) {
        if (alike.size() < 2) continue;
        // Who was given the name keeps it.
        const auto is_given = [&](std::size_t i) { return is_given_name(index.tasks()[i].name); };
        if (std::count_if(alike.begin(), alike.end(), is_given) == 1)
            std::erase_if(alike, is_given);
        tell_apart(alike);
    }
}

void ShortNames::tell_apart(const std::vector<std::size_t>& alike) {
    for (const auto& name_of : {call_with_argument, whole_call}) {
        std::set<std::string> names;
        for (const std::size_t i : alike) {
            const std::string name = name_of(*index_, TaskId{static_cast<std::uint32_t>(i + 1)});
            if (has_room(name)) names.insert(name);
        }
        if (names.size() < alike.size()) continue;
        for (const std::size_t i : alike)
            names_[i] = name_of(*index_, TaskId{static_cast<std::uint32_t>(i + 1)});
        return;
    }
    for (const std::size_t i : alike)
        names_[i] = shortened(index_->tasks()[i].name, letters_max);
}

std::string ShortNames::of(TaskId task) const {
    const std::size_t number = to_number(task);
    if (index_ == nullptr || number == 0) return "";
    return number <= names_.size() ? names_[number - 1] : short_task_name(*index_, task);
}

} // namespace app::model

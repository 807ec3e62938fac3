#include "runtime/trace/task_names.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace runtime::trace {

namespace {

// Calls of the loop's class, which the program need not know, by what is shown of them.
constexpr std::string_view loop_class = "BaseEventLoop.";
constexpr std::string_view shutdown_calls[] = {"shutdown_asyncgens()",
                                               "shutdown_default_executor()"};
constexpr std::string_view left_out = "…";
constexpr std::size_t whole_length_max = 48;

// Where the argument ends that begins at `at`: at a comma or bracket of the call itself.
std::size_t end_of_argument(std::string_view call, std::size_t at) {
    int depth = 0;
    char quote = 0;
    for (; at < call.size(); ++at) {
        const char c = call[at];
        if (quote != 0) {
            if (c == '\\') ++at;
            if (c == quote) quote = 0;
        } else if (c == '\'' || c == '"') {
            quote = c;
        } else if (c == '(' || c == '[' || c == '{' || c == '<') {
            ++depth;
        } else if (depth > 0 && (c == ')' || c == ']' || c == '}' || c == '>')) {
            --depth;
        } else if (depth == 0 && (c == ',' || c == ')')) {
            break;
        }
    }
    return std::min(at, call.size());
}

// Whether it has an angle bracket outside of a string.
bool has_bracket(std::string_view argument) {
    char quote = 0;
    for (std::size_t at = 0; at < argument.size(); ++at) {
        const char c = argument[at];
        if (quote == 0 && c == '<') return true;
        if (quote != 0 && c == '\\')
            ++at;
        else if (quote == 0 && (c == '\'' || c == '"'))
            quote = c;
        else if (c == quote)
            quote = 0;
    }
    return false;
}

std::string with_number(std::string_view shown, std::string_view name) {
    return std::string(shown) + " (" + std::string(name) + ")";
}

} // namespace

std::string abridged_call(std::string_view label) {
    constexpr std::string_view within = "<locals>.";
    const std::size_t inner = label.substr(0, label.find('(')).rfind(within);
    if (inner != label.npos) label.remove_prefix(inner + within.size());
    const std::size_t open = label.find('(');
    if (open == label.npos || !label.ends_with(')') || !has_bracket(label.substr(open)))
        return std::string(label);
    std::string out(label.substr(0, open + 1));
    std::string before;
    for (std::size_t at = open + 1; at + 1 < label.size();) {
        const std::size_t end = std::min(end_of_argument(label, at), label.size() - 1);
        const std::string_view written = label.substr(at, end - at);
        std::string argument(has_bracket(written) ? left_out : written);
        at = std::min(label.find_first_not_of(", ", end), label.size() - 1);
        if (argument == left_out && before == left_out) continue;
        if (!before.empty()) out += ", ";
        out += argument;
        before = std::move(argument);
    }
    return out + ")";
}

bool is_given_name(std::string_view name) {
    return !name.empty() && !name.starts_with("Task-");
}

std::string_view shutdown_call(std::string_view label) {
    if (!label.starts_with(loop_class)) return "";
    const std::string_view call_and_more = label.substr(loop_class.size());
    const std::string_view callee = call_and_more.substr(0, call_and_more.find('('));
    for (const std::string_view call : shutdown_calls)
        if (call.substr(0, call.find('(')) == callee) return call;
    return "";
}

TaskNames::TaskNames(const std::vector<TaskFacts>& tasks)
    : names_(tasks.size()), shown_(tasks.size()), is_twin_(tasks.size()) {
    const auto has_call = [](const TaskFacts& task) {
        return !is_given_name(task.name) && !task.label.empty();
    };
    std::unordered_map<std::string_view, std::uint32_t> alike; // Tasks by the whole call.
    for (const TaskFacts& task : tasks)
        if (has_call(task)) ++alike[task.label];
    std::unordered_map<std::string, std::uint32_t> sharing; // Different calls by the abridged one.
    for (const auto& [label, count] : alike)
        if (has_bracket(label)) ++sharing[abridged_call(label)];
    for (const auto& [abridged, count] : sharing)
        if (count > 1) whole_.insert(abridged);
    std::unordered_map<std::string, std::uint32_t> twins; // Calls that are shown abridged.
    for (const auto& [label, count] : alike)
        if (has_bracket(label)) twins[call(label)] += count;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        const TaskFacts& task = tasks[i];
        const std::string_view shutdown = shutdown_call(task.label);
        shown_[i] = !has_call(task) ? task.name : shutdown.empty() ? task.label : shutdown;
        if (!has_call(task) || !shutdown.empty()) continue;
        const bool is_abridged = has_bracket(task.label);
        if (is_abridged) names_[i] = call(task.label);
        const std::uint32_t count = is_abridged ? twins[names_[i]] : alike[task.label];
        is_twin_[i] = count > 1;
        if (count > 1) names_[i] = with_number(is_abridged ? names_[i] : task.label, task.name);
        if (!names_[i].empty()) shown_[i] = names_[i];
    }
}

std::string_view TaskNames::of(TaskId task) const {
    const std::size_t number = to_number(task);
    return number == 0 || number > shown_.size() ? std::string_view() : shown_[number - 1];
}

bool TaskNames::is_twin(TaskId task) const {
    const std::size_t number = to_number(task);
    return number > 0 && number <= is_twin_.size() && is_twin_[number - 1];
}

std::string TaskNames::call(std::string_view label) const {
    std::string abridged = abridged_call(label);
    const bool is_short = label.size() <= whole_length_max;
    return is_short && whole_.contains(abridged) ? std::string(label) : abridged;
}

} // namespace runtime::trace

#include "runtime/trace/task_names.h"

#include <algorithm>
#include <bit>
#include <functional>
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
    if (argument.find('<') == argument.npos) return false;
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
    std::string text;
    text.reserve(shown.size() + name.size() + 3);
    return text.append(shown).append(" (").append(name).append(")");
}

// Numbers different texts from 0 on. The texts stay with whoever numbers them.
class Numbering {
  public:
    explicit Numbering(std::size_t count_max) : slots_(std::bit_ceil(2 * count_max + 1), none) {}

    // The text's number; if it is a new one, the next. `text_of(n)` is the text of number n.
    template <class TextOf>
    std::uint32_t number(std::string_view text, TextOf text_of) {
        std::size_t at = std::hash<std::string_view>()(text);
        for (;; ++at) {
            std::uint32_t& slot = slots_[at & (slots_.size() - 1)];
            if (slot == none) return slot = count_++;
            if (text_of(slot) == text) return slot;
        }
    }

  private:
    static constexpr std::uint32_t none = 0xffffffff;
    std::vector<std::uint32_t> slots_;
    std::uint32_t count_ = 0;
};

// A call that tasks run. One without angle brackets is whole, and so is a short one that differs
// from another in nothing but what stands in them.
struct Call {
    std::string_view label;
    std::uint32_t task_count = 0;
    bool is_whole = true;
    std::uint32_t abridged = 0; // Of one that is not whole: which text it has.
};

struct Abridged {
    std::string text;
    std::uint32_t call_count = 0; // Different calls that it stands for.
    std::uint32_t task_count = 0; // Tasks that it is shown for.
};

std::vector<Abridged> abridge(std::vector<Call>& calls) {
    std::vector<Abridged> all;
    Numbering by_text(calls.size());
    for (Call& call : calls) {
        if (!has_bracket(call.label)) continue;
        std::string text = abridged_call(call.label);
        call.is_whole = false;
        call.abridged = by_text.number(text, [&](auto n) { return std::string_view(all[n].text); });
        if (call.abridged == all.size()) all.push_back({std::move(text)});
        ++all[call.abridged].call_count;
    }
    for (Call& call : calls) {
        if (call.is_whole) continue;
        Abridged& text = all[call.abridged];
        if (text.call_count > 1 && call.label.size() <= whole_length_max)
            call.is_whole = true;
        else
            text.task_count += call.task_count;
    }
    return all;
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
    std::vector<Call> calls;
    std::vector<std::uint32_t> call_of(tasks.size());
    Numbering by_label(tasks.size());
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        if (!has_call(tasks[i])) continue;
        call_of[i] = by_label.number(tasks[i].label, [&](auto n) { return calls[n].label; });
        if (call_of[i] == calls.size()) calls.push_back({tasks[i].label});
        ++calls[call_of[i]].task_count;
    }
    const std::vector<Abridged> abridged = abridge(calls);
    for (const Abridged& text : abridged)
        if (text.call_count > 1) whole_.insert(text.text);
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        const TaskFacts& task = tasks[i];
        const std::string_view shutdown = shutdown_call(task.label);
        shown_[i] = !has_call(task) ? task.name : shutdown.empty() ? task.label : shutdown;
        if (!has_call(task) || !shutdown.empty()) continue;
        const Call& call = calls[call_of[i]];
        const std::uint32_t count =
            call.is_whole ? call.task_count : abridged[call.abridged].task_count;
        is_twin_[i] = count > 1;
        const std::string_view text = call.is_whole ? call.label : abridged[call.abridged].text;
        if (count > 1)
            names_[i] = with_number(text, task.name);
        else if (!call.is_whole)
            names_[i] = text;
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

#include "app/model/narrate.h"

#include "app/model/phrases.h"
#include "app/model/text.h"
#include "app/model/why_words.h"
#include "runtime/source/utf8.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <optional>

#include <fmt/format.h>

namespace app::model {

using namespace runtime::trace;

std::string seconds_text(double seconds) {
    std::string text = fmt::format("{:.6f}", seconds);
    while (text.ends_with('0') && text[text.size() - 2] != '.')
        text.pop_back();
    return text;
}

std::string brief_seconds_text(double seconds) {
    constexpr double short_below = 0.1;
    std::string exact = seconds_text(seconds);
    const bool is_short = exact.size() - exact.find('.') <= 4;
    if (is_short || std::abs(seconds) < short_below) return exact;
    return fmt::format("{:.3f}", seconds);
}

std::string brief_label(std::string_view label) {
    constexpr std::size_t decimals_max = 4;
    constexpr std::size_t decimals_kept = 3;
    const auto is_digit = [&](std::size_t at) {
        return at < label.size() && std::isdigit(static_cast<unsigned char>(label[at])) != 0;
    };
    std::string out;
    std::size_t copied = 0;
    for (std::size_t at = 1; at < label.size(); ++at) {
        if (label[at] != '.' || !is_digit(at - 1)) continue;
        std::size_t end = at + 1;
        while (is_digit(end))
            ++end;
        const bool has_exponent = end < label.size() && (label[end] == 'e' || label[end] == 'E');
        if (end - at - 1 <= decimals_max || has_exponent) continue;
        out += label.substr(copied, at + 1 + decimals_kept - copied);
        out += "…";
        copied = end;
    }
    out += label.substr(copied);
    return out;
}

std::string_view sleep_length(std::string_view label) {
    constexpr std::string_view module = "time.";
    constexpr std::string_view call = "sleep(";
    if (label.starts_with(module)) label.remove_prefix(module.size());
    if (!label.starts_with(call) || !label.ends_with(')')) return {};
    const std::string_view length = label.substr(call.size(), label.size() - call.size() - 1);
    const bool is_number =
        !length.empty() && length.find_first_not_of("0123456789.…e-") == std::string_view::npos;
    return is_number ? length : std::string_view();
}

namespace {

// "jobs.get() (no. 2 of this name)" for the trace's "jobs #2.get()".
std::string numbered_words(Language language, std::string_view what, std::size_t sign) {
    const std::size_t begin = sign + 2;
    const std::size_t end = std::min(what.find_first_not_of("0123456789", begin), what.size());
    if (begin == end) return std::string(what);
    return text_with(language, "waits.numbered",
                     fmt::arg("what", std::string(what.substr(0, sign)).append(what.substr(end))),
                     fmt::arg("number", what.substr(begin, end - begin)));
}

// "wait_for(0)" of "the task that wait_for(0) cancels"; empty for any other wait.
std::string_view cancelling_call(std::string_view label) {
    constexpr std::string_view begin = "the task that ", end = " cancels";
    if (!label.starts_with(begin) || !label.ends_with(end)) return "";
    return label.substr(begin.size(), label.size() - begin.size() - end.size());
}

// "gather(2) (line 8)", of a name with such a mark (future_names.h).
std::string marked_words(Language language, std::string_view name, std::size_t at) {
    const std::string_view mark = name.substr(at + 1);
    const std::size_t sign = std::min(mark.find('#'), mark.size());
    const std::string_view number = mark.substr(std::min(sign + 1, mark.size()));
    const std::string_view key = number.empty() ? "waits.of_line"
                                 : sign == 0    ? "waits.of_number"
                                                : "waits.of_line_and_number";
    return text_with(language, key, fmt::arg("what", wait_words(language, name.substr(0, at))),
                     fmt::arg("line", mark.substr(0, sign)), fmt::arg("number", number));
}

// "asyncio.wait() for 5 tasks", as "for 5" alone reads as a time.
std::string wait_for_these_words(Language language, std::string_view what) {
    const std::string_view count = count_of_wait(what);
    std::string key = what.ends_with(runtime::trace::of_plain_futures) ? "waits.wait_for_futures"
                                                                       : "waits.wait_for_tasks";
    if (count == "1") key.pop_back();
    return text_with(language, key, fmt::arg("count", count));
}

std::string named_wait_words(Language language, std::string_view what) {
    if (!count_of_wait(what).empty()) return wait_for_these_words(language, what);
    if (const std::string_view call = cancelling_call(what); !call.empty())
        return text_with(language, "waits.end_of_cancelled", fmt::arg("call", call));
    constexpr std::string_view end_of = "Thread.join() of ";
    if (what.starts_with(end_of))
        return text_with(language, "waits.end_of_thread",
                         fmt::arg("name", what.substr(end_of.size())));
    if (const std::size_t sign = what.find(" #"); sign != what.npos)
        return numbered_words(language, what, sign);
    return std::string(what);
}

} // namespace

std::string_view count_of_wait(std::string_view label) {
    constexpr std::string_view wait = "asyncio.wait(";
    if (!label.starts_with(wait)) return "";
    label.remove_prefix(wait.size());
    return label.substr(0, std::min(label.find_first_not_of("0123456789"), label.size()));
}

std::string wait_words(Language language, std::string_view what) {
    if (const std::size_t at = what.find(name_mark); at != what.npos)
        return marked_words(language, what, at);
    std::string key = "waits." + std::string(what);
    std::replace(key.begin(), key.end(), ' ', '_');
    const std::string_view words = text(language, key);
    return words == key ? named_wait_words(language, what) : std::string(words);
}

bool is_end_of_cancelled(const FutureFacts& future) {
    return !cancelling_call(future.label).empty();
}

std::string_view spent_limit(std::string_view label) {
    const std::string_view call = cancelling_call(label);
    return call == "wait_for()" ? "" : call;
}

bool is_phrase(std::string_view what) {
    std::string key = "waits." + std::string(what);
    std::replace(key.begin(), key.end(), ' ', '_');
    return text(Language::English, key) != key || !cancelling_call(what).empty();
}

namespace {

// "500,000" for "500000"; other amounts have a unit and are short.
std::string grouped(std::string_view amount) {
    std::string out(amount);
    const bool is_whole =
        std::all_of(out.begin(), out.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!is_whole) return out;
    for (std::size_t digits = 3; digits < amount.size(); digits += 3)
        out.insert(amount.size() - digits, ",");
    return out;
}

} // namespace

std::string limit_words(Language language, std::string_view outcome_text) {
    // The outcome says it in English, for the command line.
    struct Form {
        std::string_view begin;
        std::string_view end;
        std::string_view key;
    };
    constexpr Form forms[] = {
        {"the program took more than ", " steps", "limits.steps"},
        {"the program used more than ", " of memory", "limits.memory"},
        {"record of its run took more than ", " of memory", "limits.record"},
        {"the program printed more than ", "", "limits.output"},
        {"the virtual clock would pass ", " s", "limits.until"},
    };
    constexpr std::string_view prefix = "limit: ";
    if (outcome_text.starts_with(prefix)) outcome_text.remove_prefix(prefix.size());
    const std::string_view said = outcome_text.substr(0, outcome_text.find(" ("));
    for (const Form& form : forms) {
        const std::size_t at = said.find(form.begin);
        if (at == std::string_view::npos || !said.ends_with(form.end)) continue;
        std::string_view amount = said.substr(at + form.begin.size());
        amount.remove_suffix(form.end.size());
        return text_with(language, form.key, fmt::arg("amount", grouped(amount)));
    }
    return std::string(said);
}

namespace {

constexpr std::string_view deprecated = " is deprecated; write ";

// What is English in a spelling, or in what to write today, by its words.
std::string spelling_words(Language language, std::string_view spelling) {
    constexpr std::string_view without_loop = " without a running loop";
    constexpr std::string_view coroutines = "giving coroutines to asyncio.wait()";
    constexpr std::string_view abstract = "an abstract base class in collections";
    constexpr std::string_view argument = "the argument loop=";
    constexpr std::string_view no_loop = "no loop argument";
    constexpr std::string_view both = " and ";
    if (spelling == coroutines) return std::string(text(language, "legacy.wait_coroutines"));
    if (spelling == abstract) return std::string(text(language, "legacy.abstract_classes"));
    if (spelling == argument) return std::string(text(language, "legacy.loop_argument"));
    if (spelling.starts_with(no_loop)) return std::string(text(language, "legacy.no_loop"));
    if (spelling.ends_with(without_loop))
        return text_with(
            language, "legacy.without_loop",
            fmt::arg("call", spelling.substr(0, spelling.size() - without_loop.size())));
    if (const std::size_t at = spelling.find(both); at != spelling.npos)
        return text_with(language, "legacy.both", fmt::arg("one", spelling.substr(0, at)),
                         fmt::arg("other", spelling.substr(at + both.size())));
    return std::string(spelling);
}

} // namespace

bool is_only_deprecated(std::string_view note) {
    return note.find(deprecated) != note.npos;
}

std::string legacy_words(Language language, std::string_view note) {
    // The run says it in English, for the command line: "SPELLING is gone since VERSION; write
    // TODAY".
    constexpr std::string_view gone = " is gone since ";
    constexpr std::string_view write = "; write ";
    const std::size_t write_at = note.find(write);
    const std::size_t said_at = std::min(note.find(gone), note.find(deprecated));
    if (write_at == note.npos || said_at > write_at) return std::string(note);
    const bool is_gone = note.substr(said_at).starts_with(gone);
    const std::size_t version_at = std::min(said_at + gone.size(), write_at);
    const std::string spelling = spelling_words(language, note.substr(0, said_at));
    const std::string today = spelling_words(language, note.substr(write_at + write.size()));
    return text_with(language, is_gone ? "legacy.gone" : "legacy.deprecated",
                     fmt::arg("spelling", spelling), fmt::arg("today", today),
                     fmt::arg("version", note.substr(version_at, write_at - version_at)));
}

std::string shortened(std::string_view text, std::size_t length_max) {
    const std::size_t line_end = std::min(text.find('\n'), text.size());
    std::string_view rest = text.substr(0, line_end);
    bool is_cut = line_end + 1 < text.size();
    std::size_t kept = 0;
    std::size_t count = 0;
    while (kept < rest.size() && count < length_max) {
        kept += std::max<std::uint32_t>(1, runtime::source::decode_utf8(rest.substr(kept)).size);
        ++count;
    }
    is_cut = is_cut || kept < rest.size();
    return std::string(rest.substr(0, kept)) + (is_cut ? "…" : "");
}

bool is_shutdown_task(std::string_view label) {
    return !shutdown_call(label).empty();
}

std::string_view task_label(const TraceIndex& index, TaskId task) {
    return index.task_names().of(task);
}

namespace {

// The first argument of a call, without quotes: "B" for fetch('B', 0.9).
std::string_view first_argument(std::string_view label) {
    const std::size_t open = label.find('(');
    if (open == std::string_view::npos) return "";
    std::string_view rest = label.substr(open + 1);
    if (!rest.empty() && (rest[0] == '\'' || rest[0] == '"')) {
        const std::size_t close = rest.find(rest[0], 1);
        return close == std::string_view::npos ? std::string_view() : rest.substr(1, close - 1);
    }
    const std::size_t end = rest.find_first_of(",)");
    rest = rest.substr(0, end);
    const std::size_t equals = rest.find('=');
    if (equals != std::string_view::npos) rest.remove_prefix(equals + 1);
    return rest;
}

// "2.png" for 'https://site.org/2.png'; empty for what is no path.
std::string_view last_of_path(std::string_view path) {
    while (path.ends_with('/'))
        path.remove_suffix(1);
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
}

// The last `size` bytes at most, from a letter's beginning on.
std::string end_of(std::string_view text, std::size_t size) {
    std::size_t begin = text.size() - std::min(size, text.size());
    while (begin < text.size() && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U)
        ++begin;
    return std::string(text.substr(begin));
}

} // namespace

namespace {

// A number, or one of the constants: as an argument it says little without the call.
bool is_bare_value(std::string_view argument) {
    constexpr std::string_view begins_number = "0123456789.-+";
    return argument == "None" || argument == "True" || argument == "False" ||
           (!argument.empty() && begins_number.find(argument[0]) != argument.npos);
}

} // namespace

std::string short_task_name(const TraceIndex& index, TaskId task) {
    if (to_number(task) == 0) return "";
    const TaskFacts& facts = index.task(task);
    if (is_given_name(facts.name) || index.task_names().is_twin(task))
        return shortened(facts.name, 14);
    const std::string_view argument = first_argument(facts.label);
    const std::string_view coroutine = facts.coroutine_name;
    const bool is_word =
        !argument.empty() && argument.find_first_of("<[{") == std::string_view::npos;
    if (is_bare_value(argument) && !coroutine.empty()) {
        // "1" alone names nobody.
        std::string call = std::string(coroutine.substr(coroutine.rfind('.') + 1)) + "(";
        call += argument;
        call += ")";
        if (call.size() <= 14) return call;
    }
    if (is_word && argument.size() <= 12) return std::string(argument);
    if (const std::string_view page = last_of_path(argument); is_word && !page.empty())
        return page.size() <= 14 ? std::string(page) : "…" + end_of(page, 12);
    if (!coroutine.empty()) return shortened(coroutine.substr(coroutine.rfind('.') + 1), 14);
    return std::string(facts.name);
}

std::string_view future_label(const TraceIndex& index, FutureId future) {
    if (to_number(future) == 0) return "future";
    const std::string_view name = index.future_name(future);
    return name.empty() ? "future" : name;
}

std::string owned_future_words(const TraceIndex& index, FutureId future, Language language) {
    std::string words = wait_words(language, future_label(index, future));
    if (!index.future_names().is_twin_sleep(future)) return words;
    return text_with(language, "order.wait_of", fmt::arg("what", words),
                     fmt::arg("who", runner_words(index, index.future(future).created, language)));
}

std::string callback_label(std::string_view label) {
    if (is_shutdown_task(label)) label.remove_prefix(label.find('.') + 1);
    std::string out(label.substr(0, label.find(" at /")));
    constexpr std::string_view within = ".<locals>";
    for (std::size_t at = out.find(within); at != std::string::npos; at = out.find(within))
        out.erase(at, within.size());
    return out;
}

namespace {

// What asyncio calls back for itself, by how its label begins. With the future that it is about the
// words are those of `key` and "_of".
struct OwnCallback {
    std::string_view begin;
    std::string_view key;
    std::string_view by = {}; // on whose behalf
};
constexpr OwnCallback own_callbacks[] = {
    {"gather._done_callback(", "waits.note", "gather"},
    {"_wait._on_completion(", "waits.note", "asyncio.wait()"},
    {"as_completed._on_completion(", "waits.note", "as_completed"},
    {"shield._inner_done_callback(", "waits.note", "shield"},
    {"shield._outer_done_callback(", "waits.own_end", "shield"},
    {"TaskGroup._on_task_done(", "waits.note", "TaskGroup"},
    {"_chain_future._set_state(", "waits.result"},
    {"_chain_future._call_set_state(", "waits.result"},
    {"_chain_future._call_check_cancel(", "waits.cancel_check"},
    {"_run_until_complete_cb(", "waits.stop"},
    {"Runner._take_interrupts.", "waits.woken_by_interrupt"},
    {"_release_waiter(", "waits.time_limit"},
    {"Timeout._on_timeout(", "waits.time_limit"},
    {"as_completed._on_timeout(", "waits.time_limit"},
    {"run_coroutine_threadsafe.callback(", "waits.from_thread"},
};

} // namespace

std::string over_words(Language language, std::string_view wait) {
    const bool is_sleep =
        wait.starts_with("sleep(") || wait.starts_with("time.sleep(") || !wait.ends_with(')');
    return text_with(language, is_sleep ? "waits.over" : "waits.answered",
                     fmt::arg("what", brief_label(wait_words(language, wait))));
}

std::string callback_words(Language language, std::string_view label, std::string_view future) {
    if (label == "sleep is over" && !future.empty()) return over_words(language, future);
    struct Form {
        std::string_view end;
        std::string_view key;
    };
    constexpr Form forms[] = {{" step", "waits.step_of"}, {" wake-up", "waits.wake_up_of"}};
    for (const Form& form : forms) {
        if (!label.ends_with(form.end)) continue;
        const std::string_view task = label.substr(0, label.size() - form.end.size());
        return text_with(language, form.key, fmt::arg("task", abridged_call(callback_label(task))));
    }
    const std::string shown = callback_label(label);
    for (const OwnCallback& own : own_callbacks) {
        if (!shown.starts_with(own.begin)) continue;
        if (future.empty() && !own.by.empty()) return std::string(own.by);
        return text_with(language, std::string(own.key) + (future.empty() ? "" : "_of"),
                         fmt::arg("by", own.by),
                         fmt::arg("what", brief_label(wait_words(language, future))));
    }
    return wait_words(language, shown);
}

bool is_time_limit(std::string_view label) {
    const std::string shown = callback_label(label);
    return std::any_of(std::begin(own_callbacks), std::end(own_callbacks), [&](const auto& own) {
        return own.key == "waits.time_limit" && shown.starts_with(own.begin);
    });
}

std::uint32_t program_line(const TraceIndex& index, const Stamp& stamp) {
    if (to_number(stamp.frame) == 0) return 0;
    const CodeId code = index.frame(stamp.frame).code;
    if (to_number(code) == 0 || index.trace().code(code).file != FileId{}) return 0;
    if (stamp.line != 0) return stamp.line;
    // What the line called has returned.
    constexpr int looked_at_max = 100;
    auto at = index.previous_of_kind(stamp.number, EventKind::Line);
    for (int i = 0; at && i < looked_at_max; ++i) {
        const Event event = index.event(*at);
        if (event.stamp.frame == stamp.frame) return event.stamp.line;
        at = index.previous_of_kind(*at, EventKind::Line);
    }
    return 0;
}

namespace {

// "inner" of `async with asyncio.timeout(0.05) as inner:`; empty where there is none.
std::string_view name_of_limit(std::string_view line) {
    const std::size_t call = line.find("timeout");
    if (call == line.npos || line.find("timeout", call + 1) != line.npos) return "";
    constexpr std::string_view as = " as ";
    const std::size_t at = line.find(as, call);
    if (!line.starts_with("async with ") || at == line.npos) return "";
    const std::string_view rest = line.substr(at + as.size());
    const auto end = std::find_if(rest.begin(), rest.end(), [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '_';
    });
    return rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
}

// A time limit by its length and by the line that set it, as there may be several.
std::string set_limit_words(const TraceIndex& index, const HandleFacts& limit, Language language) {
    const Stamp set = index.event(limit.scheduled).stamp;
    const std::uint32_t line = program_line(index, set);
    if (line == 0) return std::string(text(language, "waits.time_limit"));
    const std::string source = source_line(index, set.frame, line);
    const std::string_view name = name_of_limit(source);
    const std::string named = name.empty() ? "" : fmt::format(" ({})", name);
    if (limit.due == no_time)
        return text_with(language, "waits.time_limit_past", fmt::arg("line", line),
                         fmt::arg("name", named));
    return text_with(language, "waits.time_limit_set", fmt::arg("line", line),
                     fmt::arg("name", named),
                     fmt::arg("seconds", seconds_text(limit.due - set.time)));
}

} // namespace

std::string handle_words(const TraceIndex& index, HandleId handle, Language language) {
    const HandleFacts& facts = index.handle(handle);
    if (facts.kind == HandleKind::TaskStep || facts.kind == HandleKind::TaskWakeup)
        return text_with(language,
                         facts.kind == HandleKind::TaskStep ? "waits.step_of" : "waits.wake_up_of",
                         fmt::arg("task", task_label(index, facts.task)));
    const std::string_view label = facts.label.empty() ? "callback" : facts.label;
    const bool has_future = to_number(facts.future) != 0;
    // A time limit's own callback, but called as what was waited for is done.
    if (has_future && label.starts_with("_release_waiter("))
        return text_with(
            language, "waits.note_of", fmt::arg("by", "wait_for"),
            fmt::arg("what", brief_label(wait_words(language, future_label(index, facts.future)))));
    if (!has_future && is_time_limit(label)) return set_limit_words(index, facts, language);
    if (has_future && index.future_names().is_twin_sleep(facts.future))
        return text_with(
            language, "waits.over",
            fmt::arg("what", brief_label(owned_future_words(index, facts.future, language))));
    return callback_words(language, label,
                          has_future ? future_label(index, facts.future) : std::string_view());
}

std::string brief_handle_words(const TraceIndex& index, HandleId handle, Language language) {
    const HandleFacts& facts = index.handle(handle);
    if (to_number(facts.future) != 0 || !is_time_limit(facts.label))
        return handle_words(index, handle, language);
    const Stamp set = index.event(facts.scheduled).stamp;
    const std::uint32_t line = program_line(index, set);
    return line == 0 ? std::string(text(language, "waits.time_limit"))
                     : text_with(language, "waits.time_limit_brief", fmt::arg("line", line),
                                 fmt::arg("who", to_number(set.task) != 0
                                                     ? short_task_name(index, set.task)
                                                     : runner_words(index, set.number, language)));
}

std::string setter_words(const TraceIndex& index, HandleId handle, Language language) {
    const EventNumber set = index.handle(handle).scheduled;
    return text_with(language, "waits.set_by",
                     fmt::arg("what", brief_handle_words(index, handle, language)),
                     fmt::arg("who", runner_words(index, set, language)),
                     fmt::arg("place", place_words(index, set, language)));
}

std::string_view without_comment(std::string_view line) {
    char quote = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (quote != 0) {
            if (c == '\\') ++i;
            if (c == quote) quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '#' && i > 0) {
            return line.substr(0, i);
        }
    }
    return line;
}

std::string source_line(const TraceIndex& index, FrameId frame, std::uint32_t line) {
    if (to_number(frame) == 0 || line == 0) return "";
    const Trace& trace = index.trace();
    std::string_view text = trace.file(trace.code(index.frame(frame).code).file).text;
    for (std::uint32_t i = 1; i < line && !text.empty(); ++i) {
        const std::size_t end = text.find('\n');
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
    text = text.substr(0, text.find_first_of("\r\n"));
    const std::size_t begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos) return "";
    text.remove_prefix(begin);
    text = without_comment(text);
    while (text.ends_with(' ') || text.ends_with('\t'))
        text.remove_suffix(1);
    return std::string(text);
}

} // namespace app::model

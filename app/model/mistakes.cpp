#include "app/model/mistakes.h"

#include "app/model/narrate.h"
#include "app/model/text.h"

#include <algorithm>

#include <fmt/args.h>
#include <fmt/format.h>

namespace app::model {

std::string_view name_of(MistakeKind kind) {
    switch (kind) {
    case MistakeKind::NeverAwaited: return "never_awaited";
    case MistakeKind::BlockingCall: return "blocking_call";
    case MistakeKind::SwallowedCancel: return "swallowed_cancel";
    case MistakeKind::NeverRetrieved: return "never_retrieved";
    case MistakeKind::OrphanTask: return "orphan_task";
    case MistakeKind::UnfinalisedGenerator: return "unfinalised_generator";
    case MistakeKind::Legacy: return "legacy";
    case MistakeKind::SequentialAwaits: return "sequential_awaits";
    case MistakeKind::Deadlock: return "deadlock";
    case MistakeKind::ChanceOrder: return "chance_order";
    case MistakeKind::LostException: return "lost_exception";
    case MistakeKind::LostUpdate: return "lost_update";
    case MistakeKind::CallbackFailed: return "callback_failed";
    case MistakeKind::EndlessLoop: return "endless_loop";
    case MistakeKind::TimerTie: return "timer_tie";
    }
    return "";
}

Mistakes find_mistakes(const FinishedRun& run) {
    Mistakes all;
    for (const auto detector :
         {find_never_awaited, find_blocking_calls, find_swallowed_cancels, find_never_retrieved,
          find_orphan_tasks, find_unfinalised_generators, find_legacy, find_sequential_awaits,
          find_deadlock, find_broken_rounds, find_chance_orders, find_lost_exceptions,
          find_lost_updates, find_failed_callbacks, find_endless_loop, find_timer_ties}) {
        Mistakes found = detector(run);
        std::move(found.begin(), found.end(), std::back_inserter(all));
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Mistake& a, const Mistake& b) { return a.event < b.event; });
    return all;
}

std::string sentence_of(const Mistake& mistake, Language language) {
    std::string key = "mistake." + std::string(name_of(mistake.kind)) + ".";
    key += mistake.variant.empty() ? std::string_view("found") : mistake.variant;
    fmt::dynamic_format_arg_store<fmt::format_context> places;
    for (const auto& [name, word] : mistake.words) {
        const bool is_legacy = mistake.kind == MistakeKind::Legacy && name == "note";
        places.push_back(fmt::arg(name.c_str(), is_legacy ? legacy_words(language, word) : word));
    }
    return filled_in(language, text(language, key), places);
}

namespace {

// The words of the kind, or of the variant where that has its own.
std::string_view words_of(const Mistake& mistake, std::string_view what, Language language) {
    const std::string key =
        "mistake." + std::string(name_of(mistake.kind)) + "." + std::string(what);
    const std::string own = key + "_" + std::string(mistake.variant);
    const std::string_view words = text(language, own);
    return words == own ? text(language, key) : words;
}

} // namespace

std::string_view title_of(const Mistake& mistake, Language language) {
    return words_of(mistake, "title", language);
}

std::string_view advice_of(const Mistake& mistake, Language language) {
    return words_of(mistake, "advice", language);
}

std::string waiter_words(const Waiter& waiter, Language language) {
    const std::string what = wait_words(language, waiter.what);
    std::string out;
    if (!waiter.holds.empty())
        out += text_with(language, "mistake.holds", fmt::arg("what", waiter.holds));
    out += text_with(language, "mistake.waits", fmt::arg("what", what));
    if (!waiter.held_by.empty())
        out += text_with(language, waiter.is_holder_over ? "mistake.held_over" : "mistake.held",
                         fmt::arg("holder", waiter.held_by));
    return out;
}

std::string round_text(const Mistake& mistake, Language language) {
    std::string out;
    for (const Waiter& waiter : mistake.waiters) {
        if (!out.empty()) out += '\n';
        out += waiter.who + " " + waiter_words(waiter, language);
    }
    return out;
}

std::string_view lesson_about(MistakeKind kind) {
    switch (kind) {
    case MistakeKind::NeverAwaited: return "coroutine-objects";
    case MistakeKind::BlockingCall: return "blocking";
    case MistakeKind::SwallowedCancel: return "cancellation";
    case MistakeKind::NeverRetrieved: return "futures";
    case MistakeKind::OrphanTask: return "tasks";
    case MistakeKind::UnfinalisedGenerator: return "async-generators";
    case MistakeKind::Legacy: return "yield-from";
    case MistakeKind::SequentialAwaits: return "in-turn-and-together";
    case MistakeKind::Deadlock: return "";
    case MistakeKind::ChanceOrder: return "wait";
    case MistakeKind::LostException: return "gather";
    case MistakeKind::LostUpdate: return "";
    case MistakeKind::CallbackFailed: return "";
    case MistakeKind::EndlessLoop: return "blocking";
    case MistakeKind::TimerTie: return "";
    }
    return "";
}

} // namespace app::model

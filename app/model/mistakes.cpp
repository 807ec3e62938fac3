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
    }
    return "";
}

Mistakes find_mistakes(const FinishedRun& run) {
    Mistakes all;
    for (const auto detector :
         {find_never_awaited, find_blocking_calls, find_swallowed_cancels, find_never_retrieved,
          find_orphan_tasks, find_unfinalised_generators, find_legacy, find_sequential_awaits,
          find_deadlock, find_chance_orders}) {
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
    return fmt::vformat(text(language, key), places);
}

std::string_view advice_of(const Mistake& mistake, Language language) {
    const std::string key = "mistake." + std::string(name_of(mistake.kind)) + ".advice";
    const std::string own = key + "_" + std::string(mistake.variant);
    const std::string_view words = text(language, own);
    return words == own ? text(language, key) : words;
}

std::string round_text(const Mistake& mistake, Language language) {
    std::string out;
    for (const Waiter& waiter : mistake.waiters) {
        if (!out.empty()) out += mistake.is_round ? "  →  " : "\n";
        out += fmt::vformat(
            text(language, waiter.held_by.empty() ? "mistake.waits" : "mistake.waits_held"),
            fmt::make_format_args(fmt::arg("who", waiter.who), fmt::arg("what", waiter.what),
                                  fmt::arg("holder", waiter.held_by)));
    }
    if (mistake.is_round && !mistake.waiters.empty()) out += "  →  " + mistake.waiters.front().who;
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
    }
    return "";
}

} // namespace app::model

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
    const std::string kind = "mistake." + std::string(name_of(mistake.kind)) + ".";
    fmt::dynamic_format_arg_store<fmt::format_context> places;
    for (const auto& [name, word] : mistake.words) {
        const bool is_legacy = mistake.kind == MistakeKind::Legacy && name == "note";
        const bool is_wait = mistake.kind == MistakeKind::Deadlock && name == "what";
        places.push_back(fmt::arg(name.c_str(), is_legacy ? legacy_words(language, word)
                                                : is_wait ? wait_words(language, word)
                                                          : word));
    }
    std::string out;
    for (const std::string_view first : mistake.before)
        out += filled_in(language, text(language, kind + std::string(first)), places);
    const std::string_view variant = mistake.variant.empty() ? "found" : mistake.variant;
    return out + filled_in(language, text(language, kind + std::string(variant)), places);
}

namespace {

// The text of the note that a mistake was made of.
std::string_view note_of(const Mistake& mistake) {
    for (const auto& [name, word] : mistake.words)
        if (name == "note") return word;
    return "";
}

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
    const bool still_runs =
        mistake.kind == MistakeKind::Legacy && is_only_deprecated(note_of(mistake));
    return words_of(mistake, still_runs ? "advice_deprecated" : "advice", language);
}

namespace {

// Who could end the wait at a queue, and what became of its last item.
std::string queue_words(const Waiter& waiter, Language language) {
    if (waiter.end == QueueEnd::None) return "";
    const std::string end = waiter.end == QueueEnd::Get ? "get" : "put";
    std::string who;
    for (const Waiter::Partner& partner : waiter.partners)
        who += (who.empty() ? "" : std::string(text(language, "mistake.and"))) +
               text_with(language,
                         !partner.failed_with.empty() ? "mistake.partner_failed"
                         : partner.is_over            ? "mistake.partner_over"
                                                      : "mistake.partner_waits",
                         fmt::arg("who", partner.who), fmt::arg("type", partner.failed_with),
                         fmt::arg("line", partner.line));
    std::string out = who.empty()
                          ? std::string(text(language, "mistake.queue_nobody_" + end))
                          : text_with(language, "mistake.queue_" + end, fmt::arg("who", who));
    if (!waiter.last_taker.empty())
        out += text_with(language, "mistake.queue_last", fmt::arg("item", waiter.last_item),
                         fmt::arg("who", waiter.last_taker));
    return out;
}

} // namespace

std::string waiter_words(const Waiter& waiter, Language language) {
    const std::string what = wait_words(language, waiter.what);
    std::string out;
    if (!waiter.holds.empty())
        out += text_with(language, "mistake.holds", fmt::arg("what", waiter.holds));
    if (waiter.line == 0)
        out += text_with(language, "mistake.waits", fmt::arg("what", what));
    else
        out += text_with(language, "mistake.waits_in", fmt::arg("what", what),
                         fmt::arg("line", waiter.line), fmt::arg("code", waiter.code));
    if (!waiter.held_by.empty())
        out += text_with(language, waiter.is_holder_over ? "mistake.held_over" : "mistake.held",
                         fmt::arg("holder", waiter.held_by));
    return out + queue_words(waiter, language);
}

std::string round_text(const Mistake& mistake, Language language) {
    std::string out;
    for (const Waiter& waiter : mistake.waiters) {
        if (!out.empty()) out += '\n';
        out += waiter.who + " " + waiter_words(waiter, language);
    }
    return out;
}

namespace {

std::string_view lesson_about_spelling(std::string_view note) {
    if (note.starts_with("asyncio.coroutine")) return "yield-from";
    if (note.find("coroutines to asyncio.wait()") != note.npos) return "wait";
    return "";
}

} // namespace

std::string_view lesson_about(const Mistake& mistake) {
    switch (mistake.kind) {
    case MistakeKind::NeverAwaited: return "coroutine-objects";
    case MistakeKind::BlockingCall: return "blocking";
    case MistakeKind::SwallowedCancel: return "cancellation";
    case MistakeKind::NeverRetrieved: return "futures";
    case MistakeKind::OrphanTask: return "tasks";
    case MistakeKind::UnfinalisedGenerator: return "async-generators";
    case MistakeKind::Legacy: return lesson_about_spelling(note_of(mistake));
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

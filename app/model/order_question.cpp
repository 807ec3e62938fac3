#include "app/model/order_question.h"

#include "app/model/console_lines.h"
#include "app/model/text.h"

namespace app::model {

using namespace runtime::trace;

namespace {

void show(App& app, Cursor one, Cursor other) {
    app.ui.order = OrderQuestion{one, other};
    app.ui.side = SideTab::Why;
    app.ui.layout.left_open = true;
}

} // namespace

void ask_order(App& app, Cursor event) {
    if (!has_run(app)) return;
    const auto lines = console_lines(*app.document.run);
    const auto here = line_at(lines, app.cursor);
    const auto there = line_at(lines, event);
    if (!there) return;
    // Before the first line there is only the one before the one asked about to compare it with.
    if (here && *here != *there)
        show(app, lines[*here].first_event, lines[*there].first_event);
    else if (*there > 0)
        show(app, lines[*there].first_event, lines[*there - 1].first_event);
}

namespace {

// Why there is no order to be told of here.
void tell_no_line_before(App& app, std::size_t line_count) {
    const Language language = app.ui.settings.language;
    const auto say = [&](std::string_view key) { return std::string(text(language, key)); };
    if (line_count < 2)
        notify(app, NoticeKind::Info, say("notice.one_line"));
    else
        notify(app, NoticeKind::Info, say("notice.step_to_line"), say("notice.step_to_line_hint"));
}

} // namespace

void ask_order_before(App& app) {
    if (!has_run(app)) return;
    const auto lines = console_lines(*app.document.run);
    const auto here = line_at(lines, app.cursor);
    if (!here || *here == 0) {
        tell_no_line_before(app, lines.size());
        return;
    }
    std::size_t other = *here - 1;
    if (app.ui.order && line_at(lines, app.ui.order->one) == here) {
        const auto before = line_at(lines, app.ui.order->other);
        if (before && *before > 0 && *before < *here) other = *before - 1;
    }
    show(app, lines[*here].first_event, lines[other].first_event);
}

void keep_order_question(App& app, const FinishedRun& before) {
    if (!app.ui.order) return;
    const FinishedRun& after = *app.document.run;
    const auto kept = [&](std::uint32_t event) { return keep_meaning(before, event, after); };
    const OrderQuestion moved{kept(app.ui.order->one), kept(app.ui.order->other)};
    const auto is_output = [&](std::uint32_t event) {
        return after.event_count() > 0 && after.index.event(event).kind() == EventKind::Output;
    };
    app.ui.order.reset();
    if (moved.one != moved.other && is_output(moved.one) && is_output(moved.other))
        app.ui.order = moved;
}

bool try_order(App& app) {
    if (!app.ui.order) app.order_trials.reset();
    if (!app.ui.order || !has_run(app) || app.document.is_stale) return false;
    const auto [one, other] = *app.ui.order;
    const FinishedRunPtr& run = app.document.run;
    auto& trials = app.order_trials;
    if (!trials || trials->run() != run || !trials->is_about(one, other))
        trials =
            std::make_unique<OrderTrials>(run, order_of(*run, one, other), app.document.scenario(),
                                          app.document.limits, app.services.start_run);
    return trials->work();
}

const OrderChange* change_found(const App& app) {
    const auto& trials = app.order_trials;
    if (!app.ui.order || !trials || trials->run() != app.document.run) return nullptr;
    if (!trials->is_about(app.ui.order->one, app.ui.order->other)) return nullptr;
    return trials->found() ? &*trials->found() : nullptr;
}

bool has_line_before(const App& app) {
    if (!has_run(app)) return false;
    const auto& outputs = app.document.run->index.outputs();
    return outputs.size() > 1 && outputs[1].event <= app.cursor;
}

bool has_order_question(const App& app) {
    return app.ui.order.has_value();
}

} // namespace app::model

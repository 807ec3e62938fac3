#include "app/model/app.h"
#include "app/model/why.h"
#include "tests/gui/demo_app.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace app::model;
using runtime::trace::EventKind;
using runtime::trace::EventNumber;

namespace {

EventNumber output_with(const App& app, std::string_view words) {
    for (const auto& output : app.document.run->index.outputs()) {
        if (output.text.find(words) != std::string_view::npos) return output.event;
    }
    FAIL("nothing prints " << words);
    return 0;
}

bool has_kind(const App& app, const std::vector<WhyLink>& chain, EventKind kind) {
    return std::any_of(chain.begin(), chain.end(), [&](const WhyLink& link) {
        return app.document.run->index.event(link.event).kind() == kind;
    });
}

} // namespace

TEST_CASE("the chain of a late line leads over its timer back to the start") {
    const App app = tests::demo_app();
    const auto chain = why_chain(*app.document.run, output_with(app, "B is done"), 100);
    REQUIRE(chain.size() > 6);
    for (std::size_t i = 1; i < chain.size(); ++i)
        CHECK(chain[i].event < chain[i - 1].event);
    CHECK(app.document.run->index.event(chain.front().event).kind() == EventKind::Line);
    CHECK(chain.front().left_out == 0);
    CHECK(chain.back().event == 0);
    for (const EventKind kind : {EventKind::HandleScheduled, EventKind::HandleReady,
                                 EventKind::FutureResolved, EventKind::TaskCreated})
        CHECK(has_kind(app, chain, kind));
    const auto short_chain = why_chain(*app.document.run, output_with(app, "B is done"), 3);
    CHECK(short_chain.size() == 3);
}

TEST_CASE("the first event has no cause") {
    const App app = tests::demo_app();
    CHECK(why_chain(*app.document.run, 0, 10).empty());
}

TEST_CASE("what an event led to are the events whose cause it is, and no others") {
    const App app = tests::demo_app();
    const auto& causes = app.document.run->causes();
    std::size_t effect_count = 0;
    for (EventNumber n = 0; n < app.document.run->event_count(); ++n) {
        EventNumber before = n;
        for (const EventNumber effect : causes.effects_of(n)) {
            CHECK(causes.cause_of(effect) == n);
            CHECK(effect > before);
            before = effect;
            ++effect_count;
        }
    }
    CHECK(effect_count == app.document.run->event_count() - 1);
}

TEST_CASE("the causes and effects are walked by their commands") {
    App app = tests::demo_app();
    apply(app, SeekTo{output_with(app, "B is done")});
    const Cursor from = app.cursor;
    apply(app, GoToCause{});
    CHECK(app.cursor == *app.document.run->causes().cause_of(from));
    const Cursor cause = app.cursor;
    apply(app, GoToEffect{});
    CHECK(app.cursor > cause);
    CHECK(app.document.run->causes().cause_of(app.cursor) == cause);
}

TEST_CASE("an event is explained in one line, in both languages") {
    const App app = tests::demo_app();
    runtime::trace::World world(app.document.run->index);
    for (EventNumber n = 0; n < app.document.run->event_count(); ++n) {
        world.seek(n);
        for (const Language language : {Language::English, Language::Chinese}) {
            const std::string line = explained(world, language);
            CHECK(line.find('\n') == std::string::npos);
            CHECK(line.find(std::to_string(n)) != std::string::npos);
        }
    }
}

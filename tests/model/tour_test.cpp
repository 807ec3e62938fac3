#include "app/model/tour.h"

#include "app/model/app.h"
#include "app/model/pipeline_run.h"
#include "lessons/catalogue.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace app::model;

namespace {

App app_at(const std::string& lesson) {
    App app;
    app.services.start_run = pipeline_runs();
    app.services.catalogue = &lessons::shipped_catalogue();
    REQUIRE(open_document(app, lesson));
    return app;
}

void answer_rightly(App& app) {
    const auto& choices = app.questions.here->quiz.choices;
    const auto right = std::find_if(choices.begin(), choices.end(),
                                    [](const lessons::Choice& choice) { return choice.is_right; });
    apply(app, AnswerQuestion{static_cast<std::size_t>(right - choices.begin())});
}

bool is_moment(const App& app, Cursor event) {
    const auto& sections = app.questions.sections;
    return std::find(sections.begin(), sections.end(), event) != sections.end();
}

} // namespace

TEST_CASE("the tour of every lesson comes to each of its moments, and back") {
    for (const lessons::Lesson& lesson : lessons::shipped_catalogue().lessons) {
        INFO(lesson.id);
        App app = app_at(lesson.id);
        apply(app, SeekFirst{});
        std::vector<Cursor> visited;
        while (can_walk_on(app) || is_held(app)) {
            if (is_held(app)) answer_rightly(app);
            if (!can_walk_on(app)) break;
            apply(app, WalkTour{1});
            REQUIRE(is_moment(app, app.cursor));
            REQUIRE((visited.empty() || app.cursor > visited.back()));
            REQUIRE(app.ui.show_stretch);
            CHECK(app.ui.show_stretch->first <= app.cursor);
            CHECK(app.ui.show_stretch->last >= app.cursor);
            visited.push_back(app.cursor);
        }
        const TourPlace place = tour_place(app);
        CHECK(place.gone == 0);
        CHECK(place.at == place.count);
        CHECK(place.count == lesson.english.sections.size());
        while (can_walk_back(app)) {
            visited.pop_back();
            apply(app, WalkTour{-1});
            REQUIRE(app.cursor == (visited.empty() ? app.cursor : visited.back()));
        }
    }
}

TEST_CASE("the tour selects the task that a moment is about") {
    App app = app_at("tasks");
    apply(app, ToggleQuestions{});
    apply(app, SeekFirst{});
    while (can_walk_on(app)) {
        apply(app, WalkTour{1});
        const auto task = app.document.run->index.event(app.cursor).stamp.task;
        REQUIRE(app.ui.selected_task == task);
    }
}

TEST_CASE("an open question holds the tour and the playhead back") {
    App app = app_at("tasks");
    apply(app, SeekFirst{});
    apply(app, SeekLast{});
    REQUIRE(is_held(app));
    const Cursor held = app.cursor;
    CHECK_FALSE(can_walk_on(app));
    apply(app, WalkTour{1});
    apply(app, SeekTo{app.document.run->last_event()});
    CHECK(app.cursor == held);
    answer_rightly(app);
    apply(app, WalkTour{1});
    CHECK(app.cursor > held);
}

TEST_CASE("a moment that an edit takes away is passed over and counted") {
    App app = app_at("gather");
    apply(app, ToggleQuestions{});
    std::string text = app.document.text();
    const auto at = text.find("served:");
    REQUIRE(at != std::string::npos);
    text.replace(at, 7, "eaten: ");
    apply(app, EditText{text, 0});
    apply(app, SeekFirst{});
    while (can_walk_on(app))
        apply(app, WalkTour{1});
    CHECK(tour_place(app).gone >= 1);
    CHECK(tour_place(app).at == tour_place(app).count);
}

TEST_CASE("a question that an edit opened behind the cursor is answered from where one stands") {
    App app = app_at("tasks");
    apply(app, SeekFirst{});
    apply(app, SeekLast{});
    REQUIRE(is_held(app));
    app.cursor = app.document.run->last_event();
    refresh_questions(app);
    CHECK_FALSE(is_held(app));
    REQUIRE(has_question_here(app));
    CHECK(can_step_back(app));
    const std::string key = app.questions.here->key;
    answer_rightly(app);
    CHECK(app.progress["tasks"].contains(key));
    CHECK(app.questions.here->key != key);
}

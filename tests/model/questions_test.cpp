#include "app/model/questions.h"

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
    app.services.today = [] { return std::string("2026-11-28"); };
    REQUIRE(open_document(app, lesson));
    return app;
}

std::size_t choice_that_is(const App& app, bool right) {
    const auto& choices = app.questions.here->quiz.choices;
    for (std::size_t i = 0; i < choices.size(); ++i)
        if (choices[i].is_right == right) return i;
    FAIL("there is no such choice");
    return 0;
}

// Steps until a question stands in the way; false if none does.
bool step_to_question(App& app) {
    while (!app.questions.here && is_before_end(app))
        apply(app, StepForward{StepSize::TaskSwitch});
    return app.questions.here.has_value();
}

} // namespace

TEST_CASE("a question holds the step back until it is answered") {
    App app = app_at("gather");
    REQUIRE(step_to_question(app));
    const Cursor held = app.cursor;
    apply(app, StepForward{StepSize::Event});
    apply(app, StepForward{StepSize::Iteration});
    CHECK(app.cursor == held);
    apply(app, StepBack{StepSize::Event});
    CHECK(app.cursor < held);
    apply(app, StepForward{StepSize::Iteration});
    CHECK(app.cursor == held);
    apply(app, AnswerQuestion{choice_that_is(app, true)});
    apply(app, StepForward{StepSize::Event});
    CHECK(app.cursor == held + 1);
}

TEST_CASE("every question of every lesson takes a right and a wrong answer, and says something") {
    for (const bool rightly : {true, false}) {
        for (const lessons::Lesson& lesson : lessons::shipped_catalogue().lessons) {
            INFO(lesson.id);
            App app = app_at(lesson.id);
            apply(app, SeekFirst{});
            std::size_t asked = 0;
            while (step_to_question(app)) {
                const PutQuestion put = *app.questions.here;
                const std::size_t choice = choice_that_is(app, rightly);
                CHECK(put.quiz.choices[choice].feedback != nullptr);
                apply(app, AnswerQuestion{choice});
                REQUIRE(answer_to(app, put) != nullptr);
                CHECK(answer_to(app, put)->first_right == rightly);
                ++asked;
            }
            const Score score = score_of(app, lesson.id);
            CHECK(asked == score.asked);
            CHECK(score.answered == score.asked);
            CHECK(score.right == (rightly ? score.asked : 0));
        }
    }
}

TEST_CASE("each timing moved to its ends leaves questions that hold or are not put") {
    // An edit that makes a loop of no time endless need not be run for long.
    constexpr std::uint64_t steps_max = 5'000;
    for (const lessons::Lesson& lesson : lessons::shipped_catalogue().lessons) {
        App app = app_at(lesson.id);
        app.document.limits.steps = steps_max;
        const auto literals = app.document.literals;
        for (std::size_t i = 0; i < literals.size(); ++i) {
            for (const char* value : {"0", "99.5"}) {
                INFO(lesson.id << ", number " << i << " set to " << value);
                apply(app, TypeTiming{app.document.literals[i].span.begin, value});
                if (app.document.is_stale) {
                    apply(app, Undo{});
                    continue;
                }
                for (const PutQuestion& put : app.questions.all) {
                    const auto right = std::count_if(
                        put.quiz.choices.begin(), put.quiz.choices.end(),
                        [](const lessons::Choice& choice) { return choice.is_right; });
                    CHECK(right == 1);
                }
                apply(app, Undo{});
            }
        }
    }
}

TEST_CASE("an edit that changes what is right opens the question again") {
    App app = app_at("in-turn-and-together");
    apply(app, SeekFirst{});
    while (step_to_question(app))
        apply(app, AnswerQuestion{choice_that_is(app, true)});
    const auto is_answered = [&] {
        return std::all_of(app.questions.all.begin(), app.questions.all.end(),
                           [&](const PutQuestion& put) { return answer_to(app, put) != nullptr; });
    };
    CHECK(is_answered());
    for (const NumberLiteral& literal : app.document.literals) {
        if (literal.value != 1.0) continue;
        apply(app, TypeTiming{literal.span.begin, "2.0"});
        break;
    }
    CHECK_FALSE(is_answered());
    apply(app, Undo{});
    CHECK(is_answered());
}

TEST_CASE("questions can be switched off, and asked again") {
    App app = app_at("gather");
    apply(app, ToggleQuestions{});
    apply(app, SeekFirst{});
    CHECK_FALSE(step_to_question(app));
    apply(app, ToggleQuestions{});
    apply(app, SeekFirst{});
    REQUIRE(step_to_question(app));
    apply(app, AnswerQuestion{choice_that_is(app, false)});
    CHECK_FALSE(has_question_here(app));
    CHECK(app.progress_changed);
    apply(app, ForgetAnswers{});
    CHECK(has_question_here(app));
}

TEST_CASE("predicting asks before each step of a task of any program") {
    App app = app_at("gather");
    apply(app, ToggleQuestions{});
    apply(app, TogglePredicting{});
    apply(app, PasteProgram{app.document.text()});
    apply(app, SeekFirst{});
    std::size_t asked = 0;
    std::size_t hidden = 0;
    CHECK(hides_future(app)); // Before the first is asked.
    while (step_to_question(app)) {
        CHECK(hides_future(app));
        apply(app, AnswerQuestion{choice_that_is(app, asked % 2 == 0)});
        ++asked;
        if (hides_future(app)) ++hidden; // What the next one will ask for.
    }
    CHECK(asked > 5);
    CHECK(hidden + 1 == asked);
    CHECK_FALSE(is_before_end(app));
    CHECK_FALSE(hides_future(app));
}

TEST_CASE("an answer takes the call for it away, and a prediction's is given its reason") {
    App app = app_at("gather");
    apply(app, ToggleQuestions{});
    apply(app, TogglePredicting{});
    apply(app, SeekFirst{});
    std::size_t reasons = 0;
    while (step_to_question(app)) {
        apply(app, StepForward{StepSize::Event});
        const std::size_t count = app.ui.notices.size();
        const bool is_nobody = app.questions.here->quiz.choices[choice_that_is(app, true)].kind ==
                               lessons::ChoiceKind::NoTask;
        apply(app, AnswerQuestion{choice_that_is(app, false)});
        CHECK(app.ui.notices.size() + 1 == count);
        CHECK(app.questions.reason.empty() == is_nobody);
        if (!is_nobody) ++reasons;
    }
    CHECK(reasons > 3);
}

TEST_CASE("a timing that changes what is right hides nothing of the new run") {
    App app = app_at("in-turn-and-together");
    apply(app, SeekFirst{});
    while (step_to_question(app))
        apply(app, AnswerQuestion{choice_that_is(app, true)});
    apply(app, SeekFirst{});
    for (const NumberLiteral& literal : app.document.literals) {
        if (literal.value != 1.0) continue;
        apply(app, TypeTiming{literal.span.begin, "2.0"});
        break;
    }
    std::size_t opened = 0;
    for (const PutQuestion& put : std::vector<PutQuestion>(app.questions.all)) {
        if (answer_to(app, put) != nullptr) continue;
        ++opened;
        apply(app, SeekTo{put.at});
        CHECK(app.questions.here->key == put.key);
        CHECK_FALSE(hides_future(app));
    }
    CHECK(opened > 0);
    apply(app, SeekLast{});
    CHECK_FALSE(is_before_end(app));
}

TEST_CASE("progress is written and read alike") {
    Progress progress;
    progress["gather"]["task \"Task-1\" suspended"] = {"a \"b\"", "-", "2026-11-28", true};
    progress["wait"]["end"] = {"1 s", "2 s", "", false};
    CHECK(progress_from_toml(to_toml(progress)) == progress);
    CHECK(progress_from_toml("no toml [").empty());
    CHECK(progress_from_toml("a = 1\n[b]\nc = 2\n")["b"].empty());
}

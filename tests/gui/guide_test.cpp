#include "app/gui/headless.h"
#include "app/model/pipeline_run.h"
#include "app/model/tour.h"
#include "lessons/catalogue.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace app;

namespace {

// A window on a lesson as it comes, in the least size in which everything must be there.
struct LessonWindow {
    explicit LessonWindow(const std::string& lesson,
                          model::Language language = model::Language::English)
        : app(opened(lesson, language)), window(app, 1280, 720) {
        window.settle();
    }

    static model::App opened(const std::string& lesson, model::Language language) {
        model::App app;
        app.services.start_run = model::pipeline_runs();
        app.services.catalogue = &lessons::shipped_catalogue();
        app.services.today = [] { return std::string("2026-11-28"); };
        app.ui.settings.language = language;
        REQUIRE(model::open_document(app, lesson));
        return app;
    }

    std::string right_choice() const {
        const auto& choices = app.questions.here->quiz.choices;
        const auto right =
            std::find_if(choices.begin(), choices.end(),
                         [](const lessons::Choice& choice) { return choice.is_right; });
        return std::to_string(right - choices.begin());
    }

    model::App app;
    gui::Headless window;
};

} // namespace

TEST_CASE("the guide walks through a lesson with its questions, in both languages") {
    for (const auto language : {model::Language::English, model::Language::Chinese}) {
        LessonWindow lesson("tasks", language);
        std::size_t answered = 0;
        std::size_t walked = 0;
        while (model::can_walk_on(lesson.app) || model::is_held(lesson.app)) {
            REQUIRE(answered + walked < 40);
            if (model::is_held(lesson.app)) {
                REQUIRE(lesson.window.click("tour.next"));
                lesson.window.settle();
                const std::string choice = "question.choice." + lesson.right_choice();
                REQUIRE(lesson.window.has(choice));
                const draw::Rect card = lesson.window.rect_of(choice);
                CHECK(card.y > 80);
                CHECK(card.bottom() < 440);
                REQUIRE(lesson.window.click(choice));
                lesson.window.settle();
                REQUIRE_FALSE(model::is_held(lesson.app));
                ++answered;
            } else {
                REQUIRE(lesson.window.click("tour.next"));
                ++walked;
            }
            lesson.window.settle();
        }
        CHECK(answered == model::score_of(lesson.app, "tasks").asked);
        CHECK(walked > 4);
        CHECK(lesson.app.ui.view.end <= 1);
        REQUIRE(lesson.window.click("tour.next"));
        CHECK(lesson.app.document.id == "in-turn-and-together");
    }
}

TEST_CASE("the keys 1 to 4 answer, Q takes the questions away and P asks who runs next") {
    LessonWindow lesson("tasks");
    lesson.window.press_key({"End"});
    REQUIRE(model::is_held(lesson.app));
    const auto key = lesson.app.questions.here->key;
    const int number = std::stoi(lesson.right_choice()) + 1;
    lesson.window.press_key({std::to_string(number)});
    CHECK(lesson.app.progress["tasks"][key].first_right);
    lesson.window.press_key({"End"});
    REQUIRE(model::is_held(lesson.app));
    lesson.window.press_key({"q"});
    lesson.window.settle();
    CHECK_FALSE(lesson.window.has("question.choice.0"));
    lesson.window.press_key({"p"});
    lesson.window.press_key({"End"});
    REQUIRE(model::is_held(lesson.app));
    lesson.window.settle();
    CHECK(lesson.window.has("question.choice.0"));
}

TEST_CASE("the timeline does not tell what an open question hides") {
    LessonWindow lesson("tasks");
    const draw::Rect plot = lesson.window.rect_of("timeline.plot");
    const auto tells_somewhere = [&] {
        const float y = lesson.window.rect_of("lane.1").center_y();
        for (float share = 0.4F; share < 1; share += 0.05F) {
            lesson.window.move_mouse(plot.x + share * plot.width, y);
            lesson.window.frame();
            if (lesson.window.has("tooltip")) return true;
        }
        return false;
    };
    REQUIRE(model::is_held(lesson.app));
    CHECK_FALSE(tells_somewhere());
    lesson.window.press_key({"q"});
    lesson.window.settle();
    CHECK(tells_somewhere());
}

TEST_CASE(
    "all answers of a question that holds a step back are in sight, and a step asks for one") {
    LessonWindow lesson("gather");
    for (int i = 0; i < 8 && !model::is_held(lesson.app); ++i) {
        lesson.window.press_key({"o"});
        lesson.window.settle();
    }
    REQUIRE(model::is_held(lesson.app));
    const auto shows_answers = [&] {
        std::string last = "question.choice.0";
        for (int i = 1; lesson.window.has("question.choice." + std::to_string(i)); ++i)
            last = "question.choice." + std::to_string(i);
        return lesson.window.rect_of(last).bottom() <= lesson.window.rect_of("tour.next").y &&
               lesson.window.rect_of("question.choice.0").y >
                   lesson.window.rect_of("side.0").bottom();
    };
    CHECK(shows_answers());
    lesson.app.ui.notices.clear();
    model::apply(lesson.app, model::ShowSide{model::SideTab::Log});
    lesson.window.settle();
    const auto cursor = lesson.app.cursor;
    lesson.window.press_key({"o"});
    lesson.window.settle();
    CHECK(lesson.app.cursor == cursor);
    CHECK(lesson.app.ui.side == model::SideTab::Guide);
    CHECK(lesson.app.ui.notices.size() == 1);
    CHECK(shows_answers());
}

TEST_CASE("in a lesson a prediction is in sight too, behind the answer before it") {
    LessonWindow lesson("gather");
    lesson.window.press_key({"p"});
    for (int i = 0; i < 40 && !(model::is_held(lesson.app) && lesson.app.questions.here &&
                                !model::is_prediction_asked(lesson.app));
         ++i) {
        if (model::is_held(lesson.app))
            model::apply(lesson.app, model::AnswerQuestion{0});
        else
            model::apply(lesson.app, model::StepForward{model::StepSize::TaskSwitch});
    }
    REQUIRE(model::is_held(lesson.app));
    lesson.window.settle();
    lesson.window.press_key({"1"});
    lesson.window.settle();
    REQUIRE(model::is_prediction_asked(lesson.app));
    const auto count = lesson.app.questions.here->quiz.choices.size();
    const std::string last = "question.choice." + std::to_string(count - 1);
    REQUIRE(lesson.window.has(last));
    CHECK(lesson.window.rect_of(last).bottom() <= lesson.window.rect_of("tour.next").y);
    CHECK(lesson.window.rect_of("question.choice.0").y > lesson.window.rect_of("side.0").bottom());
    // What is said to the answer, too.
    lesson.window.press_key({lesson.right_choice() == "0" ? "2" : "1"});
    lesson.window.settle();
    REQUIRE(lesson.window.has("question.reason"));
    CHECK(lesson.window.rect_of("question.reason").bottom() <=
          lesson.window.rect_of("tour.next").y);
}

TEST_CASE("a program without a guide has a place where predictions are asked for") {
    LessonWindow lesson("tasks");
    model::apply(lesson.app, model::PasteProgram{lesson.app.document.text()});
    lesson.window.settle();
    CHECK_FALSE(lesson.window.has("question.choice.0"));
    CHECK(lesson.window.has("why.event"));
    lesson.window.press_key({"p"});
    lesson.window.settle();
    CHECK(lesson.window.has("why.event"));
    lesson.window.press_key({"End"});
    REQUIRE(model::is_held(lesson.app));
    lesson.window.settle();
    CHECK(lesson.window.has("question.choice.0"));
}

TEST_CASE("a lesson opens with its introduction in sight, and an answer with what is said to it") {
    LessonWindow lesson("generators");
    // The introduction has several lines above the first section.
    CHECK(lesson.window.rect_of("prose.section.0").y >
          lesson.window.rect_of("side.0").bottom() + 40);
    for (const bool is_right : {false, true}) {
        lesson.window.press_key({"End"});
        lesson.window.settle();
        REQUIRE(model::is_held(lesson.app));
        const std::string verdict =
            "question.verdict." + std::to_string(lesson.app.questions.here->section);
        const int right = std::stoi(lesson.right_choice());
        const int chosen = is_right ? right : right == 0 ? 1 : 0;
        lesson.window.press_key({std::to_string(chosen + 1)});
        lesson.window.settle();
        REQUIRE(lesson.window.has(verdict));
        CHECK(lesson.window.rect_of(verdict).bottom() <= lesson.window.rect_of("tour.next").y);
    }
}

TEST_CASE("the timeline scrolls to the task that is selected") {
    LessonWindow lesson("semaphores");
    const auto task = runtime::trace::TaskId{6};
    const auto lane = lesson.app.document.run->timeline.lane_of(runtime::trace::LaneKind::Task, 6);
    REQUIRE(lane != runtime::trace::no_lane);
    const std::string label = "lane." + std::to_string(lane);
    const float whole = lesson.window.rect_of("lane.0").height;
    REQUIRE((!lesson.window.has(label) || lesson.window.rect_of(label).height < whole - 1));
    model::apply(lesson.app, model::SelectTask{task});
    lesson.window.settle();
    REQUIRE(lesson.window.has(label));
    CHECK(lesson.window.rect_of(label).height == Approx(whole).margin(1));
}

TEST_CASE("code in the guide that is wider than the guide goes on in the next line") {
    const auto height_with = [](const std::string& code) {
        const lessons::Catalogue catalogue =
            lessons::load_catalogue({{"tea/lesson.py", "print('tea')\n"},
                                     {"tea/lesson.out", "tea\n"},
                                     {"tea/lesson.toml", "order = 1\n"
                                                         "title = { en = 'a', zh = 'b' }\n"
                                                         "summary = { en = 'a', zh = 'b' }\n"
                                                         "concepts = [ { en = 'a', zh = 'b' } ]\n"},
                                     {"tea/lesson.en.md", "## A {at: start}\n`" + code + "`\n"},
                                     {"tea/lesson.zh.md", "## B {at: start}\nb\n"}});
        REQUIRE(catalogue.find("tea"));
        model::App app;
        app.services.start_run = model::pipeline_runs();
        app.services.catalogue = &catalogue;
        REQUIRE(model::open_document(app, "tea"));
        gui::Headless window(app, 1280, 720);
        window.settle();
        return window.rect_of("prose.section.0").height;
    };
    const float one_line = height_with("tea()");
    CHECK(height_with("await asyncio.gather(pour('green'), pour('black'), pour('white'))") >=
          one_line + 15);
    CHECK(height_with(std::string(90, 'x')) >= one_line + 15);
}

TEST_CASE("in a low window the lessons are a tab, and opening one leads back to its guide") {
    LessonWindow lesson("tasks");
    REQUIRE(lesson.window.click("side.0"));
    lesson.window.settle();
    REQUIRE(lesson.window.has("lesson.futures"));
    CHECK_FALSE(lesson.window.has("tour.next"));
    REQUIRE(lesson.window.click("lesson.futures"));
    lesson.window.settle();
    CHECK(lesson.app.document.id == "futures");
    CHECK(lesson.window.has("tour.next"));
}

TEST_CASE("the variants of a lesson are compared on one axis, and the difference is marked") {
    for (const auto language : {model::Language::English, model::Language::Chinese}) {
        LessonWindow lesson("in-turn-and-together", language);
        REQUIRE(lesson.window.click("code.compare"));
        lesson.window.settle();
        REQUIRE(lesson.window.click("compare.pair.0"));
        lesson.window.settle();
        REQUIRE(lesson.app.comparing.result);
        REQUIRE(lesson.app.comparing.result->difference);
        CHECK(lesson.window.has("compare.timeline"));
        // Outputs of few lines leave the lanes the room.
        CHECK(lesson.window.rect_of("compare.timeline").height > 340);
        CHECK(lesson.window.has("compare.export"));
        lesson.window.press_key({"Escape"});
        lesson.window.settle();
        CHECK_FALSE(lesson.window.has("compare.timeline"));
    }
}

TEST_CASE("a step needs no glyph that is not baked yet, in either language") {
    const auto language = GENERATE(model::Language::English, model::Language::Chinese);
    for (const lessons::Lesson& each : lessons::shipped_catalogue().lessons) {
        INFO(each.id);
        LessonWindow lesson(each.id, language);
        const int baked = lesson.window.fonts().generation();
        for (int i = 0; i < 80; ++i)
            lesson.window.press_key({"Right", i % 2 == 0}); // With Ctrl, an iteration.
        CHECK(lesson.window.fonts().generation() == baked);
    }
}

TEST_CASE("while a question is open the legend does not tell what comes after") {
    LessonWindow lesson("timeouts", model::Language::English);
    model::apply(lesson.app, model::GoTo{"1.6s"});
    lesson.window.settle();
    REQUIRE(model::is_held(lesson.app));
    const auto button = lesson.window.rect_of("timeline.legend");
    lesson.window.move_mouse(button.center_x(), button.center_y());
    lesson.window.frame();
    lesson.window.frame();
    REQUIRE(lesson.window.has("timeline.legend_sheet"));
    CHECK(lesson.window.has("legend.Waiting"));
    CHECK_FALSE(lesson.window.has("legend.Cancelled"));
    CHECK_FALSE(lesson.window.has("legend.time limit"));
}

TEST_CASE("a narrow window has a way to everything that has no room in it") {
    for (const auto language : {model::Language::English, model::Language::Chinese}) {
        model::App app = LessonWindow::opened("in-turn-and-together", language);
        gui::Headless window(app, 800, 600);
        window.settle();
        CHECK(window.has("timeline.legend"));
        REQUIRE(window.click("timeline.search_open"));
        window.settle();
        window.type("main");
        window.settle();
        CHECK(app.ui.search == "main");
        CHECK(window.has("timeline.filter"));
        window.resize(640, 600);
        window.settle();
        REQUIRE((window.has("code.program.0") || window.has("code.next_program")));
        if (window.has("code.next_program")) {
            REQUIRE(window.click("code.next_program"));
            CHECK(app.document.id != "in-turn-and-together");
        }
    }
}

TEST_CASE("a heading that has no room for its words is left out") {
    model::App app = LessonWindow::opened("gather", model::Language::English);
    gui::Headless window(app, 1200, 800);
    window.settle();
    if (window.has("tasks.title")) CHECK(window.rect_of("tasks.title").width > 30);
    gui::Headless wide(app, 1800, 1000);
    wide.settle();
    CHECK(wide.has("tasks.title"));
}

#include "app/draw/cairo_canvas.h"
#include "app/draw/fitted_call.h"
#include "app/draw/patterns.h"
#include "app/draw/svg_canvas.h"
#include "app/draw/timeline_paint.h"
#include "app/model/alike.h"

#include <catch2/catch.hpp>

#include <set>
#include <string>

using namespace app::draw;

namespace {

constexpr TextStyle body = {FontFace::Ui, 13};

void draw_something(Canvas& canvas) {
    canvas.fill_rect({0, 0, 200, 100}, Color::rgb(0xFFFFFF), 0);
    canvas.begin_group("task 3", "fetch('B') & more");
    canvas.fill_pattern({10, 10, 100, 20}, Pattern::Hatch, Color::rgb(0x0072B2), 1, 4);
    canvas.text({12, 60}, "sleep(0.9) 任务 <1>", body, Color::rgb(0x171A21), Anchor::Start);
    canvas.end_group();
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

bool lies_in(Point point, Rect rect) {
    return point.x >= rect.x - 0.01F && point.x <= rect.right() + 0.01F &&
           point.y >= rect.y - 0.01F && point.y <= rect.bottom() + 0.01F;
}

} // namespace

TEST_CASE("a fitted text is never wider than its room and never cuts a character") {
    const std::string text = "await 任务 fetch('B')";
    const FontSet& set = fonts();
    for (float room = 0; room < 200; room += 1.5F) {
        const std::string fitted = set.fitted(text, body, room);
        CAPTURE(room, fitted);
        CHECK(set.width_px(fitted, body) <= room + 0.001F);
        // A cut inside of a character would leave bytes that are not UTF-8.
        if (!fitted.empty() && fitted != text) {
            const std::string kept = fitted.substr(0, fitted.size() - 3);
            CHECK(text.substr(0, kept.size()) == kept);
            CHECK((static_cast<unsigned char>(text[kept.size()]) & 0xC0U) != 0x80U);
        }
    }
    CHECK(set.fitted(text, body, 1000) == text);
}

TEST_CASE("a text that is cut behind an ellipsis of its own has one") {
    const FontSet& set = fonts();
    const std::string_view call = "worker('w6', …, [])";
    for (float room = 0; room < set.width_px(call, body); room += 1)
        CHECK(set.fitted(call, body, room).find("……") == std::string::npos);
}

TEST_CASE("calls that are too long are cut where they do not differ") {
    const FontSet& set = fonts();
    const std::string text = "consumer(<Queue maxsize=0>, 'cons-2')";
    const float room = set.width_px("consumer(<Queue>, 'cons", body);
    const std::string fitted = fitted_call(set, text, body, room);
    CHECK(set.width_px(fitted, body) <= room);
    CHECK(fitted.starts_with("consumer(…"));
    CHECK(fitted.ends_with("'cons-2')"));
    CHECK(fitted_call(set, text, body, 1000) == text);
    CHECK(fitted_call(set, "fetch('B', 1.5)", body, set.width_px("fetch('B', 1", body))
              .starts_with("fetch('B'"));
    const float name_room = set.width_px("a-worker-with-", body);
    CHECK(fitted_call(set, "a-worker-with-a-name-17", body, name_room).ends_with("e-17"));
    for (float width = 0; width < 200; width += 1.5F)
        CHECK(set.width_px(fitted_call(set, "任务任务任务(任务任务任务任务)", body, width), body) <=
              width + 0.001F);
}

TEST_CASE("of names that begin alike what differs stays in sight, whatever room there is") {
    const FontSet& set = fonts();
    const std::string first = "download_image('https://img.example.com/gallery/1.png')";
    const std::string second = "download_image('https://img.example.com/gallery/2.png')";
    const auto shared = app::model::shared_beginnings({first, second});
    REQUIRE(shared[0] == first.find("1.png"));
    for (const float room : {set.width_px("download_image('https:/…", body),
                             set.width_px("…ery/1.png')", body), set.width_px(first, body) - 1}) {
        const std::string one = fitted_call(set, first, body, room, shared[0]);
        const std::string other = fitted_call(set, second, body, room, shared[1]);
        INFO(one);
        CHECK(one != other);
        CHECK(one.find("1.p") != std::string::npos);
        CHECK(set.width_px(one, body) <= room);
    }
    // What differs may stand in the middle.
    const std::string host = "load('https://one.org/a/long/path/to/index.html')";
    const std::string another = "load('https://two.org/a/long/path/to/index.html')";
    const auto hosts = app::model::shared_beginnings({host, another});
    const float room = set.width_px("load('https://on", body);
    CHECK(fitted_call(set, host, body, room, hosts[0]).find("one.") != std::string::npos);
    // Where the end alone is lost, the cut stays there.
    CHECK(fitted_call(set, "fetch('B', 1.5)", body, set.width_px("fetch('B', 1", body), 7)
              .starts_with("fetch('B'"));
}

TEST_CASE("a call keeps its first argument beside what tells it from its twin") {
    const FontSet& set = fonts();
    const std::string slow = "job('slow', 0.3, False) (Task-2)";
    const std::string twin = "job('slow', 0.3, False) (Task-5)";
    const std::string other = "job('slow', 0.3, True)";
    const auto shared = app::model::shared_beginnings({slow, twin, other});
    const float narrow = set.width_px("job('slow'… (Task-2)", body);
    const std::string cut = fitted_call(set, slow, body, narrow, shared[0]);
    INFO(cut);
    CHECK(cut.starts_with("job('slow'"));
    CHECK(cut.ends_with(" (Task-2)"));
    const float least = set.width_px("job('slow'…", body);
    CHECK(fitted_call(set, slow, body, least, shared[0]).starts_with("job('slow'"));
    const auto numbers = app::model::shared_beginnings({"work() (Task-2)", "work() (Task-3)"});
    CHECK(fitted_call(set, "work() (Task-2)", body, set.width_px("work(…sk-2)", body), numbers[0])
              .ends_with("2)"));
    const float room = set.width_px("job('slow',… True)", body);
    const std::string shown = fitted_call(set, other, body, room, shared[2]);
    INFO(shown);
    CHECK(shown.starts_with("job('slow',…"));
    CHECK(shown.ends_with("True)"));
}

TEST_CASE("a longer room never shows less of a text") {
    const std::string text = "gather(fetch('A'), fetch('B'))";
    std::size_t last = 0;
    for (float room = 0; room < 300; room += 1) {
        const std::size_t size = fonts().fitted(text, body, room).size();
        CHECK(size + 3 >= last);
        last = std::max(last, size);
    }
}

TEST_CASE("a text's width is that of its parts, and grows with its size") {
    const FontSet& set = fonts();
    const float whole = set.width_px("fetch", body);
    CHECK(whole == Approx(set.width_px("fe", body) + set.width_px("tch", body)));
    CHECK(set.width_px("fetch", {FontFace::Ui, 26}) == Approx(2 * whole));
}

TEST_CASE("pattern ink never leaves its rectangle") {
    const Rect rect = {7, 11, 83, 20};
    for (const Pattern pattern :
         {Pattern::Dots, Pattern::Hatch, Pattern::CrossHatch, Pattern::Chevrons, Pattern::Notch}) {
        const PatternInk ink = pattern_ink(rect, rect, pattern, 1, 4);
        CAPTURE(static_cast<int>(pattern));
        CHECK(ink.lines.size() + ink.dots.size() + ink.chevrons.size() + ink.triangles.size() > 0);
        for (const auto& line : ink.lines) {
            for (const Point& point : line)
                CHECK(lies_in(point, rect));
        }
        for (const auto& shape : ink.chevrons) {
            for (const Point& point : shape)
                CHECK(lies_in(point, rect));
        }
        for (const auto& shape : ink.triangles) {
            for (const Point& point : shape)
                CHECK(lies_in(point, rect));
        }
        for (const Point& dot : ink.dots)
            CHECK(lies_in(dot, rect.inset(ink.dot_radius_px)));
    }
}

TEST_CASE("a very long bar is only inked where it can be seen") {
    const Rect rect = {-1e6F, 0, 2e6F, 20};
    const Rect visible = {0, 0, 600, 400};
    for (const Pattern pattern :
         {Pattern::Dots, Pattern::Hatch, Pattern::CrossHatch, Pattern::Chevrons}) {
        const PatternInk ink = pattern_ink(rect, visible, pattern, 1, 4);
        const std::size_t pieces = ink.lines.size() + ink.dots.size() + ink.chevrons.size();
        CAPTURE(static_cast<int>(pattern), pieces);
        CHECK(pieces > 20);
        CHECK(pieces < 1000);
    }
}

TEST_CASE("drawing the same twice gives the same bytes in every format") {
    const auto png = [] {
        const auto canvas = CairoCanvas::png(fonts(), 200, 100, 2);
        draw_something(*canvas);
        return canvas->finish();
    };
    const auto pdf = [] {
        const auto canvas = CairoCanvas::pdf(fonts(), 200, 100, "title");
        draw_something(*canvas);
        return canvas->finish();
    };
    const auto svg = [] {
        SvgCanvas canvas(fonts(), 200, 100, "title");
        draw_something(canvas);
        return canvas.finish();
    };
    CHECK(png() == png());
    CHECK(pdf() == pdf());
    CHECK(svg() == svg());
    CHECK(png().substr(1, 3) == "PNG");
    CHECK(pdf().substr(0, 5) == "%PDF-");
}

TEST_CASE("an SVG keeps text as text, escapes it, and names its groups") {
    SvgCanvas canvas(fonts(), 200, 100, "a < b");
    draw_something(canvas);
    const std::string svg = canvas.finish();
    CHECK(svg.find("<title>a &lt; b</title>") != std::string::npos);
    CHECK(svg.find("sleep(0.9) 任务 &lt;1&gt;</text>") != std::string::npos);
    CHECK(svg.find("<g id=\"task-3\"><title>fetch('B') &amp; more</title>") != std::string::npos);
    CHECK(count(svg, "<g") == count(svg, "</g>"));
}

TEST_CASE("no two groups of an SVG have the same id") {
    SvgCanvas canvas(fonts(), 10, 10, "");
    for (int i = 0; i < 2; ++i) {
        canvas.begin_group("task-1", "");
        canvas.end_group();
    }
    const std::string svg = canvas.finish();
    CHECK(count(svg, "id=\"task-1\"") == 1);
    CHECK(count(svg, "id=\"task-1-2\"") == 1);
}

TEST_CASE("a PDF's dates do not depend on the day it was made") {
    const auto canvas = CairoCanvas::pdf(fonts(), 100, 100, "title");
    draw_something(*canvas);
    CHECK(canvas->finish().find("CreationDate (20240101000000Z)") != std::string::npos);
}

TEST_CASE("every kind of mark has a look of its own") {
    const Metrics metrics = metrics_at(1);
    std::set<std::string> looks;
    constexpr std::size_t kinds = 7;
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        SvgCanvas canvas(fonts(), 20, 20, "mark");
        draw_mark(canvas, static_cast<runtime::trace::MarkKind>(kind), {10, 10},
                  theme(ThemeName::Light), metrics);
        looks.insert(canvas.finish());
    }
    CHECK(looks.size() == kinds);
}

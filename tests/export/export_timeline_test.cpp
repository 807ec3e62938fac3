#include "app/export/export_timeline.h"

#include "../draw/sample_timeline.h"
#include "runtime/trace/moment.h"
#include "tests/model/recorded.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>

#include <unistd.h>

using namespace app;
using exporting::ExportRequest;
using exporting::Format;

namespace {

// A folder that goes when the test does.
class Folder {
  public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "export-XXXXXX").string();
        path_ = mkdtemp(name.data());
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::filesystem::path operator/(const char* name) const { return path_ / name; }

  private:
    std::filesystem::path path_;
};

ExportRequest request_for(const runtime::trace::Timeline& timeline) {
    ExportRequest request;
    request.timeline = &timeline;
    request.title = "Waiting together";
    return request;
}

std::uint32_t big_endian(const std::string& bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = at; i < at + 4; ++i) {
        value = value << 8U | static_cast<unsigned char>(bytes[i]);
    }
    return value;
}

} // namespace

TEST_CASE("the same request gives the same bytes in every format") {
    const auto timeline = tests::gather_timeline();
    ExportRequest request = request_for(timeline);
    request.at = 60;
    for (const Format format : {Format::Png, Format::Svg, Format::Pdf}) {
        CHECK(timeline_picture(request, format) == timeline_picture(request, format));
    }
}

TEST_CASE("a picture at scale 3 has three times the pixels") {
    const auto timeline = tests::gather_timeline();
    ExportRequest request = request_for(timeline);
    const std::string one = timeline_picture(request, Format::Png);
    request.scale = 3;
    const std::string three = timeline_picture(request, Format::Png);
    CHECK(big_endian(three, 16) == 3 * big_endian(one, 16));
    CHECK(big_endian(three, 20) == 3 * big_endian(one, 20));
}

TEST_CASE("a picture has the size that was asked for") {
    const auto timeline = tests::gather_timeline();
    ExportRequest request = request_for(timeline);
    request.width_px = 900;
    request.height_px = 500;
    const std::string png = timeline_picture(request, Format::Png);
    CHECK(big_endian(png, 16) == 900);
    CHECK(big_endian(png, 20) == 500);
}

TEST_CASE("the legend names exactly the states that occur") {
    const auto timeline = tests::long_idle_timeline();
    const std::string svg = timeline_picture(request_for(timeline), Format::Svg);
    const std::string legend = svg.substr(svg.find("id=\"legend\""));
    const auto words = exporting::timeline_words(model::Language::English);
    const auto names = [&](draw::State state) {
        return legend.find(">" + words.states[static_cast<std::size_t>(state)] + "<") !=
               std::string::npos;
    };
    CHECK(names(draw::State::Running));
    CHECK(names(draw::State::Suspended));
    CHECK_FALSE(names(draw::State::Failed));
    CHECK_FALSE(names(draw::State::Cancelled));
}

TEST_CASE("the legend names an arrow only where one is drawn") {
    const auto timeline = tests::gather_timeline();
    const auto words = exporting::timeline_words(model::Language::English);
    const auto names_arrow = [&](const ExportRequest& request) {
        const std::string svg = timeline_picture(request, Format::Svg);
        return svg.find(">" + words.cause + "<") != std::string::npos;
    };
    ExportRequest request = request_for(timeline);
    CHECK_FALSE(names_arrow(request));
    request.has_all_arrows = true;
    CHECK(names_arrow(request));
    request.has_all_arrows = false;
    request.at = 0; // Nothing has a cause yet.
    CHECK_FALSE(names_arrow(request));
    // All pictures of a series have one legend, so that nothing in them moves.
    request.is_of_series = true;
    CHECK(names_arrow(request));
}

TEST_CASE(
    "the pictures of a short run's series have one size, with room for its lanes and its output") {
    const auto run = tests::recorded(R"(import asyncio
async def main():
    await asyncio.sleep(1)
    print("rested")
asyncio.run(main())
)");
    ExportRequest request = request_for(run->timeline);
    request.output_of = run.get();
    const int alone = timeline_pixels(request).height_px;
    CHECK(timeline_picture(request, Format::Svg).find("rested") == std::string::npos);
    request.is_of_series = true;
    request.at = 0;
    CHECK(timeline_picture(request, Format::Svg).find("rested") != std::string::npos);
    const auto first = timeline_pixels(request);
    request.at = run->last_event();
    const auto last = timeline_pixels(request);
    CHECK(first.height_px > alone + 60);
    CHECK(first.height_px == last.height_px);
    CHECK(first.width_px == last.width_px);
}

TEST_CASE("the word for what the axis of steps counts gives way to a playhead at the beginning") {
    const auto timeline = tests::gather_timeline();
    ExportRequest request = request_for(timeline);
    request.axis = draw::AxisKind::Steps;
    const auto begin_of_word = [&] {
        const std::string svg = timeline_picture(request, Format::Svg);
        const std::size_t word = svg.find(">event<");
        REQUIRE(word != std::string::npos);
        const std::string_view before = std::string_view(svg).substr(0, word);
        return std::stof(std::string(before.substr(before.rfind(" x=\"") + 4)));
    };
    const float alone = begin_of_word();
    request.at = 0;
    CHECK(begin_of_word() < alone - 4);
    request.at = timeline.marks.back().event;
    CHECK(begin_of_word() == alone);
}

TEST_CASE("a broken gap has its length written on it") {
    const auto timeline = tests::long_idle_timeline();
    const std::string svg = timeline_picture(request_for(timeline), Format::Svg);
    CHECK(svg.find(">60 s<") != std::string::npos);
}

TEST_CASE("pictures differ by theme, language, axis and event") {
    const auto timeline = tests::gather_timeline();
    const ExportRequest plain = request_for(timeline);
    const std::string base = timeline_picture(plain, Format::Svg);
    ExportRequest dark = plain;
    dark.theme = draw::ThemeName::Dark;
    ExportRequest chinese = plain;
    chinese.language = model::Language::Chinese;
    ExportRequest steps = plain;
    steps.axis = draw::AxisKind::Steps;
    ExportRequest at = plain;
    at.at = 50;
    for (const ExportRequest& other : {dark, chinese, steps, at}) {
        CHECK(timeline_picture(other, Format::Svg) != base);
    }
}

TEST_CASE("an event behind the last one shows the last one") {
    const auto timeline = tests::gather_timeline();
    ExportRequest last = request_for(timeline);
    last.at = timeline.event_count - 1;
    ExportRequest behind = last;
    behind.at = timeline.event_count + 1000;
    CHECK(timeline_picture(last, Format::Svg) == timeline_picture(behind, Format::Svg));
}

TEST_CASE("a run without events still gives a picture") {
    const runtime::trace::Timeline timeline;
    for (const Format format : {Format::Png, Format::Svg, Format::Pdf}) {
        CHECK_FALSE(timeline_picture(request_for(timeline), format).empty());
    }
}

TEST_CASE("the file's ending tells the format") {
    CHECK(exporting::format_of("a/b.png") == Format::Png);
    CHECK(exporting::format_of("B.SVG") == Format::Svg);
    CHECK(exporting::format_of("c.pdf") == Format::Pdf);
    CHECK_FALSE(exporting::format_of("d.jpeg").has_value());
    CHECK_FALSE(exporting::format_of("png").has_value());
}

TEST_CASE("an export is written whole, over an older file") {
    const Folder folder;
    const auto timeline = tests::gather_timeline();
    const auto path = folder / "picture.svg";
    std::ofstream(path) << "old";
    const auto written = export_timeline(request_for(timeline), path);
    REQUIRE(written.has_value());
    std::ifstream in(path, std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    CHECK(bytes == timeline_picture(request_for(timeline), Format::Svg));
}

TEST_CASE("a path that can not be written is named with the cause, in one sentence") {
    const Folder folder;
    const auto timeline = tests::gather_timeline();
    std::ofstream(folder / "file") << "not a folder";
    const auto path = folder / "file/picture.png";
    const auto written = export_timeline(request_for(timeline), path);
    REQUIRE_FALSE(written.has_value());
    CHECK(written.error().find("file") != std::string::npos);
    CHECK(written.error().find('\n') == std::string::npos);

    const auto unknown = export_timeline(request_for(timeline), folder / "picture.bmp");
    REQUIRE_FALSE(unknown.has_value());
    CHECK(unknown.error().find(".svg") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(folder / "picture.bmp"));
}

TEST_CASE("a folder that is not there is named, and not made") {
    const Folder folder;
    const auto timeline = tests::gather_timeline();
    const auto written = export_timeline(request_for(timeline), folder / "typo" / "picture.svg");
    REQUIRE_FALSE(written.has_value());
    CHECK(written.error().ends_with("there is no folder " + (folder / "typo").string()));
    CHECK_FALSE(std::filesystem::exists(folder / "typo"));
}

TEST_CASE("a picture larger than an image can be is refused, not made smaller") {
    const Folder folder;
    const auto timeline = tests::gather_timeline();
    ExportRequest request = request_for(timeline);
    request.width_px = 30000;
    request.height_px = 9000;
    request.scale = 4;
    const auto written = export_timeline(request, folder / "picture.png");
    REQUIRE_FALSE(written.has_value());
    CHECK(written.error().find("picture.png") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(folder / "picture.png"));
}

TEST_CASE("beside a text the output stands below the lanes, as much as there is room for") {
    std::string program = "import time\n";
    for (int i = 0; i < 30; ++i)
        program += "print('line', " + std::to_string(i) + ")\ntime.sleep(0.5)\n";
    const auto run = tests::recorded(program);
    ExportRequest request = request_for(run->timeline);
    CHECK(timeline_picture(request, Format::Svg).find(">line 0<") == std::string::npos);
    request.program = run.get();
    const std::string whole = timeline_picture(request, Format::Svg);
    CHECK(whole.find(">line 0<") != std::string::npos);
    CHECK(whole.find(">line 29<") != std::string::npos);
    request.height_px = 400;
    const std::string low = timeline_picture(request, Format::Svg);
    CHECK(low.find(">line 0<") != std::string::npos);
    CHECK(low.find(">line 29<") != std::string::npos); // In a column of its own.
    CHECK(low.find(" more lines<", low.find(">Console<")) == std::string::npos);
}

TEST_CASE("what is left out of the output is told where it is left out") {
    std::string program = "import time\n";
    for (int i = 0; i < 90; ++i)
        program +=
            "print('" + std::string(50, '-') + "', " + std::to_string(i) + ")\ntime.sleep(0.5)\n";
    const auto run = tests::recorded(program);
    ExportRequest request = request_for(run->timeline);
    request.program = run.get();
    request.height_px = 500;
    const auto picture_at = [&](std::optional<runtime::trace::EventNumber> event) {
        request.at = event;
        return timeline_picture(request, Format::Svg);
    };
    const std::string line = ">" + std::string(50, '-') + " ";
    const std::string whole = picture_at(std::nullopt);
    CHECK(whole.find(line + "0<") < whole.rfind(" more lines<"));
    const std::string last = picture_at(run->last_event());
    const std::size_t console = last.find(">Console<");
    REQUIRE(console != std::string::npos);
    CHECK(last.find(line + "89<") != std::string::npos);
    CHECK(last.find(" lines above<", console) < last.find(line, console));
    CHECK(last.find(" more lines<", console) == std::string::npos);
    const std::string middle = picture_at(run->index.last_event_at(20));
    const std::size_t begin = middle.find(">Console<");
    const std::size_t now = middle.find(line + "40<", begin);
    CHECK(middle.find(" lines above<", begin) < now);
    CHECK(now < middle.find(" more lines<", begin));
}

TEST_CASE("a text that begins and ends out of sight says so at both ends, in one kind of letters") {
    std::string program = "import asyncio\n";
    for (int i = 0; i < 60; ++i)
        program += "x = None\n";
    const auto run = tests::recorded(program);
    ExportRequest request = request_for(run->timeline);
    request.program = run.get();
    request.height_px = 400;
    const auto middle = runtime::trace::find(run->index, *runtime::trace::parse_moment("line 30"));
    REQUIRE(middle);
    request.at = *middle;
    for (const auto& [language, above] : {std::pair(model::Language::English, " lines above<"),
                                          std::pair(model::Language::Chinese, "……上面还有 ")}) {
        request.language = language;
        const std::string picture = timeline_picture(request, Format::Svg);
        CHECK(picture.find(above) != std::string::npos);
        CHECK(picture.find(">asyncio<") == std::string::npos);
    }
    request.language = model::Language::English;
    const std::string picture = timeline_picture(request, Format::Svg);
    // All lines are shown or counted.
    const auto number_before = [&](std::string_view words) {
        const std::size_t end = picture.find(words);
        const std::size_t begin = picture.rfind(' ', end - 1) + 1;
        return std::stoi(picture.substr(begin, end - begin));
    };
    int shown = 0;
    for (auto at = picture.find(">None<"); at != picture.npos; at = picture.find(">None<", at + 1))
        ++shown;
    CHECK(number_before(" lines above<") + shown + number_before(" more lines<") == 61);
    request.at = 0;
    CHECK(timeline_picture(request, Format::Svg).find("lines above") == std::string::npos);
}

TEST_CASE("the heading counts events as --at does, and clocks have a decimal") {
    const auto run = tests::recorded("import time\ntime.sleep(1)\nprint('tea')\n");
    ExportRequest request = request_for(run->timeline);
    request.program = run.get();
    const std::string last = std::to_string(run->last_event());
    const std::string whole = timeline_picture(request, Format::Svg);
    CHECK(whole.find("total 1.0 s · events 0 to " + last + "<") != std::string::npos);
    CHECK(whole.find(">1.0 s<") != std::string::npos); // Beside what is printed.
    request.at = run->last_event();
    const std::string end = timeline_picture(request, Format::Svg);
    CHECK(end.find("1.0 s · event " + last + " of " + last) != std::string::npos);
    request.at = run->index.last_event_at(0.5);
    request.clock_s = 0.5;
    CHECK(timeline_picture(request, Format::Svg).find(">0.5 s · event ") != std::string::npos);
}

TEST_CASE("an SVG keeps the spaces at the ends of its words for every viewer") {
    const auto timeline = tests::gather_timeline();
    CHECK(timeline_picture(request_for(timeline), Format::Svg).find("xml:space=\"preserve\"") !=
          std::string::npos);
}

TEST_CASE("a call that blocks has its words in its bar and a line in the legend") {
    const auto run = tests::recorded("import asyncio, time\n"
                                     "async def main():\n"
                                     "    await asyncio.sleep(0.1)\n"
                                     "    time.sleep(0.15)\n"
                                     "asyncio.run(main())\n");
    ExportRequest request = request_for(run->timeline);
    const std::string english = timeline_picture(request, Format::Svg);
    CHECK(english.find(">time.sleep(0.15)<") != std::string::npos);
    CHECK(english.find(">Blocks the loop<") != std::string::npos);
    request.language = model::Language::Chinese;
    CHECK(timeline_picture(request, Format::Svg).find(">阻塞循环<") != std::string::npos);
}

TEST_CASE(
    "a sleep that does not fit into its bar keeps its number, as short as it can be written") {
    const auto run = tests::recorded("import asyncio\n"
                                     "async def main():\n"
                                     "    for _ in range(9):\n"
                                     "        await asyncio.sleep(0.1 * 30)\n"
                                     "asyncio.run(main())\n");
    ExportRequest request = request_for(run->timeline);
    request.width_px = 1100;
    CHECK(timeline_picture(request, Format::Svg).find(">sleep(3)<") != std::string::npos);
    request.width_px = 620;
    const std::string narrow = timeline_picture(request, Format::Svg);
    CHECK((narrow.find(">3 s</text>") != std::string::npos ||
           narrow.find(">3</text>") != std::string::npos));
    CHECK(narrow.find("sleep(…)") == std::string::npos);
}

TEST_CASE("a sleep of a thread is never written as one of asyncio") {
    const auto run = tests::recorded("import asyncio, time\n"
                                     "for _ in range(9):\n"
                                     "    time.sleep(0.4)\n"
                                     "asyncio.run(asyncio.sleep(0.1))\n");
    ExportRequest request = request_for(run->timeline);
    for (int width = 400; width <= 1600; width += 40) {
        request.width_px = width;
        CHECK(timeline_picture(request, Format::Svg).find(">sleep(0.4)<") == std::string::npos);
    }
}

TEST_CASE("where no time passes the axis counts events and says so, and generators are paused") {
    const auto run = tests::recorded("def count():\n"
                                     "    yield 1\n"
                                     "    yield 2\n"
                                     "for n in count():\n"
                                     "    print(n)\n");
    ExportRequest request = request_for(run->timeline);
    const std::string picture = timeline_picture(request, Format::Svg);
    CHECK(picture.find(">event<") != std::string::npos);
    CHECK(picture.find(">Paused at yield<") != std::string::npos);
    CHECK(picture.find(">Waiting<") == std::string::npos);
    CHECK(picture.find("loop iteration") == std::string::npos);
}

TEST_CASE("without a loop the room where no time passes is one for each step") {
    const auto run = tests::recorded("import time\ntime.sleep(1)\nprint('x')\n");
    const std::string picture = timeline_picture(request_for(run->timeline), Format::Svg);
    CHECK(picture.find(">no time passes: a room for each step<") != std::string::npos);
}

TEST_CASE("a slide has the output below lanes that fill it, and crowding lanes leave some of it") {
    const auto slide = [](int tasks) {
        const auto run = tests::recorded("import asyncio\n"
                                         "async def job(n):\n"
                                         "    await asyncio.sleep(n)\n"
                                         "async def main():\n"
                                         "    await asyncio.gather(*map(job, range(" +
                                         std::to_string(tasks) +
                                         ")))\n"
                                         "    print('all done')\n"
                                         "asyncio.run(main())\n");
        ExportRequest request = request_for(run->timeline);
        request.output_of = run.get();
        CHECK(timeline_picture(request, Format::Svg).find(">all done<") == std::string::npos);
        request.width_px = 1280;
        request.height_px = 720;
        return timeline_picture(request, Format::Svg);
    };
    const std::string few = slide(2);
    CHECK(few.find(">all done<") != std::string::npos);
    // Its lanes are spread: the output is near the bottom.
    const std::size_t y = few.rfind(" y=\"", few.find(">Console<")) + 4;
    CHECK(std::stod(few.substr(y, 8)) > 560);
    CHECK(slide(60).find(">all done<") != std::string::npos);
}

TEST_CASE("a low picture leaves its output out before it leaves lanes out") {
    const auto run = tests::recorded("import asyncio\n"
                                     "async def pour(n):\n"
                                     "    await asyncio.sleep(n)\n"
                                     "    print(n)\n"
                                     "async def main():\n"
                                     "    await asyncio.gather(*(pour(n) for n in range(6)))\n"
                                     "asyncio.run(main())\n");
    ExportRequest request = request_for(run->timeline);
    const std::string whole = timeline_picture(request, Format::Svg);
    REQUIRE(whole.find("pour(5)") != std::string::npos);
    request.output_of = run.get();
    // As high as all lanes need, and not enough for the output too.
    request.height_px = 380;
    CHECK(timeline_picture(request, Format::Svg).find("pour(5)") != std::string::npos);
}

TEST_CASE("a wait in a deadlock has room and words at the run's end, however late it begins") {
    const auto run = tests::recorded(R"(import asyncio
async def consumer(queue):
    for _ in range(3):
        await queue.get()
        await asyncio.sleep(1)
    await queue.get()
async def main():
    queue = asyncio.Queue()
    for item in range(3):
        queue.put_nowait(item)
    await consumer(queue)
asyncio.run(main())
)");
    ExportRequest request = request_for(run->timeline);
    CHECK(timeline_picture(request, Format::Svg).find(">for ever<") == std::string::npos);
    request.output_of = run.get();
    const std::string picture = timeline_picture(request, Format::Svg);
    const std::size_t words = picture.find(">for ever<");
    REQUIRE(words != std::string::npos);
    const std::size_t group = picture.rfind("<title>", words);
    CHECK(picture.substr(group, words - group).find("queue.get()") != std::string::npos);
    CHECK(picture.find(">queue.get()<", words) != std::string::npos);
    request.language = app::model::Language::Chinese;
    CHECK(timeline_picture(request, Format::Svg).find(">永远<") != std::string::npos);
}

TEST_CASE("a call in a bar is cut only as far as it is told from the others of its lane") {
    const auto run = tests::recorded(R"(import asyncio
async def wait(first, second):
    await first.wait()
    await second.wait()
async def main():
    events = [asyncio.Event(), asyncio.Event()]
    task = asyncio.create_task(wait(*events))
    for event in events:
        await asyncio.sleep(1)
        event.set()
    await task
asyncio.run(main())
)");
    ExportRequest request = request_for(run->timeline);
    std::size_t whole = 0;
    for (int width = 400; width < 900; width += 20) {
        request.width_px = width;
        const std::string picture = timeline_picture(request, Format::Svg);
        INFO(width);
        const auto is_there = [&](const char* words) {
            return picture.find(words) != picture.npos;
        };
        for (const char* cut : {">even…<", ">event…<", ">events…<", ">events[…<"})
            CHECK_FALSE(is_there(cut));
        if (is_there(">events[0].wait()<")) ++whole;
    }
    CHECK(whole > 0);
}

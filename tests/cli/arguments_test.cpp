#include "app/cli/arguments.h"

#include <catch2/catch.hpp>

using namespace app::cli;

namespace {

template <class T>
T parsed(const std::vector<std::string>& words) {
    const Parsed result = parse_arguments(words);
    if (const auto* usage = std::get_if<Usage>(&result)) FAIL(usage->text);
    REQUIRE(std::holds_alternative<T>(std::get<Arguments>(result)));
    return std::get<T>(std::get<Arguments>(result));
}

std::string refused(const std::vector<std::string>& words) {
    const Parsed result = parse_arguments(words);
    REQUIRE(std::holds_alternative<Usage>(result));
    CHECK(std::get<Usage>(result).status == 2);
    return std::get<Usage>(result).text;
}

} // namespace

TEST_CASE("no words at all open the window") {
    CHECK_FALSE(parsed<OpenArguments>({}).program);
    CHECK_FALSE(parsed<OpenArguments>({"open"}).program);
    CHECK(parsed<OpenArguments>({"open", "gather"}).program->program == "gather");
}

TEST_CASE("scenario options stand before or after the file") {
    for (const auto& words : {std::vector<std::string>{"run", "a.py", "--interrupt", "2.5"},
                              std::vector<std::string>{"run", "--interrupt", "2.5", "a.py"}}) {
        const auto run = parsed<RunArguments>(words);
        CHECK(run.program.program == "a.py");
        CHECK(run.program.scenario.interrupt_at_s == 2.5);
        CHECK_FALSE(run.program.scenario.seed);
    }
}

TEST_CASE("sizes may be written with their unit") {
    const auto run = parsed<RunArguments>({"run", "a.py", "--max-memory", "512MB"});
    CHECK(run.program.scenario.max_memory_bytes == std::uint64_t{512} << 20);
}

TEST_CASE("an export has a scale, a size, a theme and a language") {
    const auto picture = parsed<ExportArguments>({"export", "wait", "-o", "a.svg", "--scale", "3",
                                                  "--size", "800x600", "--theme", "dark", "--lang",
                                                  "zh", "--axis", "steps", "--at", "12"})
                             .picture;
    CHECK(picture.output == "a.svg");
    CHECK(picture.scale == 3);
    CHECK(picture.width_px == 800);
    CHECK(picture.height_px == 600);
    CHECK(picture.theme == app::model::ThemeChoice::Dark);
    CHECK(picture.language == app::model::Language::Chinese);
    CHECK(picture.axis == app::model::TimelineAxis::Steps);
    CHECK(picture.at == "12");
}

TEST_CASE("an export without options is light, English and of natural size") {
    const auto picture = parsed<ExportArguments>({"export", "wait", "-o", "a.png"}).picture;
    CHECK(picture.theme == app::model::ThemeChoice::Light);
    CHECK(picture.language == app::model::Language::English);
    CHECK(picture.scale == 1);
    CHECK(picture.width_px == 0);
    CHECK_FALSE(picture.at);
}

TEST_CASE("words that make no sense are refused with what was found and a hint") {
    CHECK(refused({"run"}).find("program is required") != std::string::npos);
    CHECK(refused({"export", "wait", "-o", "a.png", "--size", "200x100"}).find("320x160") !=
          std::string::npos);
    CHECK(refused({"export", "wait", "-o", "a.png", "--size", "12"}).find("'12'") !=
          std::string::npos);
    CHECK(refused({"export", "wait", "-o", "a.png", "--scale", "5"}).find("--scale") !=
          std::string::npos);
    CHECK(refused({"run", "a.py", "--interrupt", "-1"}).find("'-1'") != std::string::npos);
    CHECK(refused({"run", "a.py", "--emit", "leaves"}).find("ast|bytecode|tokens") !=
          std::string::npos);
    CHECK(refused({"run", "a.py", "--frobnicate"}).find("coroscope run --help") !=
          std::string::npos);
    CHECK(refused({"a.py"}).find("coroscope run a.py") != std::string::npos);
}

TEST_CASE("numbers that make no sense are named") {
    CHECK(refused({"run", "a.py", "--max-steps", "0"}).find("'0' is no whole number from 1 on") !=
          std::string::npos);
    for (const std::string size : {"lots", "5q", "-1", ""})
        CHECK(refused({"run", "a.py", "--max-memory", size})
                  .find("--max-memory: '" + size + "' is no size such as 512MB or 2GB") !=
              std::string::npos);
}

TEST_CASE("a word that is no command is named, with what there is") {
    CHECK(refused({"runn", "a.py"}).find("there is no command 'runn'") != std::string::npos);
    CHECK(refused({"frobnicate"}).find("open, run, lessons") != std::string::npos);
    CHECK(refused({"gather"}).find("coroscope open gather") != std::string::npos);
}

TEST_CASE("help is no failure and names every command") {
    const Parsed result = parse_arguments({"--help"});
    const auto& usage = std::get<Usage>(result);
    CHECK(usage.status == 0);
    for (const char* command :
         {"open", "run", "lessons", "check", "export", "screenshot", "trace"}) {
        CHECK(usage.text.find(command) != std::string::npos);
    }
    CHECK(usage.text.find("3 deadlock") != std::string::npos);
}

TEST_CASE("help of a command is what --help says of it") {
    CHECK(std::get<Usage>(parse_arguments({"help"})).text ==
          std::get<Usage>(parse_arguments({"--help"})).text);
    const auto screenshot = std::get<Usage>(parse_arguments({"help", "screenshot"}));
    CHECK(screenshot.status == 0);
    CHECK(screenshot.text.find("Usage: coroscope screenshot") != std::string::npos);
    CHECK(refused({"help", "runn"}).find("there is no command 'runn'") != std::string::npos);
}

TEST_CASE("a picture of a line's Why stands at that line, and at no other place") {
    refused({"screenshot", "a.py", "-o", "a.png", "--at", "3", "--why", "1"});
    CHECK(parsed<ScreenshotArguments>({"screenshot", "a.py", "-o", "a.png", "--why", "1"})
              .why.front() == 1);
}

TEST_CASE("the window's own limit of steps is what its help tells") {
    const Parsed help = parse_arguments({"open", "--help"});
    REQUIRE(std::holds_alternative<Usage>(help));
    CHECK(std::get<Usage>(help).text.find("default 500,000") != std::string::npos);
}

#include "lessons/prose.h"

#include <catch2/catch.hpp>

#include <optional>
#include <vector>

using namespace lessons;

namespace {

Problems problems_of(std::string_view text) {
    const auto prose = parse_prose(text, "x/lesson.en.md");
    return prose ? Problems{} : prose.error();
}

std::vector<TextRun> runs_of(std::string_view paragraph) {
    const auto prose = parse_prose("## T {at: start}\n" + std::string(paragraph), "x");
    REQUIRE(prose);
    return prose->sections.at(0).blocks.at(0).runs;
}

} // namespace

TEST_CASE("a section has its title, its anchor and its blocks") {
    const auto prose =
        parse_prose("Before.\n\n## One {at: line 3}\n\nFirst\nlines.\n\n- a\n- b\n", "x");
    REQUIRE(prose);
    REQUIRE(prose->introduction.size() == 1);
    REQUIRE(prose->sections.size() == 1);
    const Section& section = prose->sections[0];
    CHECK(section.title == "One");
    CHECK(section.anchor == "line 3");
    CHECK(section.moment.line == 3);
    CHECK(section.line == 3);
    REQUIRE(section.blocks.size() == 3);
    CHECK(plain_text(section.blocks[0]) == "First lines.");
    CHECK(section.blocks[0].kind == BlockKind::Paragraph);
    CHECK(plain_text(section.blocks[2]) == "b");
    CHECK(section.blocks[2].kind == BlockKind::ListItem);
}

TEST_CASE("a line of a list item that goes on belongs to the item") {
    const auto prose = parse_prose("## T {at: start}\n- one\n  two\n- three\n", "x");
    REQUIRE(prose);
    REQUIRE(prose->sections[0].blocks.size() == 2);
    CHECK(plain_text(prose->sections[0].blocks[0]) == "one two");
}

TEST_CASE("Chinese lines are joined without a space, but for one beside a word") {
    const auto prose =
        parse_prose("## T {at: start}\n事件\n**循环**\nloop\n在走。\n1.5\n秒\n", "x");
    REQUIRE(prose);
    CHECK(plain_text(prose->sections[0].blocks[0]) == "事件循环 loop 在走。1.5 秒");
}

TEST_CASE("bold and code are runs of their own") {
    CHECK(runs_of("a **b** `c**d` e") == std::vector<TextRun>{{TextStyle::Plain, "a "},
                                                              {TextStyle::Strong, "b"},
                                                              {TextStyle::Plain, " "},
                                                              {TextStyle::Code, "c**d"},
                                                              {TextStyle::Plain, " e"}});
}

TEST_CASE("a backslash takes the next character as it is") {
    CHECK(runs_of("2 \\*\\* 3") == std::vector<TextRun>{{TextStyle::Plain, "2 ** 3"}});
    CHECK(runs_of("`a\\b`") == std::vector<TextRun>{{TextStyle::Code, "a\\b"}});
}

TEST_CASE("a mistake in the prose is reported with its line and a hint") {
    const auto check = [](std::string_view text, std::uint32_t line, std::string_view part) {
        const Problems problems = problems_of(text);
        INFO(text);
        REQUIRE(problems.size() == 1);
        CHECK(problems[0].file == "x/lesson.en.md");
        CHECK(problems[0].line == line);
        CHECK(problems[0].message.find(part) != std::string::npos);
        CHECK_FALSE(problems[0].hint.empty());
    };
    check("Only an introduction.\n", 0, "no section");
    check("## A {at: start}\na\n\n## B\nb\n", 4, "no anchor");
    check("## A {at: }\na\n", 1, "anchor is empty");
    check("## A {at: tusk x done}\na\n", 1, "in the anchor 'tusk x done'");
    check("## {at: start}\na\n", 1, "no title");
    check("# Title\n## A {at: start}\na\n", 1, "has to begin with '## '");
    check("## A {at: start}\n\n## B {at: end}\nb\n", 1, "says nothing");
    check("## A {at: start}\na\n\nb `c\n", 4, "never closed");
    check("## A {at: start}\na **b\n", 2, "never closed");
}

TEST_CASE("the section shown is the one whose moment came last") {
    using Events = std::vector<std::optional<runtime::trace::EventNumber>>;
    const Events events{5, 20, std::nullopt, 10};
    CHECK(section_at(events, 4) == std::nullopt);
    CHECK(section_at(events, 5) == 0U);
    CHECK(section_at(events, 19) == 3U);
    CHECK(section_at(events, 20) == 1U);
    CHECK(section_at(Events{}, 20) == std::nullopt);
}

TEST_CASE("of two sections at one event the later is shown") {
    const std::vector<std::optional<runtime::trace::EventNumber>> events{7, 7};
    CHECK(section_at(events, 9) == 1U);
}

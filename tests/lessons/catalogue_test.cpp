#include "lessons/catalogue.h"
#include "lessons/check.h"

#include <catch2/catch.hpp>

#include <set>
#include <string>

using namespace lessons;

namespace {

const char* const good_toml = "order = 1\n"
                              "title = { en = 'a', zh = 'b' }\n"
                              "summary = { en = 'a', zh = 'b' }\n"
                              "concepts = [ { en = 'a', zh = 'b' } ]\n";

// A folder with one good lesson, to be spoiled by a test.
Folder good_folder() {
    return {{"tea/lesson.py", "print('tea')\n"},
            {"tea/lesson.out", "tea\n"},
            {"tea/lesson.toml", good_toml},
            {"tea/lesson.en.md", "## A {at: start}\na\n"},
            {"tea/lesson.zh.md", "## B {at: start}\nb\n"}};
}

std::string problems_in(const Folder& folder) {
    std::string text;
    for (const Problem& problem : load_catalogue(folder).problems)
        text += to_text(problem) + "\n";
    return text;
}

} // namespace

TEST_CASE("every shipped lesson loads, complete in every language") {
    const Catalogue& catalogue = shipped_catalogue();
    for (const Problem& problem : catalogue.problems) {
        FAIL_CHECK(to_text(problem));
    }
    std::vector<std::string> ids;
    for (const Lesson& lesson : catalogue.lessons)
        ids.push_back(lesson.id);
    CHECK(ids == std::vector<std::string>{"why-coroutines", "generators", "yield-from",
                                          "coroutine-objects", "event-loop", "tasks",
                                          "in-turn-and-together", "futures", "gather", "wait",
                                          "timeouts", "cancellation", "blocking", "semaphores",
                                          "producer-consumer", "async-generators"});
}

TEST_CASE("every shipped lesson prints what CPython prints and has the moments of its prose") {
    for (const Lesson& lesson : shipped_catalogue().lessons) {
        for (const Problem& problem : check_lesson(lesson)) {
            FAIL_CHECK(to_text(problem));
        }
    }
}

TEST_CASE("the lessons on disk are the lessons in the binary") {
    auto folder = read_folder(COROSCOPE_SOURCE_DIR "/lessons");
    REQUIRE(folder);
    // What `coroscope new` begins with is in the binary too, but is no lesson.
    std::erase_if(*folder, [](const auto& file) { return file.first.starts_with("example/"); });
    CHECK(*folder == embedded_folder());
}

TEST_CASE("a lesson is short and its prose has five to nine sections") {
    for (const Lesson& lesson : shipped_catalogue().lessons) {
        INFO(lesson.id);
        CHECK(lesson.program.line_count() >= 25);
        CHECK(lesson.program.line_count() <= 46);
        for (const Language language : all_languages) {
            CHECK(lesson.prose(language).sections.size() >= 5);
            CHECK(lesson.prose(language).sections.size() <= 9);
            CHECK(lesson.prose(language).introduction.size() == 1);
        }
    }
}

TEST_CASE("a translation has as many blocks in each section as the original") {
    for (const Lesson& lesson : shipped_catalogue().lessons) {
        for (std::size_t at = 0; at < lesson.english.sections.size(); ++at) {
            INFO(lesson.id << ": " << lesson.english.sections[at].title);
            CHECK(lesson.english.sections[at].blocks.size() ==
                  lesson.chinese.sections[at].blocks.size());
        }
    }
}

TEST_CASE("a folder with a good lesson has no problem") {
    const Catalogue catalogue = load_catalogue(good_folder());
    CHECK(problems_in(good_folder()).empty());
    REQUIRE(catalogue.find("tea"));
    CHECK(catalogue.find("tea")->title.in(Language::Chinese) == "b");
    CHECK(catalogue.find("tea")->program.file_name() == "tea/lesson.py");
    CHECK(catalogue.find("coffee") == nullptr);
}

TEST_CASE("a lesson with a problem is left out and the others stay") {
    Folder folder = good_folder();
    folder["milk/lesson.py"] = "print('milk')\n";
    const Catalogue catalogue = load_catalogue(folder);
    CHECK(catalogue.find("tea"));
    CHECK_FALSE(catalogue.find("milk"));
    CHECK_FALSE(catalogue.problems.empty());
}

TEST_CASE("a missing file is named") {
    Folder folder = good_folder();
    folder.erase("tea/lesson.zh.md");
    CHECK(problems_in(folder).starts_with("tea/lesson.zh.md: this file is missing"));
}

TEST_CASE("a section that is not translated is a problem") {
    Folder folder = good_folder();
    folder["tea/lesson.en.md"] += "\n## C {at: end}\nc\n";
    CHECK(problems_in(folder).find("there are 1 sections, in English 2") != std::string::npos);
}

TEST_CASE("a translation anchored elsewhere is a problem at its line") {
    Folder folder = good_folder();
    folder["tea/lesson.zh.md"] = "\n## B {at: end}\nb\n";
    CHECK(problems_in(folder).starts_with("tea/lesson.zh.md, line 2: section 1 is anchored to"));
}

TEST_CASE("a TOML syntax error has its line") {
    Folder folder = good_folder();
    folder["tea/lesson.toml"] = "order = 1\ntitle = {\n";
    CHECK(problems_in(folder).starts_with("tea/lesson.toml, line 2: "));
}

TEST_CASE("a misspelt key is a problem at its line") {
    Folder folder = good_folder();
    folder["tea/lesson.toml"] = std::string(good_toml) + "sumary = 1\n";
    CHECK(problems_in(folder).starts_with("tea/lesson.toml, line 5: the key 'sumary'"));
}

TEST_CASE("a title in one language only is a problem") {
    Folder folder = good_folder();
    folder["tea/lesson.toml"] = "order = 1\ntitle = { en = 'a' }\nsummary = { en = 'a', zh = 'b' }"
                                "\nconcepts = [ { en = 'a', zh = 'b' } ]\n";
    CHECK(problems_in(folder).starts_with("tea/lesson.toml, line 2: 'title' has to be given"));
}

TEST_CASE("two lessons can not have the same place") {
    Folder folder = good_folder();
    for (const auto& [path, bytes] : good_folder())
        folder["milk" + path.substr(3)] = bytes;
    CHECK(problems_in(folder).find("the order 1 is also that of") != std::string::npos);
}

TEST_CASE("a folder that is not there is a problem with its path") {
    const auto folder = read_folder("no/such/folder");
    REQUIRE_FALSE(folder);
    CHECK(folder.error().at(0).file == "no/such/folder");
}

TEST_CASE("a misspelt id finds its neighbour") {
    CHECK(nearest_id(shipped_catalogue(), "gatter") == "gather");
    CHECK(nearest_id(shipped_catalogue(), "async_generators") == "async-generators");
    CHECK(nearest_id(shipped_catalogue(), "xyzzy").empty());
}

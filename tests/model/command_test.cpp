#include "app/model/app.h"
#include "app/model/text.h"
#include "tests/gui/demo_app.h"

#include <catch2/catch.hpp>

#include <map>
#include <set>

using namespace app::model;

TEST_CASE("every command has a name of its own, a title and a description in both languages") {
    std::set<std::string_view> names;
    for (const CommandRow& row : command_table()) {
        INFO(row.name);
        CHECK(names.insert(row.name).second);
        for (const Language language : {Language::English, Language::Chinese}) {
            const std::string key = "command." + std::string(row.name);
            CHECK(text(language, key + ".title") != key + ".title");
            CHECK(text(language, key + ".description") != key + ".description");
        }
    }
}

TEST_CASE("no two commands share a shortcut") {
    std::map<std::string, std::string_view> owners;
    for (const CommandRow& row : command_table()) {
        std::string_view rest = row.shortcuts;
        while (!rest.empty()) {
            const std::size_t comma = std::min(rest.find(", "), rest.size());
            const auto [at, is_new] = owners.emplace(std::string(rest.substr(0, comma)), row.name);
            INFO(at->first << " is of " << at->second << " and of " << row.name);
            CHECK(is_new);
            rest.remove_prefix(std::min(comma + 2, rest.size()));
        }
    }
}

TEST_CASE("letters and arrows are left to a text field while it is typed into") {
    const App app = tests::demo_app();
    CHECK(command_for({"Right"}, app, false));
    CHECK_FALSE(command_for({"Right"}, app, true));
    CHECK_FALSE(command_for({"w"}, app, true));
    CHECK(command_for({"k", true}, app, true));
}

TEST_CASE("Shift and Ctrl choose larger steps") {
    const App app = tests::demo_app();
    const auto step = [&](KeyPress press) {
        const auto command = command_for(press, app, false);
        return command_as<StepForward>(*command)->size;
    };
    CHECK(step({"Right"}) == std::nullopt);
    CHECK(step({"Right", false, true}) == StepSize::TaskSwitch);
    CHECK(step({"Right", true}) == StepSize::Iteration);
}

TEST_CASE("a command that can not be done now has no key") {
    App app = tests::demo_app();
    apply(app, SeekFirst{});
    CHECK_FALSE(command_for({"Left"}, app, false));
    apply(app, SeekLast{});
    CHECK_FALSE(command_for({"Right"}, app, false));
    CHECK(command_for({"Left"}, app, false));
}

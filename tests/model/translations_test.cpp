#include "app/model/narrate.h"
#include "app/model/text.h"

#include <catch2/catch.hpp>

#include <regex>
#include <set>
#include <string>

using namespace app::model;

namespace {

std::set<std::string> places_in(std::string_view words) {
    static const std::regex place("\\{([a-z]+)\\}");
    const std::string text(words);
    std::set<std::string> out;
    for (std::sregex_iterator at(text.begin(), text.end(), place), end; at != end; ++at)
        out.insert((*at)[1]);
    return out;
}

} // namespace

TEST_CASE("both languages have the same keys, and none of them is empty") {
    const auto english = all_text(Language::English);
    const auto chinese = all_text(Language::Chinese);
    REQUIRE(english.size() == chinese.size());
    for (std::size_t i = 0; i < english.size(); ++i) {
        INFO(english[i].first);
        CHECK(english[i].first == chinese[i].first);
        CHECK_FALSE(english[i].second.empty());
        CHECK_FALSE(chinese[i].second.empty());
    }
}

TEST_CASE("both languages fill in the same places") {
    const auto english = all_text(Language::English);
    const auto chinese = all_text(Language::Chinese);
    for (std::size_t i = 0; i < english.size(); ++i) {
        INFO(english[i].first);
        CHECK(places_in(english[i].second) == places_in(chinese[i].second));
    }
}

TEST_CASE("a key without words shows itself") {
    CHECK(text(Language::English, "no.such.key") == "no.such.key");
}

TEST_CASE("everything that can be told has its words and its reason in both languages") {
    for (const std::string_view key : narration_keys()) {
        for (const Language language : {Language::English, Language::Chinese}) {
            INFO(key);
            CHECK(text(language, "narrate." + std::string(key)) != "narrate." + std::string(key));
            CHECK(text(language, "why." + std::string(key)) != "why." + std::string(key));
        }
    }
}

#include "app/model/text_template.h"

#include <catch2/catch.hpp>

using namespace app::model;

namespace {

Likeness likeness(std::string_view line, std::string_view text) {
    Likeness best = Likeness::None;
    for (const TextTemplate& one : text_templates(line)) {
        const Likeness now = one.likeness(text, [](std::string_view name) {
            return name == "name" ? std::optional<std::string>("ann") : std::nullopt;
        });
        CHECK((now == Likeness::None || one.can_be(text)));
        best = std::max(best, now);
    }
    return best;
}

} // namespace

TEST_CASE("a string in a line is the text, if the values of its fields make it that") {
    CHECK(likeness("log.append(f'{name} got it')", "ann got it") == Likeness::Certain);
    CHECK(likeness("log.append(f'{name} got it')", "bob got it") == Likeness::None);
    CHECK(likeness("log.append('ann got it')", "ann got it") == Likeness::Certain);
    CHECK(likeness("log.append('{name} got it')", "ann got it") == Likeness::None);
    CHECK(likeness("log += [f\"{{{name}}}\"]", "{ann}") == Likeness::Certain);
}

TEST_CASE("a field that is more than a name may be anything, if enough stands around it") {
    CHECK(likeness("x = f'{name} has {n + 1} of {m!r}'", "ann has 3 of 'b'") == Likeness::Possible);
    CHECK(likeness("x = f'{n + 1}{m}'", "anything") == Likeness::None);
    CHECK(likeness("x = f'{a[\"k\"]}: {b}'", "k: v") == Likeness::None);
}

TEST_CASE("what is no whole string of one line is left alone") {
    CHECK(text_templates("x = 1  # 'no string'").empty());
    CHECK(text_templates("x = 'begins").empty());
    CHECK(text_templates("x = 'a\\n'").empty());
}

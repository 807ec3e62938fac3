#include "app/model/history.h"

#include <catch2/catch.hpp>

using namespace app::model;

TEST_CASE("typing in one go is one step of undo") {
    History history("a");
    history.record("ab", 2, EditKind::Typing);
    history.record("abc", 3, EditKind::Typing);
    history.undo();
    CHECK(history.text() == "a");
    CHECK_FALSE(history.can_undo());
    history.redo();
    CHECK(history.text() == "abc");
}

TEST_CASE("a new edit forgets what could be redone") {
    History history("a");
    history.record("b", 1, EditKind::Whole);
    history.undo();
    history.record("c", 1, EditKind::Whole);
    CHECK_FALSE(history.can_redo());
    history.undo();
    CHECK(history.text() == "a");
}

TEST_CASE("an edit that changes nothing is no step") {
    History history("a");
    history.record("a", 0, EditKind::Whole);
    CHECK_FALSE(history.can_undo());
}

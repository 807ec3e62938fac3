#include "tests/architecture/checkout.h"

#include <catch2/catch.hpp>

#include <map>
#include <string>

using namespace tests::architecture;

TEST_CASE("no two source files have the same name") {
    std::map<std::string, std::string> folder_of;
    for (const auto& file : source_files()) {
        const auto [at, is_new] = folder_of.emplace(file.filename(), file.parent_path());
        INFO(file.filename() << " is in " << at->second << " and in " << file.parent_path());
        CHECK(is_new);
    }
}

TEST_CASE("every source file says in its name what it is about") {
    for (const auto& file : source_files()) {
        const std::string name = file.stem();
        INFO(file);
        CHECK(name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos);
    }
}

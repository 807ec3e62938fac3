#include "tests/architecture/checkout.h"

#include <catch2/catch.hpp>

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace tests::architecture;

namespace {

using Table = std::map<std::string, std::set<std::string>>;

// "`a`, `b`" -> {"a", "b"}
std::vector<std::string> names_in(std::string_view cell) {
    std::vector<std::string> names;
    for (std::size_t open = cell.find('`'); open != cell.npos; open = cell.find('`', open)) {
        const std::size_t close = cell.find('`', open + 1);
        if (close == cell.npos) break;
        names.emplace_back(cell.substr(open + 1, close - open - 1));
        open = close + 1;
    }
    return names;
}

// The rows of the table in ARCHITECTURE.md whose first heading is `heading`.
Table table_under(std::string_view heading) {
    Table table;
    bool is_inside = false;
    for (const std::string& line : lines_of("ARCHITECTURE.md")) {
        if (!line.starts_with("|")) {
            is_inside = false;
        } else if (line.starts_with("| " + std::string(heading) + " |")) {
            is_inside = true;
        } else if (is_inside && line.starts_with("| `")) {
            const std::size_t second = line.find('|', 1);
            const auto key = names_in(line.substr(0, second));
            const auto values = names_in(line.substr(second));
            table[key.at(0)] = {values.begin(), values.end()};
        }
    }
    return table;
}

struct Include {
    std::string file;
    std::string folder;
    std::string header;
    bool is_ours;
};

std::vector<Include> all_includes() {
    std::vector<Include> includes;
    for (const auto& file : source_files()) {
        if (file.begin()->string() == "tests") continue;
        for (const std::string& line : lines_of(file)) {
            const std::size_t hash = line.find_first_not_of(' ');
            if (hash == line.npos || line.compare(hash, 8, "#include") != 0) continue;
            const std::size_t open = line.find_first_of("\"<", hash);
            if (open == line.npos) continue;
            const std::size_t close = line.find_first_of("\">", open + 1);
            includes.push_back({file, file.parent_path(), line.substr(open + 1, close - open - 1),
                                line[open] == '"'});
        }
    }
    return includes;
}

std::string folder_of(std::string_view header) {
    const std::size_t slash = header.rfind('/');
    return std::string(header.substr(0, slash == header.npos ? 0 : slash));
}

} // namespace

TEST_CASE("every folder with sources has its row in ARCHITECTURE.md") {
    const Table allowed = table_under("Folder");
    REQUIRE(allowed.size() > 5);
    for (const auto& file : source_files()) {
        const std::string folder = file.parent_path();
        if (folder.starts_with("tests") || folder.starts_with("cmake")) continue;
        INFO(file);
        CHECK(allowed.contains(folder));
    }
}

TEST_CASE("includes go only where the table in ARCHITECTURE.md allows") {
    const Table allowed = table_under("Folder");
    for (const Include& include : all_includes()) {
        if (!include.is_ours || include.header.starts_with("embedded/")) continue;
        const std::string target = folder_of(include.header);
        const auto row = allowed.find(include.folder);
        const bool is_allowed =
            target == include.folder || (row != allowed.end() && row->second.contains(target));
        INFO(include.file << " includes " << include.header);
        CHECK(is_allowed);
    }
}

TEST_CASE("no row of the table lets two folders include each other") {
    const Table allowed = table_under("Folder");
    for (const auto& [folder, targets] : allowed) {
        for (const std::string& target : targets) {
            INFO(folder << " and " << target);
            REQUIRE(allowed.contains(target));
            CHECK_FALSE(allowed.at(target).contains(folder));
        }
    }
}

TEST_CASE("headers of windows, files and clocks stay in the folders that own them") {
    const Table owners = table_under("Header begins with");
    REQUIRE_FALSE(owners.empty());
    for (const Include& include : all_includes()) {
        if (include.is_ours || include.folder.starts_with("cmake")) continue;
        for (const auto& [prefix, folders] : owners) {
            if (!include.header.starts_with(prefix)) continue;
            INFO(include.file << " includes <" << include.header << ">");
            CHECK(folders.contains(include.folder));
        }
    }
}

// tests/conformance/TEST_ASYNCIO.md lists the cases of CPython's own tests; each names a program of
// ours or says why it does not apply.

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

const fs::path conformance = fs::path(COROSCOPE_SOURCE_DIR) / "tests/conformance";

struct Row {
    std::string test_case;
    std::string answer; // `a program`, or a dash and a reason
};

std::string trimmed(std::string text) {
    const auto begin = text.find_first_not_of(' ');
    if (begin == std::string::npos) return {};
    return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

std::vector<Row> rows() {
    std::ifstream file(conformance / "TEST_ASYNCIO.md");
    std::vector<Row> found;
    for (std::string line; std::getline(file, line);) {
        if (!line.starts_with("| ") || line.starts_with("| ---") || line.starts_with("| class"))
            continue;
        const auto second = line.find('|', 1);
        const auto third = line.find('|', second + 1);
        const auto last = line.rfind('|');
        found.push_back({trimmed(line.substr(second + 1, third - second - 1)),
                         trimmed(line.substr(third + 1, last - third - 1))});
    }
    return found;
}

bool names_a_program(const std::string& answer) {
    if (answer.size() < 3 || answer.front() != '`' || answer.back() != '`') return false;
    std::string name = answer.substr(1, answer.size() - 2);
    if (!name.starts_with("threads/")) name = "asyncio/" + name;
    return fs::exists(conformance / (name + ".py")) && fs::exists(conformance / (name + ".out"));
}

} // namespace

TEST_CASE("each case of CPython's test_asyncio has a program, or a reason why not") {
    const std::vector<Row> all = rows();
    CHECK(all.size() > 500);
    std::size_t applies = 0, covered = 0;
    for (const Row& row : all) {
        INFO(row.test_case << ": " << row.answer);
        const bool is_excused = row.answer.starts_with("\xE2\x80\x93 ") && row.answer.size() > 20;
        CHECK((is_excused || names_a_program(row.answer)));
        applies += !is_excused;
        covered += names_a_program(row.answer);
    }
    CHECK(covered * 10 >= applies * 9);
}

#include "tests/architecture/checkout.h"

#include <algorithm>
#include <fstream>

namespace tests::architecture {

namespace fs = std::filesystem;

fs::path checkout() {
    return COROSCOPE_SOURCE_DIR;
}

std::vector<fs::path> source_files() {
    std::vector<fs::path> found;
    for (const char* top : {"app", "cmake", "lessons", "runtime", "tests"}) {
        for (const auto& entry : fs::recursive_directory_iterator(checkout() / top)) {
            const auto extension = entry.path().extension();
            if (extension != ".h" && extension != ".cpp") continue;
            found.push_back(entry.path().lexically_relative(checkout()));
        }
    }
    std::ranges::sort(found);
    return found;
}

std::vector<std::string> lines_of(const fs::path& file) {
    std::ifstream in(checkout() / file);
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

} // namespace tests::architecture

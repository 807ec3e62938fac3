#include <catch2/catch.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

// What the fuzz targets once failed on goes through them again, and cut off at every length: the
// targets are compiled under these names here.

extern "C" int fuzz_text(const std::uint8_t* data, std::size_t size);
extern "C" int fuzz_program(const std::uint8_t* data, std::size_t size);

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> seeds(const char* target) {
    std::vector<fs::path> paths;
    for (const auto& entry :
         fs::directory_iterator(fs::path(COROSCOPE_SOURCE_DIR) / "tests/fuzz/seeds" / target))
        paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    REQUIRE(!paths.empty());
    return paths;
}

std::string bytes_of(const fs::path& path) {
    std::stringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

int pass(int (*target)(const std::uint8_t*, std::size_t), const std::string& bytes,
         std::size_t size) {
    return target(reinterpret_cast<const std::uint8_t*>(bytes.data()), size);
}

} // namespace

TEST_CASE("the seeds for the parser and the compiler pass, whole and cut off") {
    for (const fs::path& path : seeds("text")) {
        INFO(path);
        const std::string bytes = bytes_of(path);
        for (std::size_t size = 0; size <= bytes.size(); ++size)
            CHECK(pass(fuzz_text, bytes, size) == 0);
    }
}

TEST_CASE("the seeds for whole programs run alike, recorded or not") {
    for (const fs::path& path : seeds("program")) {
        INFO(path);
        const std::string bytes = bytes_of(path);
        CHECK(pass(fuzz_program, bytes, bytes.size()) == 0);
        CHECK(pass(fuzz_text, bytes, bytes.size()) == 0);
    }
}

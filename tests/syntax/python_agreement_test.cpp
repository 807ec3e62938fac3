#include "syntax_text.h"

#include <catch2/catch.hpp>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <unistd.h>

// Where a Python 3.11 is installed, it is the judge: for every Python file of the checkout our tree
// must print as its own does.

namespace {

std::string output_of(const std::string& command) {
    std::string out;
    FILE* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr) return out;
    char buffer[4096];
    for (std::size_t size = 0; (size = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;) {
        out.append(buffer, size);
    }
    pclose(pipe);
    return out;
}

std::string contents_of(const std::filesystem::path& path) {
    std::stringstream contents;
    contents << std::ifstream(path, std::ios::binary).rdbuf();
    return contents.str();
}

// Trees of all files in one run of Python, each followed by a line that no dump holds.
const char* const dump_script = R"(import ast, sys
sys.stdout.reconfigure(errors='surrogatepass')
for path in sys.stdin.read().split():
    try: print(ast.dump(ast.parse(open(path, 'rb').read()), indent=1))
    except SyntaxError: print('no tree')
    print('=' * 20)
)";

} // namespace

TEST_CASE("Trees print as CPython's own for every Python file of the checkout") {
    if (output_of("python3 -c 'import sys; print(sys.version_info[:2])' 2>&1") != "(3, 11)\n") {
        WARN("python3 is not Python 3.11; nothing to compare with");
        return;
    }
    std::vector<std::filesystem::path> files;
    for (const char* folder : {"lessons", "runtime", "tests"}) {
        const std::filesystem::path root = std::filesystem::path(COROSCOPE_SOURCE_DIR) / folder;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
            if (entry.path().extension() == ".py") files.push_back(entry.path());
        }
    }
    std::string names;
    for (const auto& file : files)
        names += file.string() + "\n";
    const auto work = std::filesystem::temp_directory_path() /
                      ("coroscope_agreement_" + std::to_string(getpid()));
    std::filesystem::create_directories(work);
    std::ofstream(work / "files") << names;
    std::ofstream(work / "dump.py") << dump_script;
    std::string trees =
        output_of("python3 " + (work / "dump.py").string() + " < " + (work / "files").string());
    std::filesystem::remove_all(work);
    const std::string mark = "\n" + std::string(20, '=') + "\n";
    for (const auto& file : files) {
        INFO(file.string());
        const std::size_t end = trees.find(mark);
        REQUIRE(end != std::string::npos);
        const std::string expected = trees.substr(0, end);
        trees.erase(0, end + mark.size());
        if (expected != "no tree") CHECK(syntax_text::tree(contents_of(file)) == expected);
    }
}

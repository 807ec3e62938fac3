// Compiles the library's modules when the binary is built; see bytecode/stored_code.h.
//
//   compile_modules <folder> <output folder> <path in folder>...
//
// writes OUTPUT/python/json.code for python/json.py, and so on.

#include "runtime/bytecode/compiler.h"
#include "runtime/bytecode/stored_code.h"
#include "runtime/syntax/parser.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace {

using namespace runtime;

std::string read(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

bool complain(const source::SourceText& text, const source::Diagnostics& diagnostics) {
    std::fputs(source::to_text(text, diagnostics).c_str(), stderr);
    return false;
}

bool compile_module(const std::string& path, const std::string& output) {
    const source::SourceText text(path, read(path));
    const auto tree = syntax::parse(text);
    if (!tree) return complain(text, tree.error());
    const auto code = bytecode::compile(*tree, text, {});
    if (!code) return complain(text, code.error());
    std::filesystem::create_directories(std::filesystem::path(output).parent_path());
    std::ofstream out(output, std::ios::binary);
    out << bytecode::store(**code);
    out.flush();
    if (!out) std::fprintf(stderr, "compile_modules: cannot write %s\n", output.c_str());
    return static_cast<bool>(out);
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 4) {
        std::fputs("usage: compile_modules FOLDER OUTPUT PATH...\n", stderr);
        return 2;
    }
    const std::string folder = argv[1];
    const std::string output = argv[2];
    for (int k = 3; k < argc; ++k) {
        const std::string path = argv[k];
        const std::string stem = path.substr(0, path.size() - std::string(".py").size());
        if (!compile_module(folder + "/" + path, output + "/" + stem + ".code")) return 1;
    }
    return 0;
}

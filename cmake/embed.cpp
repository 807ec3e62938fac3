// Writes files as C++ so that the compiler can put them into the binary; see embed.cmake.
//
//   embed <name> <folder> <output without extension> <path in folder>...

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

namespace {

bool read(const std::string& path, std::string& bytes) {
    std::ifstream in(path, std::ios::binary);
    if (!in) return false;
    bytes.assign(std::istreambuf_iterator<char>(in), {});
    return true;
}

// Three octal digits always end an escape, whatever byte comes next.
void write_escaped(std::ostream& out, unsigned char byte) {
    if (byte == '"' || byte == '\\') {
        out << '\\' << byte;
    } else if (byte >= 0x20 && byte < 0x7f && byte != '?') {
        out << byte;
    } else {
        char escape[8];
        std::snprintf(escape, sizeof escape, "\\%03o", static_cast<unsigned>(byte));
        out << escape;
    }
}

void write_literal(std::ostream& out, const std::string& bytes) {
    out << '"';
    std::size_t column = 0;
    for (const char byte : bytes) {
        write_escaped(out, static_cast<unsigned char>(byte));
        if (byte == '\n' || ++column == 120) {
            out << "\"\n    \"";
            column = 0;
        }
    }
    out << '"';
}

void write_header(std::ostream& out, const std::string& name) {
    out << "#pragma once\n\n#include \"embedded/file.h\"\n\nnamespace embedded {\n"
        << "const Bundle& " << name << "();\n}\n";
}

bool write_source(std::ostream& out, const std::string& name, const std::string& folder,
                  const std::vector<std::string>& paths) {
    out << "#include \"embedded/" << name << ".h\"\n\nnamespace embedded {\nnamespace {\n"
        << "constexpr File files[] = {\n";
    for (const std::string& path : paths) {
        std::string bytes;
        if (!read(folder + "/" + path, bytes)) {
            std::cerr << "embed: cannot read " << folder << "/" << path << "\n";
            return false;
        }
        out << "    {\"" << path << "\", std::string_view(\n    ";
        write_literal(out, bytes);
        out << ", " << bytes.size() << ")},\n";
    }
    out << "};\nconstexpr Bundle bundle{files};\n}\n\nconst Bundle& " << name
        << "() {\n    return bundle;\n}\n}\n";
    return true;
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 5) {
        std::cerr << "usage: embed NAME FOLDER OUTPUT PATH...\n";
        return 2;
    }
    const std::string name = argv[1];
    const std::string output = argv[3];
    std::vector<std::string> paths(argv + 4, argv + argc);
    std::ranges::sort(paths);

    std::ofstream header(output + ".h", std::ios::binary);
    std::ofstream source(output + ".cpp", std::ios::binary);
    write_header(header, name);
    if (!write_source(source, name, argv[2], paths)) return 1;
    header.flush();
    source.flush();
    if (!header || !source) {
        std::cerr << "embed: cannot write " << output << ".{h,cpp}\n";
        return 1;
    }
    return 0;
}

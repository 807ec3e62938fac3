#include "runtime/source/encoding.h"

#include "runtime/source/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <iterator>

namespace runtime::source {

namespace {

// The encoding that a comment line asks for: what stands after "coding:" or "coding=".
Span coding_name(const SourceText& text, std::uint32_t line) {
    const Span span = text.line_span(line);
    const std::string_view shown = text.slice(span);
    const std::size_t comment = shown.find_first_not_of(" \t\f");
    if (comment == std::string_view::npos || shown[comment] != '#') return {};
    std::size_t i = shown.find("coding", comment);
    if (i == std::string_view::npos || i + 6 >= shown.size()) return {};
    i += 6;
    if (shown[i] != ':' && shown[i] != '=') return {};
    i = shown.find_first_not_of(" \t", i + 1);
    if (i == std::string_view::npos) return {};
    const auto is_part = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_' || c == '.';
    };
    std::size_t end = i;
    while (end < shown.size() && is_part(shown[end]))
        ++end;
    return {static_cast<std::uint32_t>(span.begin + i),
            static_cast<std::uint32_t>(span.begin + end)};
}

std::string lowered_name(std::string_view name) {
    std::string lowered;
    for (const char c : name) {
        lowered += c == '_' ? '-' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return lowered;
}

// Whether Python knows an encoding whose name begins so.
bool is_known_name(std::string_view name) {
    constexpr std::string_view beginnings[] = {
        "utf",         "ascii",          "us-ascii", "latin",     "l1",   "iso",     "cp",
        "windows-",    "koi8",           "mac",      "gb",        "big5", "euc",     "shift",
        "sjis",        "s-jis",          "hz",       "johab",     "ms",   "uhc",     "ibm",
        "tis-620",     "kz1048",         "ptcp154",  "hp-roman8", "8859", "chinese", "korean",
        "raw-unicode", "unicode-escape", "punycode", "idna"};
    const std::string lowered = lowered_name(name);
    return std::any_of(std::begin(beginnings), std::end(beginnings),
                       [&](std::string_view begin) { return lowered.starts_with(begin); });
}

bool is_utf8_name(std::string_view name) {
    const std::string lowered = lowered_name(name);
    return lowered == "utf-8" || lowered == "utf8" || lowered == "ascii" || lowered == "us-ascii" ||
           lowered == "utf-8-sig" || lowered.starts_with("utf-8-");
}

bool is_comment_or_blank(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t\f");
    return first == std::string_view::npos || line[first] == '#';
}

bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 128; });
}

// Of the first two lines.
Span coding_name_of(const SourceText& text) {
    for (std::uint32_t line = 1; line <= std::min(2u, text.line_count()); ++line) {
        const Span name = coding_name(text, line);
        if (!name.is_empty()) return name;
        if (!is_comment_or_blank(text.line_text(line))) return {};
    }
    return {};
}

// Text that is all ASCII reads the same in any encoding one could ask for.
void check_coding_line(const SourceText& text, Diagnostics& out) {
    const Span name = coding_name_of(text);
    if (name.is_empty()) return;
    if (!is_known_name(text.slice(name))) {
        out.push_back({name, fmt::format("encoding problem: {}", text.slice(name)),
                       "No encoding has this name; utf-8 is meant most often.",
                       DiagnosticKind::SyntaxError});
        return;
    }
    if (is_utf8_name(text.slice(name)) || is_ascii(text.text())) return;
    out.push_back({name, fmt::format("encoding '{}' is not supported", text.slice(name)),
                   "Save the file as UTF-8 and remove this line.", DiagnosticKind::Unsupported});
}

} // namespace

std::string_view other_encoding(const SourceText& text) {
    const std::string_view name = text.slice(coding_name_of(text));
    return is_utf8_name(name) ? std::string_view() : name;
}

Diagnostics check_encoding(const SourceText& text, CodingLine coding_line) {
    Diagnostics out;
    if (coding_line == CodingLine::Obeyed) check_coding_line(text, out);
    const std::string_view bytes = text.text();
    for (std::uint32_t i = text.start(); i < text.size();) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        if (byte == 0) {
            out.push_back({{i, i + 1},
                           "source code cannot contain null bytes",
                           "This looks like a binary file, or text saved as UTF-16.",
                           DiagnosticKind::SyntaxError});
            return out;
        }
        const std::uint32_t size = byte < 0x80 ? 1 : decode_utf8(bytes.substr(i)).size;
        if (size == 0) {
            out.push_back({{i, i + 1},
                           fmt::format("(unicode error) 'utf-8' codec can't decode byte 0x{:02x}: "
                                       "the text is not UTF-8",
                                       byte),
                           "Save the file as UTF-8.",
                           DiagnosticKind::SyntaxError});
            return out;
        }
        i += size;
    }
    return out;
}

} // namespace runtime::source

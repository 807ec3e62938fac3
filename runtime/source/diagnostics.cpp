#include "runtime/source/diagnostics.h"

#include "runtime/source/utf8.h"

#include <fmt/format.h>

#include <algorithm>

namespace runtime::source {

namespace {

std::size_t leading_blanks(std::string_view line) {
    const std::size_t count = line.find_first_not_of(" \t\f");
    return count == std::string_view::npos ? line.size() : count;
}

// East Asian wide characters take two cells of a terminal; without this the carets would stand left
// of what they point at in a line with Chinese in it.
std::size_t cell_width(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        const CodePoint point = decode_utf8(text);
        const char32_t c = point.value;
        const bool is_wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) ||
                             (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
                             (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
                             (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF) ||
                             (c >= 0x20000 && c <= 0x3FFFD);
        width += is_wide ? 2 : 1;
        text.remove_prefix(point.size == 0 ? 1 : point.size);
    }
    return width;
}

} // namespace

std::string_view to_text(DiagnosticKind kind) {
    switch (kind) {
    case DiagnosticKind::SyntaxError: return "SyntaxError";
    case DiagnosticKind::IndentationError: return "IndentationError";
    case DiagnosticKind::TabError: return "TabError";
    case DiagnosticKind::Unsupported: return "Unsupported";
    }
    return "";
}

std::string to_text(const SourceText& text, const Diagnostic& diagnostic) {
    const std::uint32_t line = text.line_at(diagnostic.span.begin);
    const Span line_span = text.line_span(line);
    const std::string_view shown = text.slice(line_span);
    const std::size_t blanks = leading_blanks(shown);
    const auto code_begin = static_cast<std::uint32_t>(line_span.begin + blanks);
    const std::uint32_t begin = std::clamp(diagnostic.span.begin, code_begin, line_span.end);
    const std::uint32_t end = std::clamp(diagnostic.span.end, begin, line_span.end);

    std::string out = fmt::format("  File \"{}\", line {}\n", text.file_name(), line);
    if (blanks < shown.size()) {
        const std::size_t indent = cell_width(text.slice({code_begin, begin}));
        const std::size_t carets = std::max<std::size_t>(1, cell_width(text.slice({begin, end})));
        out +=
            fmt::format("    {}\n    {:{}}{:^>{}}\n", shown.substr(blanks), "", indent, "", carets);
    }
    out += fmt::format("{}: {}\n", to_text(diagnostic.kind), diagnostic.message);
    if (!diagnostic.hint.empty()) out += fmt::format("Hint: {}\n", diagnostic.hint);
    return out;
}

std::string to_text(const SourceText& text, const Diagnostics& diagnostics) {
    std::string out;
    for (const Diagnostic& diagnostic : diagnostics) {
        if (!out.empty()) out += '\n';
        out += to_text(text, diagnostic);
    }
    return out;
}

} // namespace runtime::source

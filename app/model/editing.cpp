#include "app/model/editing.h"

#include <algorithm>

namespace app::model {

using runtime::source::Span;

namespace {

constexpr std::string_view one_level = "    ";

char lowered(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool has_capital(std::string_view words) {
    return std::any_of(words.begin(), words.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

struct Line {
    std::size_t begin = 0;
    std::size_t end = 0; // Without the line break.
};

// The lines that a selection touches; one that ends at a line's beginning does not touch it.
std::vector<Line> lines_of(std::string_view text, Span selected) {
    std::vector<Line> lines;
    const std::size_t first =
        std::min<std::size_t>(std::min(selected.begin, selected.end), text.size());
    std::size_t last = std::min<std::size_t>(std::max(selected.begin, selected.end), text.size());
    if (last > first && text[last - 1] == '\n') --last;
    const auto before = first == 0 ? text.npos : text.rfind('\n', first - 1);
    std::size_t begin = before == text.npos ? 0 : before + 1;
    while (true) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back({begin, end});
        if (end >= last || end == text.size()) return lines;
        begin = end + 1;
    }
}

std::string_view words_of(std::string_view text, const Line& line) {
    return text.substr(line.begin, line.end - line.begin);
}

std::size_t indentation_of(std::string_view line) {
    return std::min(line.find_first_not_of(' '), line.size());
}

bool is_blank(std::string_view line) {
    return line.find_first_not_of(" \t\r") == line.npos;
}

// What tells programs apart: their lines without indentation, but for those that most of them have.
std::vector<std::string_view> telling_lines(std::string_view text) {
    std::vector<std::string_view> lines;
    for (const Line& line : lines_of(text, {0, static_cast<std::uint32_t>(text.size())})) {
        std::string_view words = words_of(text, line);
        if (is_blank(words)) continue;
        words.remove_prefix(words.find_first_not_of(" \t\r"));
        words.remove_suffix(words.size() - words.find_last_not_of(" \t\r") - 1);
        const bool is_common = words.starts_with("import ") || words.starts_with("from ") ||
                               words.find("main(") != words.npos ||
                               words.find("__main__") != words.npos;
        if (!is_common) lines.push_back(words);
    }
    return lines;
}

bool is_docstring(std::string_view line) {
    return line.starts_with("\"\"\"") || line.starts_with("\'\'\'");
}

// Of a docstring's first line; nothing of other lines.
std::string_view in_quotes(std::string_view line) {
    if (!is_docstring(line)) return {};
    const std::string_view quotes = line.substr(0, 3);
    line.remove_prefix(quotes.size());
    if (line.ends_with(quotes)) line.remove_suffix(quotes.size());
    return line;
}

bool is_header(std::string_view line) {
    return line.starts_with("def ") || line.starts_with("class ") || line.starts_with("async def ");
}

// Puts a change of each line into the text; what was selected keeps its letters.
template <class Change>
EditedText change_lines(std::string_view text, Span selected, Change change) {
    EditedText out;
    const auto lines = lines_of(text, selected);
    std::size_t done = 0;
    for (const Line& line : lines) {
        out.text += text.substr(done, line.begin - done);
        out.text += change(words_of(text, line));
        done = line.end;
    }
    const auto begin = static_cast<std::uint32_t>(lines.front().begin);
    const auto end = static_cast<std::uint32_t>(out.text.size());
    out.text += text.substr(done);
    // A caret alone stays with its letters; a selection becomes its whole lines.
    if (!selected.is_empty()) {
        out.selected = {begin, end};
        return out;
    }
    const std::size_t behind =
        lines.front().end - std::min<std::size_t>(selected.begin, lines.front().end);
    const std::size_t caret = end - std::min<std::size_t>(behind, end - begin);
    out.selected = {static_cast<std::uint32_t>(caret), static_cast<std::uint32_t>(caret)};
    return out;
}

} // namespace

std::string telling_line(std::string_view text) {
    std::string_view first;
    std::string_view main_header;
    for (const Line& line : lines_of(text, {0, static_cast<std::uint32_t>(text.size())})) {
        std::string_view words = words_of(text, line);
        if (is_blank(words) || words.starts_with("#")) continue;
        words.remove_suffix(words.size() - words.find_last_not_of(" \t\r") - 1);
        if (is_docstring(first)) return std::string(words.substr(indentation_of(words)));
        if (first.empty()) {
            first = words;
            const std::string_view told = in_quotes(words);
            if (!is_blank(told)) return std::string(told);
        }
        if (!is_header(words)) continue;
        if (words.ends_with(":")) words.remove_suffix(1);
        if (words.find(" main(") == words.npos) return std::string(words);
        if (main_header.empty()) main_header = words;
    }
    return std::string(main_header.empty() ? first : main_header);
}

bool is_another_program(std::string_view before, std::string_view after) {
    constexpr std::ptrdiff_t line_ends_min = 2;
    const auto lines = telling_lines(after);
    const auto old_lines = telling_lines(before);
    const bool has_lines = std::count(after.begin(), after.end(), '\n') >= line_ends_min;
    if (!has_lines || lines.empty() || old_lines.empty()) return false;
    const auto kept = static_cast<std::size_t>(
        std::count_if(lines.begin(), lines.end(), [&](std::string_view line) {
            return std::find(old_lines.begin(), old_lines.end(), line) != old_lines.end();
        }));
    // Who takes away most of a text, or adds much to it, still has that text.
    return kept * 3 < lines.size() && kept * 3 < old_lines.size();
}

std::vector<Span> matches_of(std::string_view text, std::string_view words) {
    std::vector<Span> matches;
    if (words.empty()) return matches;
    const bool is_exact = has_capital(words);
    const auto same = [is_exact](char a, char b) {
        return a == b || (!is_exact && lowered(a) == lowered(b));
    };
    auto at = text.begin();
    while ((at = std::search(at, text.end(), words.begin(), words.end(), same)) != text.end()) {
        const auto begin = static_cast<std::uint32_t>(at - text.begin());
        matches.push_back({begin, begin + static_cast<std::uint32_t>(words.size())});
        at += static_cast<std::ptrdiff_t>(words.size());
    }
    return matches;
}

std::optional<Span> next_match(const std::vector<Span>& matches, std::uint32_t from, int by) {
    if (matches.empty()) return std::nullopt;
    if (by > 0) {
        const auto found = std::find_if(matches.begin(), matches.end(),
                                        [from](Span match) { return match.begin >= from; });
        return found == matches.end() ? matches.front() : *found;
    }
    const auto found = std::find_if(matches.rbegin(), matches.rend(),
                                    [from](Span match) { return match.end <= from; });
    return found == matches.rend() ? matches.back() : *found;
}

EditedText toggle_comment(std::string_view text, Span selected) {
    const auto lines = lines_of(text, selected);
    bool is_code = false;
    std::size_t column = static_cast<std::size_t>(-1);
    for (const Line& line : lines) {
        const std::string_view words = words_of(text, line);
        if (is_blank(words)) continue;
        const std::size_t indentation = indentation_of(words);
        is_code |= words.substr(indentation, 1) != "#";
        column = std::min(column, indentation);
    }
    return change_lines(text, selected, [&](std::string_view words) {
        if (is_blank(words)) return std::string(words);
        if (is_code)
            return std::string(words.substr(0, column)) + "# " + std::string(words.substr(column));
        const std::size_t sign = indentation_of(words);
        const std::size_t length = words.substr(sign, 2) == "# " ? 2 : 1;
        return std::string(words.substr(0, sign)) + std::string(words.substr(sign + length));
    });
}

EditedText indent_lines(std::string_view text, Span selected, int by) {
    return change_lines(text, selected, [by](std::string_view words) {
        if (by > 0)
            return is_blank(words) ? std::string(words)
                                   : std::string(one_level) + std::string(words);
        return std::string(words.substr(std::min(indentation_of(words), one_level.size())));
    });
}

std::string replace_all(std::string_view text, std::string_view words, std::string_view by) {
    std::string out;
    std::size_t done = 0;
    for (const Span match : matches_of(text, words)) {
        out += text.substr(done, match.begin - done);
        out += by;
        done = match.end;
    }
    out += text.substr(done);
    return out;
}

} // namespace app::model

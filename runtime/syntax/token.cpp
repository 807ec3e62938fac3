#include "runtime/syntax/token.h"

#include <fmt/format.h>

#include <array>

namespace runtime::syntax {

namespace {

struct KindNames {
    std::string_view name;
    std::string_view spelling;
};

constexpr KindNames kinds[] = {
#define TOKEN(name, spelling) {#name, spelling},
#define OPERATOR(name, spelling) {#name, spelling},
#define KEYWORD(name, spelling) {#name, spelling},
#include "runtime/syntax/token_kinds.inc"
};

constexpr auto first_keyword = static_cast<std::size_t>(TokenKind::False);
constexpr std::size_t kind_count = std::size(kinds);

// Keywords by their first letter, so that most names are told apart by one look.
struct KeywordRange {
    std::uint8_t indices[6] = {};
    std::uint8_t count = 0;
};

constexpr std::array<KeywordRange, 128> make_keyword_table() {
    std::array<KeywordRange, 128> table{};
    for (std::size_t i = first_keyword; i < kind_count; ++i) {
        KeywordRange& range = table[static_cast<std::size_t>(kinds[i].spelling[0])];
        range.indices[range.count++] = static_cast<std::uint8_t>(i);
    }
    return table;
}

constexpr std::array<KeywordRange, 128> keyword_table = make_keyword_table();

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\n')
            out += "\\n";
        else if (c == '\r')
            out += "\\r";
        else if (c == '\t')
            out += "\\t";
        else
            out += c;
    }
    return out;
}

} // namespace

std::string_view spelling(TokenKind kind) {
    return kinds[static_cast<std::size_t>(kind)].spelling;
}

std::string_view name_of(TokenKind kind) {
    return kinds[static_cast<std::size_t>(kind)].name;
}

bool is_keyword(TokenKind kind) {
    return static_cast<std::size_t>(kind) >= first_keyword;
}

TokenKind keyword_or_name(std::string_view word) {
    const auto first = static_cast<unsigned char>(word[0]);
    if (first >= 128) return TokenKind::Name;
    const KeywordRange& range = keyword_table[first];
    for (std::size_t i = 0; i < range.count; ++i) {
        if (kinds[range.indices[i]].spelling == word) return TokenKind{range.indices[i]};
    }
    return TokenKind::Name;
}

std::string to_text(const SourceText& text, const std::vector<Token>& tokens) {
    std::string out;
    for (const Token& token : tokens) {
        const source::Position place = text.position_at(token.span.begin);
        out += fmt::format("{}:{}  {}", place.line, place.column, name_of(token.kind));
        if (!token.span.is_empty()) out += fmt::format("  {}", escaped(text.slice(token.span)));
        out += '\n';
    }
    return out;
}

} // namespace runtime::syntax

#include "app/model/name_match.h"

#include <algorithm>
#include <cctype>
#include <vector>

namespace app::model {

namespace {

bool is_letter(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || std::isalnum(byte) != 0;
}

bool begins_word(std::string_view text, std::size_t at) {
    return is_letter(text[at]) && (at == 0 || !is_letter(text[at - 1]));
}

enum class Place { Nowhere, Inside, WordStart };

Place place_in(std::string_view text, std::string_view word) {
    Place best = Place::Nowhere;
    for (auto at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
        if (begins_word(text, at)) return Place::WordStart;
        best = Place::Inside;
    }
    return best;
}

// Whether the letters stand there in their order, the first one at the beginning of a word, and
// each other one later in the same word or at the beginning of another.
bool has_letters(std::string_view text, std::string_view letters) {
    std::vector<bool> here(text.size()); // Where the letters so far may end.
    for (std::size_t at = 0; at < text.size(); ++at)
        here[at] = text[at] == letters.front() && begins_word(text, at);
    for (const char letter : letters.substr(1)) {
        std::vector<bool> next(text.size());
        bool before = false;  // Some end stands before here,
        bool in_word = false; // and in this word.
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (!is_letter(text[at])) in_word = false;
            next[at] = text[at] == letter && (in_word || (before && begins_word(text, at)));
            before = before || here[at];
            in_word = in_word || here[at];
        }
        here = std::move(next);
    }
    return std::find(here.begin(), here.end(), true) != here.end();
}

int match_of_word(const NamedEntry& entry, std::string_view word) {
    const Place title = place_in(entry.title, word);
    if (title == Place::WordStart) return 90;
    const Place also = place_in(entry.also, word);
    if (also == Place::WordStart) return 80;
    if (title == Place::Inside) return 60;
    const Place note = place_in(entry.note, word);
    if (note == Place::WordStart) return 50;
    if (also == Place::Inside) return 40;
    if (has_letters(entry.title, word)) return 35;
    if (has_letters(entry.also, word)) return 30;
    return note == Place::Inside ? 20 : 0;
}

} // namespace

int match_of_name(const NamedEntry& entry, std::string_view typed) {
    int worst = 1000;
    while (!typed.empty()) {
        const std::size_t space = std::min(typed.find(' '), typed.size());
        if (space > 0) worst = std::min(worst, match_of_word(entry, typed.substr(0, space)));
        typed.remove_prefix(std::min(space + 1, typed.size()));
    }
    return worst == 1000 ? 1 : worst;
}

} // namespace app::model

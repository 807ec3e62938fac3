#include "app/draw/fitted_call.h"

#include <algorithm>

namespace app::draw {

namespace {

constexpr std::string_view ellipsis = "…";
// A part of fewer letters says nothing.
constexpr std::size_t telling_size = 4;

bool is_within_letter(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

std::size_t next_letter(std::string_view text, std::size_t at) {
    ++at;
    while (at < text.size() && is_within_letter(text[at]))
        ++at;
    return at;
}

// A first argument such as "<Queue>" or a list is the same for many calls; another tells them
// apart.
bool begins_alike(std::string_view text) {
    const std::size_t bracket = text.find('(');
    if (bracket == std::string_view::npos || bracket + 1 >= text.size()) return true;
    return std::string_view("<[{").find(text[bracket + 1]) != std::string_view::npos;
}

std::string_view letters(std::string_view text, std::size_t size_min) {
    std::size_t end = 0;
    while (end < std::min(size_min, text.size()))
        end = next_letter(text, end);
    return text.substr(0, end);
}

// What stays in front: a call's name with its bracket, else about a third.
std::string_view head_of(std::string_view text) {
    const std::size_t bracket = text.find('(');
    if (bracket != std::string_view::npos) return text.substr(0, bracket + 1);
    return letters(text, text.size() / 3);
}

// The same with the first argument, which mostly says most, where others follow it: "job('slow',".
std::string_view head_with_argument(std::string_view text) {
    constexpr std::size_t short_argument = 16;
    const std::size_t bracket = text.find('(');
    const std::size_t comma = text.find(',', std::min(bracket, text.size()));
    if (comma == std::string_view::npos || comma - bracket > short_argument) return head_of(text);
    return text.substr(0, comma + 1);
}

// " (Task-2)", by which calls are told apart that are written alike; empty if that is not where the
// difference is.
std::string_view number_of(std::string_view text, std::size_t shared) {
    const std::size_t at = text.rfind(" (");
    const bool has_call = at != std::string_view::npos && at > 0 && text[at - 1] == ')';
    return has_call && shared > at ? text.substr(at) : std::string_view();
}

// Where the word begins that a place is in, if that is near.
std::size_t word_begin(std::string_view text, std::size_t at) {
    constexpr std::size_t near = 10;
    constexpr std::string_view between = "/'\"(,=_-. ";
    at = std::min(at, text.size() - 1);
    for (std::size_t back = 0; back < near && at > back; ++back)
        if (between.find(text[at - back - 1]) != std::string_view::npos) return at - back;
    while (at > 0 && is_within_letter(text[at]))
        --at;
    return at;
}

// The longest end of the text, from behind `begin` on, that there is room for; npos if none.
std::size_t fitting_tail(const TextMeasure& measure, std::string_view text, TextStyle style,
                         std::size_t begin, float room_px) {
    for (std::size_t at = next_letter(text, begin); at + telling_size <= text.size();
         at = next_letter(text, at)) {
        if (measure.width_px(text.substr(at), style) <= room_px) return at;
    }
    return std::string_view::npos;
}

// A name whose first `shared` bytes another has too: with the place in it from which they differ,
// its end whole if that can be had by less of what stands in front.
std::string with_difference(const TextMeasure& measure, std::string_view text, TextStyle style,
                            float room_px, std::size_t shared) {
    const std::string_view whole_head = head_of(text);
    const std::string_view heads[] = {head_with_argument(text), whole_head,
                                      letters(whole_head, whole_head.size() / 2),
                                      letters(whole_head, 3), std::string_view()};
    const std::size_t from = word_begin(text, shared);
    const auto room_behind = [&](std::string_view head) {
        return room_px - measure.width_px(std::string(head) + std::string(ellipsis), style);
    };
    for (const std::string_view head : heads) {
        const std::size_t begin = std::min(head.size(), from);
        const std::size_t tail = fitting_tail(measure, text, style, begin, room_behind(head));
        if (begin == head.size() && tail <= from)
            return std::string(head) + std::string(ellipsis) + std::string(text.substr(tail));
    }
    for (const std::string_view head : heads) {
        if (head.size() >= from || head.size() > whole_head.size()) continue;
        const std::string cut = measure.fitted(text.substr(from), style, room_behind(head));
        if (cut.size() >= telling_size + ellipsis.size())
            return std::string(head) + std::string(ellipsis) + cut;
    }
    return measure.fitted(text, style, room_px);
}

} // namespace

std::string fitted_call(const TextMeasure& measure, std::string_view text, TextStyle style,
                        float room_px, std::size_t shared) {
    if (measure.width_px(text, style) <= room_px) return std::string(text);
    if (const std::string_view number = number_of(text, shared); !number.empty()) {
        const std::string_view call = text.substr(0, text.size() - number.size());
        const std::string cut =
            fitted_call(measure, call, style, room_px - measure.width_px(number, style));
        const std::size_t telling = head_of(call).size() + telling_size + ellipsis.size();
        if (cut == call || cut.size() >= telling) return cut + std::string(number);
        // Where there is no room for both, an argument tells more than a number.
        if (!begins_alike(call) && call.find("()") == std::string_view::npos)
            return fitted_call(measure, call, style, room_px);
    }
    const bool is_alike = begins_alike(text);
    if (!is_alike || shared > 0) {
        std::string cut = measure.fitted(text, style, room_px);
        const bool tells = cut.size() > shared + ellipsis.size();
        if (!is_alike && tells) return cut;
        if (!tells && shared < text.size())
            return with_difference(measure, text, style, room_px, shared);
        if (!is_alike) return cut;
    }
    const std::string head = std::string(head_of(text)) + std::string(ellipsis);
    const float room = room_px - measure.width_px(head, style);
    const std::size_t tail = fitting_tail(measure, text, style, head_of(text).size(), room);
    return tail == std::string_view::npos ? measure.fitted(text, style, room_px)
                                          : head + std::string(text.substr(tail));
}

} // namespace app::draw

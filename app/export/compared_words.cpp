#include "app/export/compared_words.h"

#include "app/draw/timeline_layout.h"
#include "app/model/text.h"

#include <fmt/format.h>

namespace app::exporting {

using model::text;
using model::text_with;

std::string difference_title(const model::Comparison& comparison, model::Language language) {
    const auto& difference = comparison.difference;
    if (!difference) return std::string(text(language, "compare.same"));
    const bool is_line = difference->what == model::Differs::Line;
    return text_with(language, is_line ? "compare.line" : "compare.step",
                     fmt::arg("n", difference->number));
}

std::string difference_part(const model::Comparison& comparison, std::size_t run,
                            model::Language language) {
    if (!comparison.difference) return {};
    const model::DifferingPart& part = comparison.difference->parts[run];
    if (!part.exists) return std::string(text(language, "compare.nothing"));
    const std::string time = draw::seconds_text(part.time_s, text(language, "compare.seconds"));
    return fmt::format("{}  {}", time, part.text);
}

ExportRequest comparison_request(const model::Comparison& comparison, model::Language language) {
    ExportRequest request;
    request.timeline = &comparison.timeline;
    request.title = fmt::format("{} | {}", comparison.runs[0].title, comparison.runs[1].title);
    request.subtitle = difference_title(comparison, language);
    request.language = language;
    request.events_words = text_with(language, "compare.events",
                                     fmt::arg("first", comparison.runs[0].run->last_event()),
                                     fmt::arg("second", comparison.runs[1].run->last_event()));
    if (comparison.difference) {
        request.flag = comparison.difference->event;
        request.flag_words = text(language, "compare.flag");
    }
    return request;
}

} // namespace app::exporting

#include "app/cli/order_text.h"

#include "app/model/order_trials.h"
#include "app/model/pipeline_run.h"
#include "app/model/text.h"
#include "app/model/why_words.h"

#include <algorithm>
#include <variant>

#include <fmt/format.h>

namespace app::cli {
namespace {

using runtime::trace::EventNumber;

class OrderText {
  public:
    OrderText(const model::FinishedRun& run, model::Language language)
        : world_(run.index), language_(language) {}

    std::string words(std::string_view key) const {
        return std::string(model::text(language_, key));
    }

    std::string event(EventNumber event) {
        world_.seek(event);
        return "    " + model::explained(world_, language_) + "\n";
    }

    std::string left_out(std::uint32_t count) const {
        if (count == 0) return "";
        const char* key = count == 1 ? "why_panel.left_out_one" : "why_panel.left_out";
        return fmt::format("      … {}\n",
                           model::text_with(language_, key, fmt::arg("count", count)));
    }

    std::string cut(std::string_view key, std::size_t count) const {
        return fmt::format("      … {}\n",
                           model::text_with(language_, key, fmt::arg("count", count)));
    }

    // From the parting, which is left out, to the line.
    std::string way(std::string_view key, const std::vector<model::WhyLink>& links, EventNumber end,
                    Chain chain) {
        constexpr std::size_t shown_max = 60;
        std::string out = fmt::format("\n{}\n", words(key));
        const bool is_cut = chain == Chain::Short && links.size() > shown_max + 1;
        const std::size_t shown = is_cut ? shown_max : links.size();
        if (is_cut) out += cut("why_panel.cut_way", links.size() - 1 - shown);
        for (std::size_t i = shown; i-- > 0;) {
            if (i + 1 < links.size()) out += event(links[i].event);
            out += left_out(links[i].left_out);
        }
        return out + event(end);
    }

  private:
    runtime::trace::World world_;
    model::Language language_;
};

// Of a line that more than one print wrote, why its last part came when it did.
std::string rest_words(const model::FinishedRun& run, const model::ConsoleLine& line,
                       model::Language language) {
    if (line.last_event == line.first_event) return "";
    const auto event = run.index.event(line.last_event);
    std::string_view part = std::get<runtime::trace::Output>(event.body).text;
    part = part.substr(0, part.find('\n'));
    return "\n\n" +
           model::text_with(language, "why_panel.rest", fmt::arg("part", part),
                            fmt::arg("event", line.last_event),
                            fmt::arg("why", model::why_words(run, line.last_event, language)));
}

} // namespace

std::string order_text(const model::FinishedRunPtr& run,
                       const std::vector<model::ConsoleLine>& lines, std::uint32_t one,
                       std::uint32_t other, const RunOptions& options, model::Language language,
                       Chain chain) {
    const std::uint32_t first = std::min(one, other);
    const std::uint32_t second = std::max(one, other);
    const auto order =
        model::order_of(*run, lines[first - 1].first_event, lines[second - 1].first_event);
    OrderText text(*run, language);
    std::string out;
    for (const std::uint32_t number : {first, second})
        out += fmt::format("{:>3}  {}\n", number, lines[number - 1].text);
    out += "\n" + model::order_words(*run, order, language) + "\n";
    model::OrderTrials trials(run, order, options.scenario, options.limits, model::pipeline_runs());
    while (trials.work()) {
    }
    if (trials.found()) out += model::change_words(*trials.found(), language) + "\n";
    if (order.first == order.second) return out;
    out += fmt::format("\n{}\n", text.words("order.parting")) + text.event(order.parting);
    const auto way = [&](std::string_view key, EventNumber end) {
        const auto links = end == order.parting
                               ? std::vector<model::WhyLink>()
                               : model::why_chain(*run, end, run->event_count(), order.parting);
        return text.way(key, links, end, chain);
    };
    return out + way("order.way_first", order.first) + way("order.way_second", order.second);
}

std::string why_text(const model::FinishedRun& run, const std::vector<model::ConsoleLine>& lines,
                     std::uint32_t number, model::Language language, Chain chain) {
    constexpr std::size_t shown_max = 40; // As the window shows of them.
    const model::ConsoleLine& line = lines[number - 1];
    OrderText text(run, language);
    std::string out = fmt::format("{:>3}  {}\n\n{}{}\n\n{}\n", number, line.text,
                                  model::why_words(run, line.first_event, language),
                                  rest_words(run, line, language), text.words("why_panel.chain"));
    out += text.event(line.first_event);
    const bool is_whole = chain == Chain::Whole;
    const auto links = model::why_chain(run, line.first_event, run.event_count(), 0,
                                        is_whole ? static_cast<std::uint32_t>(run.event_count())
                                                 : model::causes_followed);
    const std::size_t shown = is_whole || links.size() <= shown_max + 1 ? links.size() : shown_max;
    for (std::size_t i = 0; i < shown; ++i)
        out += text.left_out(links[i].left_out) + text.event(links[i].event);
    const bool is_to_start = !links.empty() && links.back().event == 0;
    if (shown < links.size())
        out += text.cut(is_to_start ? "why_panel.cut" : "why_panel.cut_long", links.size() - shown);
    return out;
}

} // namespace app::cli

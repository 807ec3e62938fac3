#include "app/model/text_maker.h"

#include "app/model/narrate.h"
#include "app/model/text_template.h"
#include "runtime/trace/walk.h"
#include "runtime/trace/world.h"

#include <algorithm>
#include <map>
#include <string>

namespace app::model {

using namespace runtime::trace;

namespace {

constexpr std::size_t length_min = 4;
constexpr EventNumber looked_back_max = 200'000;
constexpr std::size_t lines_max = 20;

bool is_same_runner(const Stamp& one, const Stamp& other) {
    return one.task == other.task && (to_number(one.task) != 0 || one.thread == other.thread);
}

// The text of a string's repr that has no escapes; empty for another value.
std::string_view text_in_quotes(const TraceValue& value) {
    const std::string_view repr = value.text;
    const bool is_string = value.kind == ValueKind::Text && repr.size() >= 2 &&
                           (repr[0] == '\'' || repr[0] == '"') && repr.back() == repr[0];
    if (!is_string || repr.find('\\') != repr.npos) return "";
    return repr.substr(1, repr.size() - 2);
}

class MakerFinder {
  public:
    MakerFinder(const FinishedRun& run, EventNumber output)
        : index_(run.index), output_(output), world_(run.index) {}

    // Of several lines that are printed at once the last one's, if they are all one runner's.
    std::optional<EventNumber> find() {
        const Event printed = index_.event(output_);
        const auto* output = std::get_if<Output>(&printed.body);
        if (output == nullptr) return std::nullopt;
        std::optional<EventNumber> last;
        std::string_view rest = output->text;
        for (std::size_t i = 0; !rest.empty() && i < lines_max; ++i) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            const auto maker = maker_of(rest.substr(0, end), printed.stamp);
            if (!maker || (last && !is_same_runner(stamp_of(*maker), stamp_of(*last))))
                return std::nullopt;
            last = std::max(*maker, last.value_or(0));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        return last;
    }

  private:
    Stamp stamp_of(EventNumber event) const { return index_.event(event).stamp; }

    std::optional<EventNumber> maker_of(std::string_view line, const Stamp& printer) {
        if (line.size() < length_min || is_made_in_print(line)) return std::nullopt;
        for (const std::string& wanted : parts_of(line)) {
            const auto first = first_with(wanted);
            if (!first) continue;
            const bool is_told =
                is_other(*first, printer) && !is_alike(*first) && !is_made_again(*first, wanted);
            return is_told ? first : std::nullopt;
        }
        return std::nullopt;
    }

    // Only who runs a task or a thread of its own is told of: what the module's lines set up is
    // nobody's news.
    bool is_other(EventNumber event, const Stamp& printer) const {
        const Stamp stamp = stamp_of(event);
        const bool is_somebody = to_number(stamp.task) != 0 || to_number(stamp.thread) > 1;
        return is_somebody && !is_same_runner(stamp, printer);
    }

    // Whether the same function ran there as prints here: it will have made each text anew.
    bool is_alike(EventNumber event) const {
        const CodeId code = code_at(stamp_of(event));
        return to_number(code) != 0 && to_number(printing_) != 0 &&
               code == index_.frame(printing_).code;
    }

    // The function that runs, or the task's, whose step has just ended.
    CodeId code_at(const Stamp& stamp) const {
        const FrameId frame = to_number(stamp.frame) == 0 && to_number(stamp.task) != 0
                                  ? index_.task(stamp.task).frame
                                  : stamp.frame;
        return to_number(frame) == 0 ? CodeId{} : index_.frame(frame).code;
    }

    // Whether a string in the line that prints is the text itself.
    bool is_made_in_print(std::string_view line) {
        world_.seek(output_);
        printing_ = world_.current_frame();
        return made_in(printing_, world_.current_line(), line) != Likeness::None;
    }

    Likeness made_in(FrameId frame, std::uint32_t line, std::string_view wanted) {
        Likeness best = Likeness::None;
        for (const TextTemplate& one : templates_of(frame, line))
            if (one.can_be(wanted))
                best = std::max(best, one.likeness(wanted, [&](std::string_view name) {
                    return value_of(frame, name);
                }));
        return best;
    }

    // Of the strings in a line of the program's.
    const std::vector<TextTemplate>& templates_of(FrameId frame, std::uint32_t line) {
        static const std::vector<TextTemplate> none;
        if (to_number(frame) == 0) return none;
        const CodeId code = index_.frame(frame).code;
        const bool is_own =
            to_number(code) != 0 && index_.trace().code(code).file == FileId{} && line != 0;
        if (!is_own) return none;
        const auto [known, is_new] = templates_.try_emplace(line);
        if (is_new) known->second = text_templates(source_line(index_, frame, line));
        return known->second;
    }

    // Of a local, as an f-string writes it.
    std::optional<std::string> value_of(FrameId frame, std::string_view name) const {
        for (const LocalState& local : world_.locals(frame)) {
            if (local.name != name) continue;
            if (!local.value.has_text()) return to_text(local.value);
            const std::string_view text = text_in_quotes(local.value);
            return text.empty() ? std::nullopt : std::optional(std::string(text));
        }
        return std::nullopt;
    }

    // The whole line, else the string that is most of it.
    std::vector<std::string> parts_of(std::string_view line) const {
        std::vector<std::string> parts = {std::string(line)};
        if (to_number(printing_) == 0) return parts;
        std::string_view longest;
        for (const LocalState& local : world_.locals(printing_)) {
            const std::string_view text = text_in_quotes(local.value);
            const bool is_most = text.size() >= length_min && 2 * text.size() >= line.size();
            if (is_most && !is_parameter(local) && text.size() > longest.size() &&
                line.find(text) != line.npos)
                longest = text;
        }
        if (!longest.empty() && longest != line) parts.emplace_back(longest);
        return parts;
    }

    // What a call was given is what the line is about, and not its text.
    bool is_parameter(const LocalState& local) const {
        const EventNumber entered = index_.frame(printing_).created;
        const auto first_line = first_after(index_, entered, [&](const Event& event) {
            const auto* line = std::get_if<Line>(&event.body);
            return line != nullptr && line->frame == printing_;
        });
        return first_line && local.changed_at < *first_line;
    }

    std::optional<EventNumber> first_with(const std::string& wanted) {
        const std::string quoted[] = {"'" + wanted + "'", "\"" + wanted + "\""};
        const auto is_in = [&](std::string_view shown) {
            return shown.find(quoted[0]) != shown.npos || shown.find(quoted[1]) != shown.npos;
        };
        std::optional<EventNumber> possible;
        bool is_sure = true;
        EventReader reader = index_.reader_at(output_ - std::min(output_, looked_back_max));
        while (const Event* event = reader.next()) {
            const EventNumber number = event->stamp.number;
            if (number >= output_) break;
            const Likeness likeness = made_at(*event, wanted);
            if (likeness == Likeness::Certain || is_in(shown_in(event->body))) return number;
            if (likeness == Likeness::None) continue;
            is_sure = !possible;
            possible = number;
        }
        return is_sure ? possible : std::nullopt;
    }

    // Whether another than the first had the same text of its own: which of the two is printed
    // nothing tells.
    bool is_made_again(EventNumber first, const std::string& wanted) {
        const Stamp maker = stamp_of(first);
        EventReader reader = index_.reader_at(first + 1);
        while (const Event* event = reader.next()) {
            if (event->stamp.number >= output_) break;
            if (is_same_runner(event->stamp, maker)) continue;
            const bool is_same_code = code_at(event->stamp) == code_at(maker);
            const bool is_result = (is_same_code && event->kind() == EventKind::LocalChanged) ||
                                   event->kind() == EventKind::TaskStepEnded ||
                                   event->kind() == EventKind::FrameLeft ||
                                   event->kind() == EventKind::GeneratorYielded;
            const std::string_view shown = is_result ? shown_in(event->body) : "";
            if (shown == "'" + wanted + "'" || shown == "\"" + wanted + "\"") return true;
            if (made_at(*event, wanted) != Likeness::None) return true;
        }
        return false;
    }

    static std::string_view shown_in(const EventBody& body) {
        const auto text_of = [](const TraceValue& value) {
            return value.has_text() ? value.text : std::string_view();
        };
        if (const auto* changed = std::get_if<LocalChanged>(&body)) return text_of(changed->value);
        if (const auto* left = std::get_if<FrameLeft>(&body)) return text_of(left->value);
        if (const auto* put = std::get_if<QueuePut>(&body)) return text_of(put->value);
        if (const auto* yielded = std::get_if<GeneratorYielded>(&body))
            return text_of(yielded->value);
        const auto* ended = std::get_if<TaskStepEnded>(&body);
        return ended != nullptr && ended->how == StepEnd::Returned ? ended->text
                                                                   : std::string_view();
    }

    // Whether a line that does not print has the text in a string of its own.
    Likeness made_at(const Event& event, std::string_view wanted) {
        const auto* line = std::get_if<Line>(&event.body);
        if (line == nullptr) return Likeness::None;
        const auto& templates = templates_of(line->frame, line->line);
        const bool can_be =
            std::any_of(templates.begin(), templates.end(),
                        [&](const TextTemplate& one) { return one.can_be(wanted); });
        const bool is_print =
            can_be &&
            source_line(index_, line->frame, line->line).find("print(") != std::string::npos;
        if (!can_be || is_print) return Likeness::None;
        world_.seek(event.stamp.number);
        return made_in(line->frame, line->line, wanted);
    }

    const TraceIndex& index_;
    EventNumber output_;
    World world_;
    FrameId printing_{};
    std::map<std::uint32_t, std::vector<TextTemplate>> templates_; // by the program's line
};

} // namespace

std::optional<EventNumber> maker_of_text(const FinishedRun& run, EventNumber output) {
    return MakerFinder(run, output).find();
}

} // namespace app::model

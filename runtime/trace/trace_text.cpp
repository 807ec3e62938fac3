#include "runtime/trace/fields.h"
#include "runtime/trace/trace.h"
#include "runtime/trace/trace_index.h"

#include <fmt/format.h>

#include <concepts>
#include <iterator>
#include <type_traits>

namespace runtime::trace {

namespace {

template <class T>
concept IdType = std::same_as<T, ThreadId> || std::same_as<T, LoopId> || std::same_as<T, TaskId> ||
    std::same_as<T, FutureId> || std::same_as<T, HandleId> || std::same_as<T, FrameId> ||
    std::same_as<T, GeneratorId> || std::same_as<T, PrimitiveId> || std::same_as<T, CodeId>;

// Text in quotes, with what would break a line escaped.
std::string quoted(std::string_view text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '\n') {
            result += "\\n";
        } else if (c == '"' || c == '\\') {
            result += '\\';
            result += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            result += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
        } else {
            result += c;
        }
    }
    return result + '"';
}

// Appends " name=value", or nothing for a value that says nothing.
class FieldPrinter {
  public:
    explicit FieldPrinter(std::string& out) : out_(out) {}

    template <class T>
    void operator()(std::string_view name, const T& value) const {
        if constexpr (IdType<T>) {
            if (to_number(value) != 0) add(name, fmt::format("{}", to_number(value)));
        } else if constexpr (std::same_as<T, bool>) {
            if (value) add(name, "yes");
        } else if constexpr (std::same_as<T, double>) {
            if (value != no_time) add(name, float_repr(value));
        } else if constexpr (std::same_as<T, std::string_view>) {
            if (!value.empty()) add(name, quoted(value));
        } else if constexpr (std::same_as<T, TraceValue>) {
            if (value.has_text()) {
                add(name, quoted(to_text(value)));
            } else if (value.kind != ValueKind::Unbound) {
                add(name, to_text(value));
            }
        } else if constexpr (std::same_as<T, Span>) {
            if (!value.is_empty()) add(name, fmt::format("{}..{}", value.begin, value.end));
        } else if constexpr (std::is_enum_v<T>) {
            std::string word(to_text(value));
            for (char& c : word)
                c = c == ' ' ? '-' : c;
            add(name, word);
        } else {
            add(name, fmt::format("{}", value));
        }
    }

  private:
    void add(std::string_view name, std::string_view text) const {
        fmt::format_to(std::back_inserter(out_), " {}={}", name, text);
    }
    std::string& out_;
};

} // namespace

std::string to_text(const Trace&, const Event& event) {
    const Stamp& stamp = event.stamp;
    std::string line = fmt::format("{:>5} {:>7} T{}", stamp.number, float_repr(stamp.time),
                                   to_number(stamp.thread));
    if (stamp.iteration != 0) fmt::format_to(std::back_inserter(line), " i{}", stamp.iteration);
    if (to_number(stamp.task) != 0) {
        fmt::format_to(std::back_inserter(line), " task{}", to_number(stamp.task));
    }
    if (to_number(stamp.frame) != 0) {
        fmt::format_to(std::back_inserter(line), " f{}", to_number(stamp.frame));
    }
    if (stamp.line != 0) fmt::format_to(std::back_inserter(line), ":{}", stamp.line);
    fmt::format_to(std::back_inserter(line), "  {}", to_text(event.kind()));
    std::visit([&](const auto& body) { fields(body, FieldPrinter(line)); }, event.body);
    return line;
}

std::string to_text(const Trace& trace) {
    std::string text;
    EventReader reader(trace);
    while (const Event* event = reader.next()) {
        text += to_text(trace, *event);
        text += '\n';
    }
    return text;
}

} // namespace runtime::trace

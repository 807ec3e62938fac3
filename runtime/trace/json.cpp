#include "runtime/trace/fields.h"
#include "runtime/trace/trace.h"

#include <fmt/format.h>

#include <cmath>
#include <concepts>
#include <iterator>
#include <type_traits>

// Written by hand, one event a line: a trace may have millions of them, and a document tree of one
// would take a hundred times the memory of the trace.
namespace runtime::trace {

namespace {

void append_string(std::string& out, std::string_view text) {
    out += '"';
    for (const char c : text) {
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                out += fmt::format("\\u{:04x}", static_cast<unsigned char>(c));
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

// JSON has no infinity; no_time and its like are null.
void append_number(std::string& out, double value) {
    if (std::isfinite(value)) {
        out += float_repr(value);
    } else {
        out += "null";
    }
}

void append_value(std::string& out, const TraceValue& value) {
    switch (value.kind) {
    case ValueKind::Unbound:
    case ValueKind::None: out += "null"; break;
    case ValueKind::False: out += "false"; break;
    case ValueKind::True: out += "true"; break;
    case ValueKind::Int: out += fmt::format("{}", value.integer); break;
    case ValueKind::Float: append_number(out, value.real); break;
    case ValueKind::Text:
    case ValueKind::Shape:
        out += "{\"repr\":";
        append_string(out, to_text(value));
        out += '}';
        break;
    }
}

class JsonFields {
  public:
    explicit JsonFields(std::string& out) : out_(out) {}

    template <class T>
    void operator()(std::string_view name, const T& value) {
        fmt::format_to(std::back_inserter(out_), "{}\"{}\":", is_first_ ? "" : ",", name);
        is_first_ = false;
        if constexpr (std::same_as<T, bool>) {
            out_ += value ? "true" : "false";
        } else if constexpr (std::same_as<T, double>) {
            append_number(out_, value);
        } else if constexpr (std::same_as<T, std::string_view>) {
            append_string(out_, value);
        } else if constexpr (std::same_as<T, TraceValue>) {
            append_value(out_, value);
        } else if constexpr (std::same_as<T, Span>) {
            fmt::format_to(std::back_inserter(out_), "[{},{}]", value.begin, value.end);
        } else if constexpr (requires { to_text(value); }) {
            append_string(out_, to_text(value));
        } else if constexpr (std::is_enum_v<T>) {
            fmt::format_to(std::back_inserter(out_), "{}", to_number(value));
        } else {
            fmt::format_to(std::back_inserter(out_), "{}", value);
        }
    }

  private:
    std::string& out_;
    bool is_first_ = true;
};

void append_event(std::string& out, const Event& event) {
    const Stamp& stamp = event.stamp;
    fmt::format_to(std::back_inserter(out),
                   "{{\"event\":{},\"kind\":\"{}\",\"time\":", stamp.number, to_text(event.kind()));
    append_number(out, stamp.time);
    fmt::format_to(std::back_inserter(out),
                   ",\"at\":{{\"thread\":{},\"loop\":{},\"iteration\":{},\"handle\":{},"
                   "\"task\":{},\"frame\":{},\"line\":{}}}",
                   to_number(stamp.thread), to_number(stamp.loop), stamp.iteration,
                   to_number(stamp.handle), to_number(stamp.task), to_number(stamp.frame),
                   stamp.line);
    out += ",\"data\":{";
    std::visit([&](const auto& body) { fields(body, JsonFields(out)); }, event.body);
    out += "}}";
}

void append_code(std::string& out, const CodeRecord& code) {
    fmt::format_to(std::back_inserter(out),
                   "{{\"file\":{},\"name\":", static_cast<std::uint32_t>(code.file));
    append_string(out, code.name);
    out += ",\"qualified_name\":";
    append_string(out, code.qualified_name);
    fmt::format_to(std::back_inserter(out), ",\"first_line\":{},\"locals\":[", code.first_line);
    for (std::size_t i = 0; i < code.locals.size(); ++i) {
        if (i != 0) out += ',';
        append_string(out, code.locals[i]);
    }
    out += "]}";
}

void append_strings(std::string& out, std::string_view name,
                    const std::vector<std::string>& texts) {
    fmt::format_to(std::back_inserter(out), ",\"{}\":[", name);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (i != 0) out += ',';
        append_string(out, texts[i]);
    }
    out += ']';
}

void append_scenario(std::string& out, const Scenario& scenario) {
    out += "\"scenario\":{\"interrupt\":";
    append_number(out, scenario.interrupt_at_s);
    out += ",\"until\":";
    append_number(out, scenario.until_s);
    fmt::format_to(std::back_inserter(out),
                   ",\"seed\":{},\"cpu_count\":{},\"seconds_per_line\":{},\"strict\":{}",
                   scenario.seed, scenario.cpu_count, float_repr(scenario.seconds_per_line),
                   scenario.is_strict);
    append_strings(out, "arguments", scenario.arguments);
    append_strings(out, "input", scenario.input_lines);
    out += ",\"latencies\":{";
    bool is_first = true;
    for (const auto& [host, seconds] : scenario.latencies) {
        if (!is_first) out += ',';
        is_first = false;
        append_string(out, host);
        out += ':';
        append_number(out, seconds);
    }
    out += "}}";
}

void append_host(std::string& out, const Host& host) {
    out += "{\"name\":";
    append_string(out, host.name);
    out += ",\"latency\":";
    append_number(out, host.latency_s);
    fmt::format_to(std::back_inserter(out), ",\"requests\":{}}}", host.request_count);
}

// "name":[ items, one a line ]
template <class Items, class Append>
void append_list(std::string& out, std::string_view name, const Items& items, Append append) {
    fmt::format_to(std::back_inserter(out), "\"{}\":[", name);
    bool is_first = true;
    for (const auto& item : items) {
        out += is_first ? "\n" : ",\n";
        is_first = false;
        append(out, item);
    }
    out += "\n]";
}

} // namespace

std::string to_json(const Trace& trace) {
    std::string out = "{\"format\":\"coroscope trace 1\",\"outcome\":";
    append_string(out, to_text(trace.outcome()));
    out += ",\"outcome_text\":";
    append_string(out, trace.outcome_text());
    out += ",\n";
    append_scenario(out, trace.scenario());
    out += ",\n";
    append_list(out, "hosts", trace.hosts(), append_host);
    out += ",\n";
    append_list(out, "files", trace.files(), [](std::string& to, const TraceFile& file) {
        to += "{\"name\":";
        append_string(to, file.name);
        to += ",\"text\":";
        append_string(to, file.text);
        to += '}';
    });
    out += ",\n";
    append_list(out, "codes", trace.codes(), append_code);
    out += ",\n\"events\":[";
    EventReader reader(trace);
    bool is_first = true;
    while (const Event* event = reader.next()) {
        out += is_first ? "\n" : ",\n";
        is_first = false;
        append_event(out, *event);
    }
    out += "\n]}\n";
    return out;
}

} // namespace runtime::trace

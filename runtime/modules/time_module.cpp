// time: the virtual clock. The time zone is UTC.

#include "runtime/aio/aio.h"
#include "runtime/aio/legacy.h"
#include "runtime/modules/install.h"
#include "runtime/vm/awaiters.h"
#include "runtime/vm/types_numbers.h"

#include <array>
#include <cmath>

namespace runtime::modules {

using vm::Arguments;
using vm::Machine;
using vm::OwnedArguments;
using vm::Routine;
using vm::Value;

namespace {

Value clock(Machine& machine, const Arguments&) {
    return Value::of(machine.read_clock());
}

Value wall_time(Machine& machine, const Arguments&) {
    return Value::of(aio::epoch_s + machine.read_clock());
}

Value old_clock(Machine& machine, const Arguments& arguments) {
    if (aio::note_legacy(machine, "time.clock"))
        return machine.raise(machine.types.AttributeError,
                             "module 'time' has no attribute 'clock'");
    return clock(machine, arguments);
}

std::int64_t nanoseconds(double seconds) {
    return std::llround(seconds * 1e9);
}

Value clock_ns(Machine& machine, const Arguments&) {
    return Value::of(nanoseconds(machine.read_clock()));
}

Value wall_time_ns(Machine& machine, const Arguments&) {
    return Value::of(nanoseconds(aio::epoch_s + machine.read_clock()));
}

// --- sleep
// -------------------------------------------------------------------------------------------------

bool read_seconds(Machine& machine, const Value& value, double& seconds) {
    if (vm::is_integral(value) || vm::is_real(value)) {
        if (!vm::number_to_real(machine, value, seconds)) return false;
    } else {
        machine.raise(machine.types.TypeError, "'{}' object cannot be interpreted as an integer",
                      machine.type_of(value)->shown_name());
        return false;
    }
    if (std::isnan(seconds)) {
        machine.raise(machine.types.ValueError, "Invalid value NaN (not a number)");
        return false;
    }
    return true;
}

Routine sleep(Machine& machine, OwnedArguments arguments) {
    double seconds = 0;
    if (!read_seconds(machine, arguments[0], seconds)) co_return {};
    if (seconds < 0)
        co_return machine.raise(machine.types.ValueError, "sleep length must be non-negative");
    aio::Scheduler& scheduler = aio::Scheduler::of(machine);
    const double deadline = machine.now + seconds;
    for (;;) {
        aio::Wait how;
        how.on = trace::BlockKind::Sleep;
        how.deadline = deadline;
        how.label = fmt::format("time.sleep({})", trace::float_repr(seconds));
        Value woken = co_await scheduler.wait(std::move(how));
        if (woken.is_unbound()) co_return {};
        if (!scheduler.current().was_interrupted) co_return Value::none();
    }
}

// --- calendar
// ------------------------------------------------------------------------------------------------

struct Calendar {
    std::int64_t year = 1970;
    int month = 1, day = 1, hour = 0, minute = 0, second = 0;
    int weekday = 3; // Monday is 0
    int yearday = 1; // from 1
};

constexpr std::int64_t day_s = 86400;

std::int64_t floor_divide(std::int64_t a, std::int64_t b) {
    return a / b - (a % b != 0 && (a < 0) != (b < 0));
}

bool is_leap(std::int64_t year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

// Days from 1970-01-01 to the first of March of a year, by eras of 400 years.
std::int64_t days_of(std::int64_t year, int month, int day) {
    year -= month <= 2;
    const std::int64_t era = floor_divide(year, 400);
    const std::int64_t year_of_era = year - era * 400;
    const std::int64_t day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const std::int64_t day_of_era =
        year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

Calendar calendar_of(std::int64_t seconds) {
    Calendar c;
    const std::int64_t days = floor_divide(seconds, day_s);
    const auto rest = static_cast<int>(seconds - days * day_s);
    c.hour = rest / 3600;
    c.minute = rest / 60 % 60;
    c.second = rest % 60;
    c.weekday = static_cast<int>(((days + 3) % 7 + 7) % 7);
    const std::int64_t shifted = days + 719468;
    const std::int64_t era = floor_divide(shifted, 146097);
    const std::int64_t day_of_era = shifted - era * 146097;
    const std::int64_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const std::int64_t day_of_year =
        day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const auto shifted_month = static_cast<int>((5 * day_of_year + 2) / 153);
    c.day = static_cast<int>(day_of_year) - (153 * shifted_month + 2) / 5 + 1;
    c.month = shifted_month + (shifted_month < 10 ? 3 : -9);
    c.year = year_of_era + era * 400 + (c.month <= 2);
    c.yearday = static_cast<int>(days - days_of(c.year, 1, 1)) + 1;
    return c;
}

// The tuple that time.struct_time is made of.
Value calendar_tuple(Machine& machine, const Calendar& c) {
    std::vector<Value> items;
    for (std::int64_t field : {c.year, std::int64_t{c.month}, std::int64_t{c.day},
                               std::int64_t{c.hour}, std::int64_t{c.minute}, std::int64_t{c.second},
                               std::int64_t{c.weekday}, std::int64_t{c.yearday}, std::int64_t{0}})
        items.push_back(Value::of(field));
    return machine.tuple(std::move(items));
}

bool seconds_argument(Machine& machine, const Value& value, std::int64_t& seconds) {
    double exact = aio::epoch_s + machine.read_clock();
    if (!value.is_none() && !read_seconds(machine, value, exact)) return false;
    seconds = static_cast<std::int64_t>(std::floor(exact));
    return true;
}

Value break_down(Machine& machine, const Arguments& arguments) {
    std::int64_t seconds = 0;
    if (!seconds_argument(machine, arguments[0], seconds)) return {};
    return calendar_tuple(machine, calendar_of(seconds));
}

bool read_calendar(Machine& machine, const Value& value, Calendar& c) {
    if (!vm::is_kind(value, vm::Kind::Tuple) || vm::as<vm::Tuple>(value)->count != 9) {
        machine.raise(machine.types.TypeError, "Tuple or struct_time argument required");
        return false;
    }
    std::array<std::int64_t, 9> fields{};
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const Value& item = vm::as<vm::Tuple>(value)->items[i];
        fields[i] = item.is_int() ? item.integer() : 0;
    }
    auto small = [&](std::size_t i) { return static_cast<int>(fields[i]); };
    c = {fields[0], small(1), small(2), small(3), small(4), small(5), small(6), small(7)};
    return true;
}

Value make_time(Machine& machine, const Arguments& arguments) {
    Calendar c;
    if (!read_calendar(machine, arguments[0], c)) return {};
    const std::int64_t seconds =
        days_of(c.year, c.month, c.day) * day_s + c.hour * 3600 + c.minute * 60 + c.second;
    return Value::of(static_cast<double>(seconds));
}

constexpr std::string_view weekdays[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                         "Friday", "Saturday", "Sunday"};
constexpr std::string_view months[] = {"January",   "February", "March",    "April",
                                       "May",       "June",     "July",     "August",
                                       "September", "October",  "November", "December"};

// Week of the year whose first day is a Sunday (0) or a Monday (1).
int week_of_year(const Calendar& c, int first) {
    const int weekday = (c.weekday + 1 - first + 7) % 7;
    return (c.yearday - 1 + 7 - weekday) / 7;
}

// ISO 8601: the week belongs to the year that has its Thursday.
std::pair<std::int64_t, int> iso_week(const Calendar& c) {
    const int week = (c.yearday - c.weekday + 9) / 7;
    if (week < 1) {
        Calendar last = calendar_of(days_of(c.year - 1, 12, 31) * day_s);
        return iso_week(last);
    }
    if (week == 53) {
        const int days = is_leap(c.year) ? 366 : 365;
        if (days - c.yearday < 3 - c.weekday) return {c.year + 1, 1};
    }
    return {c.year, week};
}

std::string formatted(char directive, const Calendar& c) {
    const auto weekday = weekdays[c.weekday];
    const auto month = months[c.month - 1];
    const int hour12 = c.hour % 12 == 0 ? 12 : c.hour % 12;
    switch (directive) {
    case 'a': return std::string(weekday.substr(0, 3));
    case 'A': return std::string(weekday);
    case 'b':
    case 'h': return std::string(month.substr(0, 3));
    case 'B': return std::string(month);
    case 'c':
        return fmt::format("{} {} {:2} {:02}:{:02}:{:02} {}", weekday.substr(0, 3),
                           month.substr(0, 3), c.day, c.hour, c.minute, c.second, c.year);
    case 'C': return fmt::format("{:02}", c.year / 100);
    case 'd': return fmt::format("{:02}", c.day);
    case 'D':
    case 'x': return fmt::format("{:02}/{:02}/{:02}", c.month, c.day, c.year % 100);
    case 'e': return fmt::format("{:2}", c.day);
    case 'F': return fmt::format("{}-{:02}-{:02}", c.year, c.month, c.day);
    case 'G': return fmt::format("{}", iso_week(c).first);
    case 'H': return fmt::format("{:02}", c.hour);
    case 'I': return fmt::format("{:02}", hour12);
    case 'j': return fmt::format("{:03}", c.yearday);
    case 'm': return fmt::format("{:02}", c.month);
    case 'M': return fmt::format("{:02}", c.minute);
    case 'n': return "\n";
    case 'p': return c.hour < 12 ? "AM" : "PM";
    case 'r':
        return fmt::format("{:02}:{:02}:{:02} {}", hour12, c.minute, c.second,
                           c.hour < 12 ? "AM" : "PM");
    case 'R': return fmt::format("{:02}:{:02}", c.hour, c.minute);
    case 's':
        return fmt::format("{}", days_of(c.year, c.month, c.day) * day_s + c.hour * 3600 +
                                     c.minute * 60 + c.second);
    case 'S': return fmt::format("{:02}", c.second);
    case 't': return "\t";
    case 'T':
    case 'X': return fmt::format("{:02}:{:02}:{:02}", c.hour, c.minute, c.second);
    case 'u': return fmt::format("{}", c.weekday + 1);
    case 'U': return fmt::format("{:02}", week_of_year(c, 0));
    case 'V': return fmt::format("{:02}", iso_week(c).second);
    case 'w': return fmt::format("{}", (c.weekday + 1) % 7);
    case 'W': return fmt::format("{:02}", week_of_year(c, 1));
    case 'y': return fmt::format("{:02}", c.year % 100);
    case 'Y': return fmt::format("{}", c.year);
    case 'z': return "+0000";
    case 'Z': return "UTC";
    case '%': return "%";
    default: return std::string("%") + directive;
    }
}

Value format_time(Machine& machine, const Arguments& arguments) {
    if (!vm::is_str(arguments[0]))
        return machine.raise(machine.types.TypeError, "strftime() argument 1 must be str, not {}",
                             machine.type_of(arguments[0])->shown_name());
    Calendar c =
        calendar_of(static_cast<std::int64_t>(std::floor(aio::epoch_s + machine.read_clock())));
    if (!arguments[1].is_none() && !read_calendar(machine, arguments[1], c)) return {};
    std::string text;
    const std::string_view pattern = vm::text_of(arguments[0]);
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] != '%' || i + 1 == pattern.size()) {
            text += pattern[i];
            continue;
        }
        if (pattern[i + 1] == '-' && i + 2 < pattern.size()) ++i;
        text += formatted(pattern[++i], c);
    }
    return machine.str(text);
}

Value ctime(Machine& machine, const Arguments& arguments) {
    std::int64_t seconds = 0;
    if (!seconds_argument(machine, arguments[0], seconds)) return {};
    return machine.str(formatted('c', calendar_of(seconds)));
}

Value asctime(Machine& machine, const Arguments& arguments) {
    Calendar c =
        calendar_of(static_cast<std::int64_t>(std::floor(aio::epoch_s + machine.read_clock())));
    if (!arguments[0].is_none() && !read_calendar(machine, arguments[0], c)) return {};
    return machine.str(formatted('c', c));
}

void fill(Machine& machine, vm::Module& module) {
    machine.add_functions(module, {
                                      {"time", "()", wall_time},
                                      {"time_ns", "()", wall_time_ns},
                                      {"perf_counter", "()", clock},
                                      {"perf_counter_ns", "()", clock_ns},
                                      {"monotonic", "()", clock},
                                      {"monotonic_ns", "()", clock_ns},
                                      {"process_time", "()", clock},
                                      {"process_time_ns", "()", clock_ns},
                                      {"thread_time", "()", clock},
                                      {"clock", "()", old_clock},
                                      {"sleep", "(seconds, /)", nullptr, sleep},
                                      {"_break_down", "(seconds=None, /)", break_down},
                                      {"mktime", "(t, /)", make_time},
                                      {"strftime", "(format, t=None, /)", format_time},
                                      {"ctime", "(seconds=None, /)", ctime},
                                      {"asctime", "(t=None, /)", asctime},
                                  });
    vm::Machine::set(module, "timezone", Value::of(0));
    vm::Machine::set(module, "altzone", Value::of(0));
    vm::Machine::set(module, "daylight", Value::of(0));
    const Value names[] = {machine.str("UTC"), machine.str("UTC")};
    vm::Machine::set(module, "tzname", machine.tuple_of(names, 2));
}

} // namespace

void install_time(Machine& machine) {
    machine.add_native_module("_time", fill);
}

} // namespace runtime::modules

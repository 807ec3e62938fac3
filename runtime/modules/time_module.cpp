// time: the virtual clock. The time zone is UTC.

#include "runtime/aio/aio.h"
#include "runtime/aio/define.h"
#include "runtime/aio/legacy.h"
#include "runtime/modules/install.h"
#include "runtime/vm/awaiters.h"
#include "runtime/vm/kind_given.h"
#include "runtime/vm/traceback.h"
#include "runtime/vm/types_exceptions.h"
#include "runtime/vm/types_numbers.h"

#include <array>
#include <cmath>
#include <optional>

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
        how.label = fmt::format("time.sleep({})", trace::length_text(seconds));
        // What a library of ours sleeps for is told by what the program asked of it.
        if (machine.recorder) how.shown = vm::text_that_led_here(machine);
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
    int weekday = 3;           // Monday is 0
    int yearday = 1;           // from 1
    int is_summer = 0;         // below 0: nobody knows, so there is no zone either
    bool is_greenwich = false; // gmtime() calls the zone GMT
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
    if (std::fabs(exact) >= 9.2e18) {
        machine.raise(machine.types.OverflowError, "timestamp out of range for platform time_t");
        return false;
    }
    if (std::fabs(exact) >= 6.7e16) { // beyond the years that an int can count
        vm::raise_os_error(machine, 75, "Value too large for defined data type");
        return false;
    }
    seconds = static_cast<std::int64_t>(std::floor(exact));
    return true;
}

Value break_down(Machine& machine, const Arguments& arguments) {
    std::int64_t seconds = 0;
    if (!seconds_argument(machine, arguments[0], seconds)) return {};
    return calendar_tuple(machine, calendar_of(seconds));
}

// The nine numbers of a time tuple as they are; `function` is who complains.
bool read_fields(Machine& machine, const Value& value, std::string_view function, Calendar& c) {
    if (!vm::is_kind(value, vm::Kind::Tuple)) {
        machine.raise(machine.types.TypeError, "Tuple or struct_time argument required");
        return false;
    }
    if (vm::as<vm::Tuple>(value)->count != 9) {
        machine.raise(machine.types.TypeError, "{}(): illegal time tuple argument", function);
        return false;
    }
    std::array<std::int64_t, 9> fields{};
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const Value& item = vm::as<vm::Tuple>(value)->items[i];
        if (!item.is_int() && !item.is_bool()) {
            machine.raise(machine.types.TypeError,
                          "'{}' object cannot be interpreted as an integer",
                          machine.type_of(item)->shown_name());
            return false;
        }
        fields[i] = item.integer();
    }
    auto small = [&](std::size_t i) { return static_cast<int>(fields[i]); };
    c = {fields[0], small(1), small(2), small(3), small(4), small(5), small(6), small(7), small(8)};
    return true;
}

// The same for a time that is to be shown: a zero where counting begins at 1 is let pass, and what
// is no time of a day of a year is not.
bool read_calendar(Machine& machine, const Value& value, std::string_view function, Calendar& c) {
    if (!read_fields(machine, value, function, c)) return false;
    c.month += c.month == 0;
    c.day += c.day == 0;
    c.yearday += c.yearday == 0;
    const auto within = [&](int field, int first, int last, std::string_view name) {
        if (field >= first && field <= last) return true;
        machine.raise(machine.types.ValueError, "{} out of range", name);
        return false;
    };
    const bool is_right = within(c.month, 1, 12, "month") && within(c.day, 1, 31, "day of month") &&
                          within(c.hour, 0, 23, "hour") && within(c.minute, 0, 59, "minute") &&
                          within(c.second, 0, 61, "seconds") &&
                          within(c.weekday < -1 ? -1 : 0, 0, 0, "day of week") &&
                          within(c.yearday, 1, 366, "day of year");
    c.weekday = (c.weekday + 7) % 7;
    return is_right;
}

Value make_time(Machine& machine, const Arguments& arguments) {
    Calendar c;
    if (!read_fields(machine, arguments[0], "mktime", c)) return {};
    const std::int64_t months = c.year * 12 + c.month - 1;
    const std::int64_t days =
        days_of(floor_divide(months, 12),
                static_cast<int>(months - floor_divide(months, 12) * 12) + 1, 1) +
        c.day - 1;
    return Value::of(static_cast<double>(days * day_s + c.hour * 3600 + c.minute * 60 + c.second));
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

// What stands between % and its letter, as the C library has it: %-d, %_H, %^a, %4Y.
struct Directive {
    char pad = 0; // '-', '_' or '0'; 0: as the letter has it
    bool is_upper = false;
    bool is_swapped = false;
    std::size_t width = 0;
};

std::string number_text(std::int64_t number, std::size_t digits, char fill, const Directive& how) {
    if (how.pad == '0') fill = '0';
    if (how.pad == '_') fill = ' ';
    if (how.pad == '-') digits = 0;
    std::string text = fmt::format("{}", number);
    if (how.width > digits) digits = how.width;
    if (how.width > 0 && how.pad == '-') fill = ' ';
    if (text.size() < digits) text.insert(0, digits - text.size(), fill);
    return text;
}

std::string word_text(std::string text, const Directive& how) {
    for (char& letter : text)
        if (how.is_upper && letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 32);
    if (text.size() < how.width)
        text.insert(0, how.width - text.size(), how.pad == '0' ? '0' : ' ');
    return text;
}

std::string lowered(std::string_view text) {
    std::string result(text);
    for (char& letter : result)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter + 32);
    return result;
}

std::string expanded(std::string_view pattern, const Calendar& c);

// Empty: there is no such directive.
std::optional<std::string> formatted(char directive, const Calendar& c, Directive how) {
    const auto weekday = weekdays[c.weekday];
    const auto month = months[c.month - 1];
    const int hour12 = c.hour % 12 == 0 ? 12 : c.hour % 12;
    const auto number = [&](std::int64_t value, std::size_t digits, char fill = '0') {
        return number_text(value, digits, fill, how);
    };
    const auto name = [&](std::string_view text) {
        how.is_upper |= how.is_swapped;
        return word_text(std::string(text), how);
    };
    const auto compound = [&](std::string_view pattern) {
        return word_text(expanded(pattern, c), how);
    };
    switch (directive) {
    case 'a': return name(weekday.substr(0, 3));
    case 'A': return name(weekday);
    case 'b':
    case 'h': return name(month.substr(0, 3));
    case 'B': return name(month);
    case 'c': return compound("%a %b %e %H:%M:%S %Y");
    case 'C': return number(floor_divide(c.year, 100), 2);
    case 'd': return number(c.day, 2);
    case 'D':
    case 'x': return compound("%m/%d/%y");
    case 'e': return number(c.day, 2, ' ');
    case 'F': return compound("%Y-%m-%d");
    case 'g': return number(iso_week(c).first % 100, 2);
    case 'G': return number(iso_week(c).first, 1);
    case 'H': return number(c.hour, 2);
    case 'I': return number(hour12, 2);
    case 'j': return number(c.yearday, 3);
    case 'k': return number(c.hour, 2, ' ');
    case 'l': return number(hour12, 2, ' ');
    case 'm': return number(c.month, 2);
    case 'M': return number(c.minute, 2);
    case 'n': return word_text("\n", how);
    case 'p':
        if (how.is_swapped) return word_text(c.hour < 12 ? "am" : "pm", how);
        return word_text(c.hour < 12 ? "AM" : "PM", how);
    case 'P': return lowered(word_text(c.hour < 12 ? "am" : "pm", how));
    case 'r': return compound("%I:%M:%S %p");
    case 'R': return compound("%H:%M");
    case 's':
        return number(
            days_of(c.year, c.month, c.day) * day_s + c.hour * 3600 + c.minute * 60 + c.second, 1);
    case 'S': return number(c.second, 2);
    case 't': return word_text("\t", how);
    case 'T':
    case 'X': return compound("%H:%M:%S");
    case 'u': return number(c.weekday + 1, 1);
    case 'U': return number(week_of_year(c, 0), 2);
    case 'V': return number(iso_week(c).second, 2);
    case 'w': return number((c.weekday + 1) % 7, 1);
    case 'W': return number(week_of_year(c, 1), 2);
    case 'y': return number(((c.year % 100) + 100) % 100, 2);
    case 'Y': return number(c.year, 1);
    case 'z': return c.is_summer < 0 ? "" : "+0000";
    case 'Z':
        if (c.is_summer < 0) return word_text("", how);
        if (c.is_greenwich) return word_text(how.is_swapped ? "gmt" : "GMT", how);
        return word_text(how.is_swapped ? "utc" : "UTC", how);
    case '%': return word_text("%", how);
    default: return {};
    }
}

std::string expanded(std::string_view pattern, const Calendar& c) {
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] != '%') {
            text += pattern[i];
            continue;
        }
        const std::size_t begin = i++;
        Directive how;
        for (; i < pattern.size() &&
               std::string_view("-_0^#").find(pattern[i]) != std::string_view::npos;
             ++i) {
            if (pattern[i] == '^')
                how.is_upper = true;
            else if (pattern[i] == '#')
                how.is_swapped = true;
            else
                how.pad = pattern[i];
        }
        for (; i < pattern.size() && pattern[i] >= '0' && pattern[i] <= '9'; ++i)
            how.width = std::min<std::size_t>(how.width * 10 + (pattern[i] - '0'), 10'000);
        if (i + 1 < pattern.size() && (pattern[i] == 'E' || pattern[i] == 'O')) ++i;
        std::optional<std::string> part;
        if (i < pattern.size()) part = formatted(pattern[i], c, how);
        text += part ? *part : word_text(std::string(pattern.substr(begin, i + 1 - begin)), how);
    }
    return text;
}

Calendar calendar_now(Machine& machine) {
    return calendar_of(static_cast<std::int64_t>(std::floor(aio::epoch_s + machine.read_clock())));
}

Value format_time(Machine& machine, const Arguments& arguments) {
    if (!vm::is_str(arguments[0]))
        return machine.raise(machine.types.TypeError, "strftime() argument 1 must be str, not {}",
                             vm::kind_given(machine, arguments[0]));
    Calendar c = calendar_now(machine);
    if (!arguments[1].is_unbound() && !read_calendar(machine, arguments[1], "strftime", c))
        return {};
    if (!arguments[1].is_unbound() && arguments[1].is_object() &&
        machine.type_of(arguments[1])->shown_name() == "struct_time") {
        const Value zone = vm::get_attribute(machine, arguments[1], machine.intern("tm_zone"));
        c.is_greenwich = vm::is_str(zone) && vm::text_of(zone) == "GMT";
    }
    return machine.str(expanded(vm::text_of(arguments[0]), c));
}

Value ctime(Machine& machine, const Arguments& arguments) {
    std::int64_t seconds = 0;
    if (!seconds_argument(machine, arguments[0], seconds)) return {};
    return machine.str(expanded("%c", calendar_of(seconds)));
}

Value asctime(Machine& machine, const Arguments& arguments) {
    Calendar c = calendar_now(machine);
    if (!arguments[0].is_unbound() && !read_calendar(machine, arguments[0], "asctime", c))
        return {};
    return machine.str(expanded("%c", c));
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
                                      {"strftime", "(format, t=..., /)", format_time},
                                      {"ctime", "(seconds=None, /)", ctime},
                                      {"asctime", "(t=..., /)", asctime},
                                  });
    vm::Machine::set(module, "timezone", Value::of(0));
    vm::Machine::set(module, "altzone", Value::of(0));
    vm::Machine::set(module, "daylight", Value::of(0));
    const Value names[] = {machine.str("UTC"), machine.str("UTC")};
    vm::Machine::set(module, "tzname", machine.tuple_of(names, 2));
    aio::set_module(machine, module, "time");
}

} // namespace

void install_time(Machine& machine) {
    machine.add_native_module("_time", fill);
}

} // namespace runtime::modules

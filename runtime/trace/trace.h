#pragma once

#include "runtime/trace/events.h"
#include "runtime/trace/packing.h"
#include "runtime/trace/scenario.h"
#include "runtime/trace/string_table.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A trace is a finished run as a value: immutable, self-contained, without a pointer into the
// machine. It holds the packed events, the strings and code descriptions they refer to, and the
// texts of the files that ran.
//
// It is read from the front (EventReader). For "event n" and "the state at n" build a TraceIndex
// once (trace_index.h) and a World on it (world.h).
namespace runtime::trace {

enum class CodeKind : std::uint8_t {
    Module,
    Function,
    Coroutine,
    Generator,
    AsyncGenerator,
    Class,
    Comprehension,
    Lambda,
};

// What the recorder is told about a code object.
struct CodeInfo {
    FileId file{};
    CodeKind kind = CodeKind::Function;
    std::string_view name;
    std::string_view qualified_name;
    std::uint32_t first_line = 0;
    // One for each slot; an empty name is a slot that is not shown.
    std::vector<std::string_view> locals;
};

// The same, as the trace keeps it.
struct CodeRecord {
    FileId file{};
    CodeKind kind = CodeKind::Function;
    std::string name;
    std::string qualified_name;
    std::uint32_t first_line = 0;
    std::vector<std::string> locals;
};

struct TraceFile {
    std::string name;
    std::string text;
};

// How much of each kind a trace names: the highest numbers given out. Whoever reads it makes room
// before.
struct TraceExtent {
    std::uint32_t threads = 0;
    std::uint32_t loops = 0;
    std::uint32_t handles = 0;
    std::uint32_t futures = 0;
    std::uint32_t tasks = 0;
    std::uint32_t frames = 0;
    std::uint32_t generators = 0;
    // Whether a thread waits by itself, as in time.sleep() before a loop runs.
    bool blocks_outside_of_loops = false;
};

class Trace {
  public:
    // A trace of no events; what a document has before its first run.
    Trace() = default;

    EventNumber event_count() const { return event_count_; }
    bool is_empty() const { return event_count_ == 0; }

    // How the run ended.
    RunOutcome outcome() const { return outcome_; }
    std::string_view outcome_text() const { return strings_.text(outcome_text_); }

    // What the run was run under, and the simulated hosts that it asked, in the order of first
    // asking.
    const Scenario& scenario() const { return scenario_; }
    const std::vector<Host>& hosts() const { return hosts_; }

    const std::vector<TraceFile>& files() const { return files_; }
    const TraceFile& file(FileId file) const { return files_[to_number(file)]; }

    // The code's record; `code` must not be none.
    const CodeRecord& code(CodeId code) const { return codes_[to_number(code) - 1]; }
    const std::vector<CodeRecord>& codes() const { return codes_; }

    std::string_view string(StringId id) const { return strings_.text(id); }

    // Where the strings stand; every text of an event lies behind it.
    const char* string_bytes() const { return strings_.bytes(); }

    // Bytes of records and tables, without the files' texts.
    std::uint64_t byte_count() const;

    const std::vector<RecordSegment>& segments() const { return segments_; }

    const TraceExtent& extent() const { return extent_; }

  private:
    friend class Recorder;

    EventNumber event_count_ = 0;
    TraceExtent extent_;
    RunOutcome outcome_ = RunOutcome::Finished;
    StringId outcome_text_{};
    StringTable strings_;
    std::vector<TraceFile> files_;
    std::vector<CodeRecord> codes_;
    Scenario scenario_;
    std::vector<Host> hosts_;
    // An event never lies across two segments.
    std::vector<RecordSegment> segments_;
};

// Reads a trace's events in order.
//
//     EventReader reader(trace);
//     while (const Event* event = reader.next()) use(*event);
class EventReader {
  public:
    explicit EventReader(const Trace& trace);

    // The next event, valid until the next call; nullptr after the last.
    const Event* next();

    // What a reader must remember to go on from a place: where it is in the bytes, and what earlier
    // records imply for later ones.
    struct Place {
        std::uint32_t segment = 0;
        std::uint32_t offset = 0;
        EventNumber next_number = 0;
        PackingBases bases;
        // What is current after the last event read.
        Stamp stamp;
        // What was current in each thread when it was switched away, by thread number - 1.
        std::vector<Stamp> threads;
    };
    const Place& place() const { return place_; }
    void go_to(const Place& place) { place_ = place; }

  private:
    const Trace* trace_;
    Place place_;
    Event event_;
};

// How many events of each kind there are, by kind.
std::array<std::uint32_t, event_kind_count> count_by_kind(const Trace& trace);

// One event a line, as golden files hold it:
//
//     12  0.9  MainThread loop 1 Task-2 fetch:7  TaskStepBegan task=2
std::string to_text(const Trace& trace);
std::string to_text(const Trace& trace, const Event& event);

// The whole trace as one JSON document (see TRACE.md).
std::string to_json(const Trace& trace);

} // namespace runtime::trace

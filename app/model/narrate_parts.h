#pragma once

#include "app/model/narrate.h"
#include "app/model/text.h"

#include <optional>
#include <string>
#include <string_view>

#include <fmt/args.h>
#include <fmt/format.h>

// What narrate() is made of: each of the files narrate_*.cpp tells the events of one part of a run.
namespace app::model {

constexpr std::size_t told_value_length_max = 60;
constexpr std::size_t told_text_length_max = 120;

// Collects the key of the words and what fills their places.
class Telling {
  public:
    Telling(const runtime::trace::World& world, const runtime::trace::Stamp& stamp,
            Language language)
        : world_(world), stamp_(stamp), language_(language) {}

    Telling& say(std::string_view key) {
        key_ = key;
        return *this;
    }
    Telling& with(const char* name, std::string value) {
        arguments_.push_back(fmt::arg(name, std::move(value)));
        return *this;
    }
    Telling& with(const char* name, std::string_view value) {
        return with(name, std::string(value));
    }
    Telling& with(const char* name, const char* value) { return with(name, std::string(value)); }
    Telling& with(const char* name, std::uint32_t value) {
        return with(name, std::to_string(value));
    }
    Telling& with_time(const char* name, double value) { return with(name, seconds_text(value)); }
    Telling& with_value(const char* name, const runtime::trace::TraceValue& value) {
        return with(name, shortened(runtime::trace::to_text(value), told_value_length_max));
    }
    Telling& with_text(const char* name, std::string_view value) {
        return with(name, shortened(value, told_text_length_max));
    }

    const runtime::trace::World& world() const { return world_; }
    const runtime::trace::TraceIndex& index() const { return world_.index(); }
    const runtime::trace::Stamp& stamp() const { return stamp_; }
    Language language() const { return language_; }

    Narration narration() const {
        Narration out;
        out.sentence = filled_in(language_, text(language_, "narrate." + key_), arguments_);
        out.why = filled_in(language_, text(language_, "why." + key_), arguments_);
        return out;
    }

  private:
    const runtime::trace::World& world_;
    const runtime::trace::Stamp& stamp_;
    Language language_;
    std::string key_;
    fmt::dynamic_format_arg_store<fmt::format_context> arguments_;
};

// What the simulation calls the wait of a pool's thread that has no job.
inline constexpr std::string_view pool_wait = "work for a thread of a pool";

// Words for what events name; those that begin a sentence have a capital if they are words of ours.
std::string either(std::string_view label, std::string_view otherwise);
std::string handle_label(const Telling& telling, runtime::trace::HandleId handle);
std::string generator_label(const runtime::trace::TraceIndex& index,
                            runtime::trace::GeneratorId generator);
std::string kind_words(const Telling& telling, runtime::trace::PrimitiveKind kind);
std::string primitive_label(const Telling& telling, runtime::trace::PrimitiveId primitive);
std::string future_words(const Telling& telling, runtime::trace::FutureId future);
std::string capitalised(std::string words);
std::string as_beginning(const Telling& telling, std::string words, std::string_view label);
std::string thread_name(const runtime::trace::TraceIndex& index, runtime::trace::ThreadId thread);
const runtime::trace::CodeRecord& code_of(const runtime::trace::TraceIndex& index,
                                          runtime::trace::FrameId frame);
// What a frame runs, by the function's name; what has none goes by its kind.
std::string frame_name(const Telling& telling, runtime::trace::FrameId frame);
std::string frame_beginning(const Telling& telling, runtime::trace::FrameId frame);
// Who runs at the event; with caller_of() it may be a callback.
std::string who_of(const Telling& telling);
std::string caller_of(const Telling& telling);

// Threads and the clock.
void tell_clock(const runtime::trace::ClockMoved& event, Telling& telling);
void tell_started(const runtime::trace::ThreadStarted& event, Telling& telling);
void tell_blocked(const runtime::trace::ThreadBlocked& event, Telling& telling);
void tell_woken(const runtime::trace::ThreadWoken& event, Telling& telling);
void tell_primitive_created(const runtime::trace::PrimitiveCreated& event, Telling& telling);

// The loop and its handles.
void tell_iteration(const runtime::trace::IterationBegan& event, Telling& telling);
void tell_scheduled(const runtime::trace::HandleScheduled& event, Telling& telling);
void tell_ready(const runtime::trace::HandleReady& event, Telling& telling);
void tell_handle_cancelled(const runtime::trace::HandleCancelled& event, Telling& telling);

// Futures and tasks.
void tell_future_created(const runtime::trace::FutureCreated& event, Telling& telling);
void tell_resolved(const runtime::trace::FutureResolved& event, Telling& telling);
void tell_chained(const runtime::trace::FutureChained& event, Telling& telling);
void tell_task_created(const runtime::trace::TaskCreated& event, Telling& telling);
void tell_step_began(const runtime::trace::TaskStepBegan& event, Telling& telling);
void tell_step_ended(const runtime::trace::TaskStepEnded& event, Telling& telling);
void tell_cancel_requested(const runtime::trace::TaskCancelRequested& event, Telling& telling);
void tell_uncancelled(const runtime::trace::TaskUncancelled& event, Telling& telling);

// Frames, lines and generators.
void tell_entered(const runtime::trace::FrameEntered& event, Telling& telling);
void tell_left(const runtime::trace::FrameLeft& event, Telling& telling);
void tell_frame_resumed(const runtime::trace::FrameResumed& event, Telling& telling);
void tell_line(const runtime::trace::Line& event, Telling& telling);
void tell_local(const runtime::trace::LocalChanged& event, Telling& telling);
void tell_caught(const runtime::trace::ExceptionCaught& event, Telling& telling);
void tell_generator_created(const runtime::trace::GeneratorCreated& event, Telling& telling);
void tell_generator_resumed(const runtime::trace::GeneratorResumed& event, Telling& telling);
void tell_generator_finished(const runtime::trace::GeneratorFinished& event, Telling& telling);

} // namespace app::model

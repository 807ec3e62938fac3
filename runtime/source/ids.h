#pragma once

#include <cstdint>

// One type for each kind of thing that a trace names, so that the compiler refuses a task where a
// future is meant. Ids count up from 1 within a run; 0 is "none".
namespace runtime::source {

enum class ThreadId : std::uint32_t {};
enum class LoopId : std::uint32_t {};
enum class TaskId : std::uint32_t {};
enum class FutureId : std::uint32_t {};
enum class HandleId : std::uint32_t {};
enum class FrameId : std::uint32_t {};
enum class GeneratorId : std::uint32_t {};
enum class PrimitiveId : std::uint32_t {};
enum class CodeId : std::uint32_t {};

// The plain number of an id, for printing and for packing into bytes.
template <class Id>
constexpr std::uint32_t to_number(Id id) {
    return static_cast<std::uint32_t>(id);
}

} // namespace runtime::source

#pragma once

#include "runtime/trace/events.h"

#include <bit>
#include <cstdint>
#include <cstring>
#include <memory>
#include <vector>

// The bytes of a trace. A record is a tag and its fields.
//
//   tag 0x00..0x37   the kind of the event; its fields follow as varints
//   tag 0x38..0x3f   local changed, slot in a varint; the low three bits are the value's kind
//   tag 0x40..0x7f   local changed, slot 0..7 in bits 3..5; the low three bits are the value's kind
//   tag 0x80..0xff   line reached: the tag minus 0xc0 is the distance from the last line recorded
//
// Numbers are varints of seven bits a byte, least first; signed ones are zigzag. A double is the
// count of its leading bytes up to the last that is not zero, then those bytes, most significant
// first: 2.0 takes two bytes, 0.9 nine.
namespace runtime::trace {

constexpr std::uint8_t tag_local_any = 0x38;
constexpr std::uint8_t tag_local = 0x40;
constexpr std::uint8_t tag_line = 0x80;
constexpr int tag_line_zero = 0xc0;
// A frame entered whose number follows the last one entered.
constexpr std::uint8_t tag_frame_next = 0x37;
static_assert(event_kind_count <= tag_frame_next);

// The numbers that the next record's numbers are written as distances from. Writer and reader move
// them alike.
struct PackingBases {
    std::uint32_t line = 0;
    std::uint32_t frame = 0;      // the current one
    std::uint32_t frame_made = 0; // the last entered, or made with its generator
    std::uint32_t frame_resumed = 0;
    std::uint32_t handle_scheduled = 0;
    std::uint32_t handle_ready = 0;
    std::uint32_t handle_run = 0;
    std::uint32_t future_created = 0;
    std::uint32_t future_resolved = 0;
    std::uint32_t task_created = 0;
    std::uint32_t task = 0;
    std::uint32_t generator_created = 0;
    std::uint32_t generator = 0;
    std::uint32_t iteration = 0;
    std::uint32_t label = 0; // the last future's
    double deadline = 0;     // the last wait's
};

class Packer {
  public:
    // No record is longer; strings are numbers by then.
    static constexpr std::size_t record_size_max = 128;
    static constexpr std::size_t segment_size = 64 * 1024;

    Packer() { add_segment(); }

    // Makes sure that a whole record fits. Every record starts with this.
    void make_room() {
        if (static_cast<std::size_t>(end_ - at_) < record_size_max) [[unlikely]]
            add_segment();
    }

    void put_byte(std::uint8_t byte) { *at_++ = byte; }
    void put_bool(bool value) { put_byte(value ? 1 : 0); }
    void put_tag(EventKind kind) { put_byte(static_cast<std::uint8_t>(kind)); }
    void put(std::uint64_t value) {
        while (value >= 0x80)
            [[unlikely]] {
                put_byte(static_cast<std::uint8_t>(value | 0x80));
                value >>= 7;
            }
        put_byte(static_cast<std::uint8_t>(value));
    }
    void put_signed(std::int64_t value) {
        put((static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63));
    }
    void put_delta(std::uint32_t value, std::uint32_t from) {
        put_signed(static_cast<std::int64_t>(value) - static_cast<std::int64_t>(from));
    }
    void put_double(double value) {
        std::uint64_t bits = std::bit_cast<std::uint64_t>(value);
        const int count = bits == 0 ? 0 : 8 - std::countr_zero(bits) / 8;
        put_byte(static_cast<std::uint8_t>(count));
        for (int i = 0; i < count; ++i) {
            put_byte(static_cast<std::uint8_t>(bits >> 56));
            bits <<= 8;
        }
    }
    void put_span(Span span) {
        put(span.begin);
        put(span.end - span.begin);
    }

    // The number, as its distance from a base that moves to it.
    void put_moving(std::uint32_t value, std::uint32_t& base) {
        put_delta(value, base);
        base = value;
    }

    void line(std::uint32_t line) {
        const std::int64_t distance =
            static_cast<std::int64_t>(line) - static_cast<std::int64_t>(bases_.line);
        bases_.line = line;
        if (distance >= -64 && distance < 64) [[likely]] {
            put_byte(static_cast<std::uint8_t>(tag_line_zero + distance));
        } else {
            put_tag(EventKind::Line);
            put_signed(distance);
        }
    }
    void frame_entered(std::uint32_t frame, std::uint32_t code) {
        if (frame == bases_.frame_made + 1) [[likely]] {
            put_byte(tag_frame_next);
        } else {
            put_tag(EventKind::FrameEntered);
            put_delta(frame, bases_.frame_made);
        }
        bases_.frame_made = frame;
        bases_.frame = frame;
        put(code);
    }
    // A frame stops, for good or for now. After the tag: bit 0 whether it raised, bit 1 whether a
    // value follows, bit 2 whether the frame is another than the current one (its distance follows
    // then), and the rest 0 if no frame continues, else 1 + the distance of the one that does.
    void frame_stopped(EventKind kind, std::uint32_t frame, std::uint32_t continues, bool raised,
                       bool has_value) {
        const bool is_other = frame != bases_.frame;
        const std::uint64_t next = continues == 0
                                       ? 0
                                       : 1 + zigzag(static_cast<std::int64_t>(frame) -
                                                    static_cast<std::int64_t>(continues));
        put_tag(kind);
        put(next << 3 | (is_other ? 4u : 0u) | (has_value ? 2u : 0u) | (raised ? 1u : 0u));
        if (is_other) [[unlikely]]
            put_delta(frame, bases_.frame);
        bases_.frame = continues;
    }
    void frame_resumed(std::uint32_t frame) {
        put_tag(EventKind::FrameResumed);
        put_moving(frame, bases_.frame_resumed);
        bases_.frame = frame;
    }
    void local_tag(std::uint32_t slot, ValueKind kind) {
        const auto low = static_cast<std::uint8_t>(kind);
        if (slot < 8) [[likely]] {
            put_byte(static_cast<std::uint8_t>(tag_local | slot << 3 | low));
        } else {
            put_byte(static_cast<std::uint8_t>(tag_local_any | low));
            put(slot);
        }
    }

    PackingBases& bases() { return bases_; }

    std::uint64_t byte_count() const;
    // A copy of what was written, cut to size.
    std::vector<std::vector<std::uint8_t>> copy() const;

  private:
    struct Segment {
        std::unique_ptr<std::uint8_t[]> bytes;
        std::size_t used = 0;
    };
    static std::uint64_t zigzag(std::int64_t value) {
        return (static_cast<std::uint64_t>(value) << 1) ^ static_cast<std::uint64_t>(value >> 63);
    }
    void add_segment();

    std::uint8_t* at_ = nullptr;
    std::uint8_t* end_ = nullptr;
    PackingBases bases_;
    std::vector<Segment> segments_;
};

} // namespace runtime::trace

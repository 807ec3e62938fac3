#pragma once

#include "runtime/trace/events.h"
#include "runtime/trace/varint.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <memory>
#include <utility>
#include <vector>

// The bytes of a trace. A record is a tag and its fields.
//
//   tag 0x00..0x33   the kind of the event; its fields follow as varints
//   tag 0x34..0x37   the most frequent forms of some kinds, without fields
//   tag 0x38..0x3f   local changed, slot in a varint; the low three bits are the value's kind
//   tag 0x40..0x7f   local changed, slot 0..7 in bits 3..5; the low three bits are the value's kind
//   tag 0x80..0xf7   line reached: the tag minus 0x80 is the distance from where a window of lines
//                    begins, which a line outside of it moves
//   tag 0xfe..0xff   a frame suspended or returned, to the one that resumed or called it
//
// Numbers are varints (varint.h), most of them as the distance from the last of their kind; an int
// of the program's too, from the last one that its slot held.
namespace runtime::trace {

constexpr std::uint8_t tag_local_any = 0x38;
constexpr std::uint8_t tag_local = 0x40;
constexpr std::uint8_t tag_line = 0x80;
// What is most frequent, in a byte each: a frame entered whose number follows the last one entered;
// the frame resumed that was last; the generator of the last turn resumed by next(), and yielding
// the int that was recorded last.
constexpr std::uint8_t tag_frame_next = 0x37;
constexpr std::uint8_t tag_frame_again = 0x36;
constexpr std::uint8_t tag_next_again = 0x35;
constexpr std::uint8_t tag_yield_again = 0x34;
static_assert(event_kind_count <= tag_yield_again);
// The current frame stops, and the one goes on that was current when it began to run.
constexpr std::uint8_t tag_frame_suspended = 0xfe;
constexpr std::uint8_t tag_frame_returned = 0xff;
constexpr std::uint8_t tag_line_end = 0xf8; // behind the last that is a line
constexpr std::uint32_t line_window = tag_line_end - tag_line;

// The numbers that the next record's numbers are written as distances from. Writer and reader move
// them alike.
struct PackingBases {
    std::uint32_t line = 0;       // the first of the window
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
    // The last int that a local held, by its slot's low bits, and the last int of all.
    std::array<std::int64_t, 8> slot_integers{};
    std::int64_t integer = 0;

    // Who was current when frames began to run, so far as the last few of them have not stopped.
    std::array<std::uint32_t, 16> callers{};
    std::uint32_t caller_count = 0;
    std::uint32_t text = 0; // the last that a value showed

    void begin_frame(std::uint32_t begun) {
        callers[caller_count++ % callers.size()] = frame;
        frame = begun;
    }
    std::uint32_t take_caller() { return callers[--caller_count % callers.size()]; }

    std::int64_t& slot_integer(std::uint32_t slot) { return slot_integers[slot & 7]; }

    // A window with the line in its middle.
    void move_line_window(std::uint32_t around) {
        line = around - std::min(around, line_window / 2);
    }
};

// A stretch of records. The trace shares it with the recorder, which only adds behind `size`.
struct RecordSegment {
    std::shared_ptr<std::uint8_t[]> bytes;
    std::size_t size = 0;

    bool operator==(const RecordSegment& other) const {
        return size == other.size && std::memcmp(bytes.get(), other.bytes.get(), size) == 0;
    }
};

class Packer {
  public:
    // No record is longer; strings are numbers by then.
    static constexpr std::size_t record_size_max = 512;

    Packer() { add_segment(); }

    // Makes sure that a whole record fits. Every record starts with this.
    void make_room() {
        if (at_ > last_begin_) [[unlikely]]
            add_segment();
    }

    void put_byte(std::uint8_t byte) { *at_++ = byte; }
    void put_bool(bool value) { put_byte(value ? 1 : 0); }
    void put_tag(EventKind kind) { put_byte(static_cast<std::uint8_t>(kind)); }
    void put(std::uint64_t value) { at_ = write_varint(at_, value); }
    void put_signed(std::int64_t value) { put(zigzag(value)); }
    void put_delta(std::uint32_t value, std::uint32_t from) { put(distance(value, from)); }
    void put_double(double value) { at_ = write_double(at_, value); }
    void put_span(Span span) {
        put(span.begin);
        put(span.end - span.begin);
    }
    // An int of the program's.
    void put_integer(std::int64_t value) {
        put(integer_distance(value, bases_.integer));
        bases_.integer = value;
    }
    // What a value shows: of texts that are new, each follows the one before.
    void put_text(StringId text) { put_moving(to_number(text), bases_.text); }
    void put_shape_numbers(const std::uint8_t* numbers) {
        const std::size_t size = 1u + *numbers;
        if (size >= 8 && size <= 16) [[likely]] { // as two words that may overlap
            std::memcpy(at_, numbers, 8);
            std::memcpy(at_ + size - 8, numbers + size - 8, 8);
        } else {
            std::memcpy(at_, numbers, size);
        }
        at_ += size;
    }

    // The number, as its distance from a base that moves to it.
    void put_moving(std::uint32_t value, std::uint32_t& base) {
        put_delta(value, base);
        base = value;
    }

    // What hot loops record keeps the place in a register: such a function takes the place and
    // returns the one behind what it wrote. A few records may follow each other without another
    // look at the room, as long as a whole record still fits behind them.
    //
    //     std::uint8_t* at = packer.begin();
    //     at = packer.local_int(at, 0, 17);
    //     packer.end(packer.line(at, 4));

    std::uint8_t* begin() {
        make_room();
        return at_;
    }
    std::uint8_t* place() const { return at_; }
    void end(std::uint8_t* at) { at_ = at; }

    std::uint8_t* line(std::uint8_t* at, std::uint32_t line) {
        const std::uint32_t place = line - bases_.line;
        if (place >= line_window) [[unlikely]]
            return distant_line(at, line);
        *at++ = static_cast<std::uint8_t>(tag_line + place);
        return at;
    }
    std::uint8_t* frame_entered(std::uint8_t* at, std::uint32_t frame, std::uint32_t code) {
        const std::uint32_t made = std::exchange(bases_.frame_made, frame);
        bases_.begin_frame(frame);
        if (frame == made + 1) [[likely]] {
            *at++ = tag_frame_next;
        } else {
            *at++ = static_cast<std::uint8_t>(EventKind::FrameEntered);
            at = write_varint(at, distance(frame, made));
        }
        return write_varint(at, code);
    }
    // A frame stops, for good or for now. If it is not as usual, after the tag: bit 0 whether it
    // raised, bit 1 whether a value follows, bit 2 whether the frame is another than the current
    // one (its distance follows then), and the rest 0 if no frame continues, else 1 + the distance
    // of the one that does.
    std::uint8_t* frame_stopped(std::uint8_t* at, EventKind kind, std::uint32_t frame,
                                std::uint32_t continues, bool raised, bool has_value) {
        const std::uint32_t current = std::exchange(bases_.frame, continues);
        const bool is_other = frame != current;
        const bool is_usual = continues == bases_.take_caller() && !is_other;
        if (is_usual && !raised && !has_value) [[likely]] {
            *at++ = kind == EventKind::FrameLeft ? tag_frame_returned : tag_frame_suspended;
            return at;
        }
        const std::uint64_t next = continues == 0 ? 0 : 1 + distance(frame, continues);
        *at++ = static_cast<std::uint8_t>(kind);
        at = write_varint(at, next << 3 | (is_other ? 4u : 0u) | (has_value ? 2u : 0u) |
                                  (raised ? 1u : 0u));
        if (is_other) [[unlikely]]
            at = write_varint(at, distance(frame, current));
        return at;
    }
    std::uint8_t* frame_resumed(std::uint8_t* at, std::uint32_t frame) {
        bases_.begin_frame(frame);
        if (frame == bases_.frame_resumed) [[likely]] {
            *at++ = tag_frame_again;
            return at;
        }
        const std::uint32_t resumed = std::exchange(bases_.frame_resumed, frame);
        *at++ = static_cast<std::uint8_t>(EventKind::FrameResumed);
        return write_varint(at, distance(frame, resumed));
    }
    // `what` holds how it is resumed and the kind of the value, whose payload is still to follow.
    std::uint8_t* generator_turn(std::uint8_t* at, EventKind kind, std::uint32_t generator,
                                 std::uint8_t what) {
        const std::uint32_t last = std::exchange(bases_.generator, generator);
        *at++ = static_cast<std::uint8_t>(kind);
        at = write_varint(at, distance(generator, last));
        *at++ = what;
        return at;
    }
    // A turn by next().
    std::uint8_t* generator_next(std::uint8_t* at, std::uint32_t generator) {
        if (generator != bases_.generator) [[unlikely]]
            return generator_turn(at, EventKind::GeneratorResumed, generator,
                                  turn_of(ResumeHow::Next, ValueKind::None));
        *at++ = tag_next_again;
        return at;
    }
    std::uint8_t* generator_yielded(std::uint8_t* at, std::uint32_t generator, std::int64_t value) {
        const std::int64_t last = std::exchange(bases_.integer, value);
        if (generator == bases_.generator && value == last) [[likely]] {
            *at++ = tag_yield_again;
            return at;
        }
        at = generator_turn(at, EventKind::GeneratorYielded, generator,
                            static_cast<std::uint8_t>(ValueKind::Int));
        return write_varint(at, integer_distance(value, last));
    }
    static constexpr std::uint8_t turn_of(ResumeHow how, ValueKind value) {
        return static_cast<std::uint8_t>(static_cast<unsigned>(how) << 3 |
                                         static_cast<unsigned>(value));
    }
    // The payload is still to follow.
    static std::uint8_t* local_tag(std::uint8_t* at, std::uint32_t slot, ValueKind kind) {
        const auto low = static_cast<std::uint8_t>(kind);
        if (slot < 8) [[likely]] {
            *at++ = static_cast<std::uint8_t>(tag_local | slot << 3 | low);
            return at;
        }
        *at++ = static_cast<std::uint8_t>(tag_local_any | low);
        return write_varint(at, slot);
    }
    std::uint8_t* local_int(std::uint8_t* at, std::uint32_t slot, std::int64_t value) {
        return slot_integer(local_tag(at, slot, ValueKind::Int), slot, value);
    }
    // The same of a slot that has a tag of its own.
    [[gnu::always_inline]] std::uint8_t* low_local_int(std::uint8_t* at, std::uint32_t slot,
                                                       std::int64_t value) {
        const std::int64_t last = std::exchange(bases_.slot_integers[slot], value);
        bases_.integer = value;
        *at++ = static_cast<std::uint8_t>(tag_local | static_cast<unsigned>(ValueKind::Int) |
                                          slot << 3);
        return write_varint(at, integer_distance(value, last));
    }
    static std::uint8_t* local_float(std::uint8_t* at, std::uint32_t slot, double value) {
        return write_double(local_tag(at, slot, ValueKind::Float), value);
    }
    // An int as the distance from the last that the slot held.
    std::uint8_t* slot_integer(std::uint8_t* at, std::uint32_t slot, std::int64_t value) {
        const std::int64_t last = std::exchange(bases_.slot_integer(slot), value);
        bases_.integer = value;
        return write_varint(at, integer_distance(value, last));
    }

    PackingBases& bases() { return bases_; }
    const PackingBases& bases() const { return bases_; }

    std::uint64_t byte_count() const;
    // What was written; the last segment as a copy with the bytes of `end` behind it.
    std::vector<RecordSegment> segments(const Packer& end) const;

  private:
    static std::uint64_t distance(std::uint32_t value, std::uint32_t from) {
        return zigzag(static_cast<std::int64_t>(value) - static_cast<std::int64_t>(from));
    }
    // Wraps around, as the reader does.
    static std::uint64_t integer_distance(std::int64_t value, std::int64_t from) {
        return zigzag(static_cast<std::int64_t>(static_cast<std::uint64_t>(value) -
                                                static_cast<std::uint64_t>(from)));
    }
    std::size_t last_size() const {
        return static_cast<std::size_t>(at_ - segments_.back().bytes.get());
    }
    void add_segment();
    std::uint8_t* distant_line(std::uint8_t* at, std::uint32_t line);

    std::uint8_t* at_ = nullptr;
    std::uint8_t* last_begin_ = nullptr; // where a record may begin at last
    PackingBases bases_;
    std::vector<RecordSegment> segments_; // the last one's size is not known yet
};

} // namespace runtime::trace

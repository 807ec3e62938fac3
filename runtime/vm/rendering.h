#pragma once

// A value as a trace keeps it. It is made without running any of the program's code, keeps nothing
// alive and gives no object an identity that it would not have had; its length is bounded. What it
// shows of is marked, so that a later change is noticed (content_changes.h).
//
//     const Rendering rendering(machine, value);
//     recorder.queue_put(queue, size, rendering.value());

#include "runtime/trace/events.h"
#include "runtime/trace/string_table.h"
#include "runtime/vm/value.h"

#include <array>
#include <cstring>
#include <string>
#include <string_view>

namespace runtime::vm {

class Machine;
struct Dict;
struct Str;

// Whether quoting leaves the text as it is: printable ASCII without quotes and backslashes.
inline bool is_plain(std::string_view text) {
    // Sixteen bytes at once. As signed, those beyond ASCII are below the space too.
    using Block [[gnu::vector_size(16)]] = signed char;
    using Words [[gnu::vector_size(16)]] = std::int64_t;
    const auto is_plain_block = [](Block block) {
        const auto others = reinterpret_cast<Words>((block < ' ') | (block == '\'') |
                                                    (block == '\\') | (block == 0x7f));
        return (others[0] | others[1]) == 0;
    };
    const auto at = [&]<class Part>(std::size_t place, Part part) {
        std::memcpy(&part, text.data() + place, sizeof part);
        return part;
    };
    const std::size_t size = text.size();
    if (size >= sizeof(Block)) {
        for (std::size_t place = 0; place + sizeof(Block) < size; place += sizeof(Block)) {
            if (!is_plain_block(at(place, Block{}))) return false;
        }
        return is_plain_block(at(size - sizeof(Block), Block{}));
    }
    // Fewer: the first and the last of them, which may overlap.
    if (size >= sizeof(std::int64_t)) {
        const Words words{at(0, std::int64_t{}), at(size - sizeof(std::int64_t), std::int64_t{})};
        return is_plain_block(reinterpret_cast<Block>(words));
    }
    if (size >= sizeof(std::int32_t)) {
        const std::int64_t first = at(0, std::uint32_t{});
        const std::int64_t last = at(size - sizeof(std::int32_t), std::uint32_t{});
        const Words words{first | last << 32, first | last << 32};
        return is_plain_block(reinterpret_cast<Block>(words));
    }
    for (const char each : text) {
        if (each < ' ' || each == '\'' || each == '\\' || each == 0x7f) return false;
    }
    return true;
}

class Rendering {
  public:
    Rendering(Machine& machine, const Value& value) : machine_(machine) {
        switch (value.tag()) {
        case Tag::Unbound:
        case Tag::NeedsFrame: break;
        case Tag::None: value_ = trace::TraceValue::none(); break;
        case Tag::Bool: value_ = trace::TraceValue::boolean(value.truth()); break;
        case Tag::Int: value_ = trace::TraceValue::of_int(value.integer()); break;
        case Tag::Float: value_ = trace::TraceValue::of_float(value.real()); break;
        case Tag::NotImplemented:
        case Tag::Ellipsis:
        case Tag::Object: render(value); break;
        }
    }
    Rendering(const Rendering&) = delete;
    Rendering& operator=(const Rendering&) = delete;

    // The texts and numbers that it points to live as long as the rendering.
    [[nodiscard]] const trace::TraceValue& value() const { return value_; }
    // Whether another object that can change stands inside.
    [[nodiscard]] bool shows_inside() const { return shows_inside_; }
    // Of a text or shape: the hash of its text, and of all that it shows.
    [[nodiscard]] std::uint64_t text_hash() const { return text_hash_; }
    [[nodiscard]] std::uint64_t digest() const { return digest_; }
    // The same of a text and the numbers of a shape, or null.
    static std::uint64_t digest(std::uint64_t text_hash, const std::uint8_t* numbers) {
        if (numbers == nullptr) return text_hash;
        const auto* bytes = reinterpret_cast<const char*>(numbers);
        return text_hash * 31 + trace::StringTable::hash_of({bytes, 1u + *numbers});
    }

    // So many attributes of an instance are shown.
    static constexpr int attributes_max = 4;

  private:
    void render(const Value& value);
    void append(const Value& value, int depth);
    void append_object(const Value& value, int depth);
    void append_items(const Value* items, std::size_t count, int depth);
    void append_sequence(const Value& value, int depth);
    void append_dict(const Dict& dict, int depth);
    void append_view(const Value& value, int depth);
    void append_set(const Value& value, int depth);
    void append_instance(const Value& value, int depth);
    bool append_enum_member(const Value& value, int depth);
    void append_string(const Str& text, int depth);
    void append_bytes(std::string_view bytes, int depth);
    void append_other(const Value& value, int depth);
    void append_length(std::size_t length, int depth);
    void add(std::string_view text);
    template <std::size_t size>
    void add(const char (&text)[size]) {
        constexpr std::size_t length = size - 1;
        if (is_full_ || length > text_max - size_) return add(std::string_view(text, length));
        std::memcpy(text_.data() + size_, text, length);
        size_ += length;
    }
    void add(char c) {
        if (is_full_ || size_ == text_max) return add(std::string_view(&c, 1));
        text_[size_++] = c;
    }
    void add_int(std::int64_t number);
    void add_float(double number);
    void add_quoted(std::string_view text);
    void add_ellipsis();
    bool has_room_for_number();
    // Whether no further item of a container is begun.
    [[nodiscard]] bool is_long() const;
    void mark(Object& object, int depth);

    static constexpr std::size_t text_max = 224;    // bytes
    static constexpr std::size_t numbers_max = 200; // bytes; a byte holds their count

    Machine& machine_;
    trace::TraceValue value_;
    std::uint64_t text_hash_ = 0;
    std::uint64_t digest_ = 0;
    bool shows_inside_ = false;
    bool is_full_ = false;
    std::size_t size_ = 0;
    std::size_t number_count_ = 0;
    std::uint8_t* numbers_end_ = numbers_.data() + 1;
    // Not filled beforehand: the one is written up to size_, the other up to numbers_end_.
    std::array<char, text_max + 8> text_;
    std::array<std::uint8_t, numbers_max + 16> numbers_;
};

// The value as one text.
std::string bounded_repr(Machine& machine, const Value& value);
// The same as an argument in the name of a call, which is to tell calls apart: of an instance whose
// attributes would fill the name its type alone, of a member of an Enum its name.
std::string argument_text(Machine& machine, const Value& value);

} // namespace runtime::vm

#include "runtime/bytecode/stored_code.h"

#include "runtime/source/assert.h"

#include <bit>
#include <cstring>
#include <type_traits>
#include <utility>

namespace runtime::bytecode {

namespace {

// Both directions go through the same functions, which name each field once: `io(field)` writes it
// or sets it. Numbers have seven bits a byte, least first.

class Writer {
  public:
    static constexpr bool reads = false;
    std::string bytes;

    std::uint64_t number(std::uint64_t value) {
        const std::uint64_t whole = value;
        for (; value >= 0x80; value >>= 7)
            bytes += static_cast<char>(value | 0x80);
        bytes += static_cast<char>(value);
        return whole;
    }
    void raw(void* data, std::size_t size) { bytes.append(static_cast<const char*>(data), size); }
};

class Reader {
  public:
    static constexpr bool reads = true;
    explicit Reader(std::string_view stored) : at_(stored.data()), end_(at_ + stored.size()) {}

    std::uint64_t number(std::uint64_t) {
        std::uint64_t value = 0;
        for (int shift = 0;; shift += 7) {
            const std::uint8_t byte = next();
            value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
            if (byte < 0x80) return value;
        }
    }
    void raw(void* data, std::size_t size) {
        ASSERT(size <= static_cast<std::size_t>(end_ - at_));
        if (size != 0) std::memcpy(data, at_, size);
        at_ += size;
    }
    [[nodiscard]] bool is_at_end() const { return at_ == end_; }

  private:
    std::uint8_t next() {
        ASSERT(at_ != end_);
        return static_cast<std::uint8_t>(*at_++);
    }

    const char* at_;
    const char* end_;
};

template <class Io, class Number>
requires(std::is_integral_v<Number> || std::is_enum_v<Number>) void transfer(Io& io,
                                                                             Number& number) {
    number = static_cast<Number>(io.number(static_cast<std::uint64_t>(number)));
}

template <class Io>
void transfer(Io& io, double& number) {
    std::uint64_t bits = std::bit_cast<std::uint64_t>(number);
    io.raw(&bits, sizeof bits);
    number = std::bit_cast<double>(bits);
}

template <class Io>
void transfer(Io& io, std::string& text) {
    text.resize(io.number(text.size()));
    io.raw(text.data(), text.size());
}

template <class Io>
void transfer(Io& io, std::vector<bool>& flags) {
    flags.resize(io.number(flags.size()));
    for (std::size_t k = 0; k < flags.size(); ++k)
        flags[k] = io.number(flags[k] ? 1 : 0) != 0;
}

template <class Io, class Item>
void transfer(Io& io, std::vector<Item>& items) {
    items.resize(io.number(items.size()));
    for (Item& item : items)
        transfer(io, item);
}

template <class Io>
void transfer(Io& io, std::vector<Instruction>& instructions) {
    instructions.resize(io.number(instructions.size()));
    io.raw(instructions.data(), instructions.size() * sizeof(Instruction));
}

// A position is mostly near the one before.
template <class Io>
void transfer(Io& io, std::vector<Position>& positions) {
    positions.resize(io.number(positions.size()));
    const auto near = [&io](std::uint32_t& number, std::uint32_t base) {
        const std::uint32_t distance = number - base;
        const std::uint32_t folded = distance << 1 ^ (0 - (distance >> 31));
        const auto known = static_cast<std::uint32_t>(io.number(folded));
        number = base + (known >> 1 ^ (0 - (known & 1)));
    };
    Position last{};
    for (Position& position : positions) {
        near(position.begin, last.begin);
        near(position.end, position.begin);
        near(position.line, last.line);
        last = position;
    }
}

template <class Io>
void transfer(Io& io, Handler& handler) {
    transfer(io, handler.begin);
    transfer(io, handler.end);
    transfer(io, handler.target);
    transfer(io, handler.reg);
    transfer(io, handler.kind);
}

template <class Io>
void transfer(Io&, NoneConstant&) {}
template <class Io>
void transfer(Io&, EllipsisConstant&) {}
template <class Io>
void transfer(Io& io, BigIntConstant& constant) {
    transfer(io, constant.digits);
}
template <class Io>
void transfer(Io& io, BytesConstant& constant) {
    transfer(io, constant.bytes);
}
template <class Io>
void transfer(Io& io, ComplexConstant& constant) {
    transfer(io, constant.imaginary);
}
template <class Io>
void transfer(Io& io, TupleConstant& constant) {
    transfer(io, constant.items);
}
template <class Io>
void transfer(Io& io, FrozenSetConstant& constant) {
    transfer(io, constant.items);
}
template <class Io>
void transfer(Io& io, CodeConstant& constant) {
    transfer(io, constant.index);
}

template <class Variant, std::size_t... index>
void hold_alternative(Variant& variant, std::size_t which, std::index_sequence<index...>) {
    ((which == index ? static_cast<void>(variant.template emplace<index>()) : void()), ...);
}

template <class Io>
void transfer(Io& io, Constant& constant) {
    using Variant = decltype(constant.value);
    const std::size_t which = io.number(constant.value.index());
    if constexpr (Io::reads)
        hold_alternative(constant.value, which,
                         std::make_index_sequence<std::variant_size_v<Variant>>());
    std::visit([&io](auto& alternative) { transfer(io, alternative); }, constant.value);
}

template <class Io>
void transfer(Io& io, Code& code);

template <class Io>
void transfer(Io& io, std::unique_ptr<Code>& code) {
    if constexpr (Io::reads) code = std::make_unique<Code>();
    transfer(io, *code);
}

template <class Io>
void transfer(Io& io, Code& code) {
    const auto all = [&io](auto&... fields) { (transfer(io, fields), ...); };
    all(code.name, code.qualname, code.kind, code.is_generator, code.is_coroutine,
        code.has_star_args, code.has_star_kwargs);
    all(code.positional_only_count, code.positional_count, code.keyword_only_count,
        code.register_count, code.named_count, code.free_first, code.free_count);
    all(code.cell_parameters, code.local_names, code.local_is_cell, code.cache_names,
        code.constants);
    all(code.instructions, code.positions, code.handlers, code.children);
    all(code.docstring, code.has_docstring, code.span.begin, code.span.end, code.first_line);
}

} // namespace

std::string store(const Code& code) {
    Writer writer;
    transfer(writer, const_cast<Code&>(code)); // a writer sets each field to what it is
    return std::move(writer.bytes);
}

std::unique_ptr<Code> restore(std::string_view stored) {
    Reader reader(stored);
    auto code = std::make_unique<Code>();
    transfer(reader, *code);
    ASSERT(reader.is_at_end());
    return code;
}

} // namespace runtime::bytecode

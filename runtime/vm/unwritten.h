#pragma once

#include "runtime/vm/machine.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

// print() writes value by value in CPython, and here at once, as one output of the program. What
// has been put together when a value's own __str__() writes, or raises, is written before that.
namespace runtime::vm {

struct UnwrittenTexts {
    // Shared, as frames may outlive what is attached to their machine.
    std::shared_ptr<std::vector<std::string*>> texts =
        std::make_shared<std::vector<std::string*>>();
};

// The text of one print() that is not written yet.
class UnwrittenText {
  public:
    explicit UnwrittenText(Machine& machine) : all_(machine.attachment<UnwrittenTexts>().texts) {
        all_->push_back(&text);
    }
    UnwrittenText(const UnwrittenText&) = delete;
    UnwrittenText& operator=(const UnwrittenText&) = delete;
    ~UnwrittenText() { std::erase(*all_, &text); }
    std::string text;

  private:
    std::shared_ptr<std::vector<std::string*>> all_;
};

// Hands over, oldest first, what has to stand before anything that is written now.
template <class Write>
void write_unwritten(Machine& machine, Write&& write) {
    for (std::string* text : *machine.attachment<UnwrittenTexts>().texts)
        if (!text->empty()) write(std::string_view(std::exchange(*text, {})));
}

} // namespace runtime::vm

#pragma once

#include "runtime/trace/facts.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

// What the futures of a run are called where two have one label. A gather and the like goes by the
// line that made it, and by a number where that line made several:
//
//     gather(2)        made in line 8       is   gather(2), mark "8"
//     gather(2)        made in line 12      is   gather(2), mark "12#1"
//     gather(2)        there once more      is   gather(2), mark "12#2"
//     asyncio.wait(3)  made by a library    is   asyncio.wait(3), mark "#1", and so on
//
// The label and the mark are kept in one text, so that it goes wherever a label goes; who shows it
// has words for the mark. A sleep needs none: it goes by who sleeps.
namespace runtime::trace {

// Between label and mark; no label of a program's contains it.
constexpr char name_mark = '\x1f';

// How the label of an asyncio.wait() ends for a plain future among those that it waits for:
// "asyncio.wait(5 futures)"; "asyncio.wait(5)" is of tasks alone.
constexpr std::string_view of_plain_futures = " futures)";

class FutureNames {
  public:
    FutureNames() = default;
    FutureNames(const std::vector<FutureFacts>& futures, const std::vector<ChainFacts>& chains);

    // Where it is more than the label, else empty.
    std::string_view of(FutureId future) const;

    // Whether another sleep has the same label.
    bool is_twin_sleep(FutureId future) const;

  private:
    void find_waits_for_plain(const std::vector<FutureFacts>& futures,
                              const std::vector<ChainFacts>& chains);
    void mark(const std::vector<FutureFacts>& futures, const std::vector<std::uint32_t>& alike);

    std::map<FutureId, std::string> names_;
    std::vector<bool> is_twin_sleep_; // By id - 1.
};

// Whether the futures of a kind get marks: those that stand for several others, or for one behind
// them, and are awaited under their own label.
bool is_marked(FutureKind kind);

// "gather(2) (line 8)", for texts that know no language.
std::string plain_name(std::string_view name);

} // namespace runtime::trace

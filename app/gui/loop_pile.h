#pragma once

#include "app/gui/token_motion.h"
#include "app/gui/widgets.h"
#include "runtime/trace/world.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

// The parts of the loop panel stand below one another, as a pile. Most of what stands in it are
// tokens; those on their way from one place to another are drawn last, over all others.
namespace app::gui {

struct Pile {
    Frame& frame;
    draw::Canvas& canvas;
    TokenMotion& motion;
    std::size_t& rows_shown; // Of one part; grows when more are asked for.
    Point origin;            // Tokens' places count from here, so that scrolling moves nothing.
    float x;
    float width;
    float y; // Where the next part goes.
    std::vector<std::function<void()>> moving;

    Rect take(float height);
    // Draws what `draw` draws at the token's place of now, perhaps later.
    void put_token(std::uint64_t token, Rect own, const std::function<void(Rect)>& draw);
    void draw_moving();

    // The name of a part, and what there is to say of it at the right.
    void heading(std::string_view text, std::string_view note);
    // The words of an empty part.
    void words(std::string_view text);
    // How many of `count` have no row, as a link that brings up more of them; nothing if all have.
    void more(std::string_view name, std::size_t count, std::size_t shown);
};

std::uint64_t token_of(runtime::trace::TaskId task);
std::uint64_t token_of(const runtime::trace::HandleState& handle);

struct TokenRow {
    std::string name;
    draw::State state = draw::State::Ready;
    bool has_state = true;
    std::string text;
    std::string note;
    bool note_gives_way = false; // It is left out where the text has no room beside it.
    std::string tooltip; // What the two above do not say; else they are shown where they are cut.
    runtime::trace::TaskId task{};
    bool is_faint = false;
    std::uint64_t token = 0; // 0: it never moves.
    float indent_px = 0;
};
void put_row(Pile& pile, const TokenRow& row);

// Who waits on what, by what they wait for; what the program's locks and queues hold; then the
// threads, if there are several.
struct LoopUi;
void put_waits(Pile& pile, LoopUi& ui);
void put_shared(Pile& pile, LoopUi& ui);
void put_threads(Pile& pile);

} // namespace app::gui

// Who waits for more than a list shows at first.
#include "run_window.h"

#include "app/model/task_tree.h"

using namespace app;
using tests::RunWindow;

namespace {

const char* const many = R"(import asyncio
async def job(n):
    await asyncio.sleep(n / 1000)
async def main():
    tasks = [asyncio.create_task(job(n)) for n in range(500)]
    await asyncio.wait(tasks)
asyncio.run(main())
)";

std::vector<model::TreeRow> tree_of(const RunWindow& shown) {
    runtime::trace::World world(shown.app.document.run->index);
    world.seek(shown.app.cursor);
    return model::task_tree(world, 1000);
}

} // namespace

TEST_CASE("the tree counts all that wait() waits for, and shows the rest when asked") {
    RunWindow shown(many);
    shown.app.ui.task_view = model::TaskView::Tree;
    shown.go_to("0.1s");
    const auto rows = tree_of(shown);
    REQUIRE(rows.size() == 501);
    CHECK(rows[0].fan == 500);
    CHECK(rows[0].unnamed == 0);
    CHECK(
        std::all_of(rows.begin() + 1, rows.end(), [](const auto& row) { return row.depth == 1; }));
    const auto tree = shown.window.rect_of("scroll.tree");
    shown.window.move_mouse(tree.center_x(), tree.center_y());
    shown.window.scroll_wheel(-10000);
    shown.window.settle();
    REQUIRE(shown.window.has("tree.more"));
    REQUIRE(shown.window.click("tree.more"));
    shown.window.settle();
    CHECK_FALSE(shown.window.has("tree.more"));
}

TEST_CASE("the timers that have no row at first are one press away") {
    RunWindow shown(many);
    shown.go_to("0.1s");
    const auto loop = shown.window.rect_of("scroll.loop");
    shown.window.move_mouse(loop.center_x(), loop.center_y());
    shown.window.settle();
    REQUIRE(shown.window.has("timers.more"));
}

TEST_CASE("who waits again and again for many leaves no record of their number's square") {
    RunWindow shown(R"(import asyncio
async def job(n):
    await asyncio.sleep(n / 1000)
async def main():
    tasks = {asyncio.create_task(job(n)) for n in range(600)}
    while tasks:
        done, tasks = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
asyncio.run(main())
)");
    const auto& index = shown.app.document.run->index;
    CHECK(index.chains().size() < 4 * index.futures().size() + 600 * 201);
    // The first waits are noted whole.
    shown.go_to("0.002s");
    const auto rows = tree_of(shown);
    CHECK(rows[0].fan > 590);
}

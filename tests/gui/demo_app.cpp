#include "tests/gui/demo_app.h"

#include "app/model/document.h"
#include "tests/trace/scripted_run.h"

#include <memory>
#include <utility>

namespace tests {

const char* const demo_program = R"(import asyncio


async def fetch(name, delay):
    print(name, "starts")
    await asyncio.sleep(delay)  # 等一下
    print(name, "is done")
    return name


async def main():
    results = await asyncio.gather(
        fetch("A", 0.9),
        fetch("B", 0.3),
        fetch("C", 0.6),
    )
    print(results)


asyncio.run(main())
)";

namespace {

class ScriptedPending final : public app::model::PendingRun {
  public:
    explicit ScriptedPending(Trace trace) : trace_(std::move(trace)) {}
    bool advance(double) override { return true; }
    Trace trace() override { return std::move(trace_); }
    void raise_limit() override {}

  private:
    Trace trace_;
};

Trace run_demo(const runtime::source::SourceText& source) {
    const auto literals = app::model::find_literals(source.text());
    ScriptedRun run(source.file_name(), source.text());
    const CodeId fetch = run.code("fetch", CodeKind::Coroutine, 4, {"name", "delay"});
    const CodeId main = run.code("main", CodeKind::Coroutine, 11, {"results"});
    const auto fetcher = [&](std::string name, std::size_t number) {
        const auto literal =
            number < literals.size() ? literals[number] : app::model::NumberLiteral{};
        return [name = std::move(name), literal](Step& step) {
            if (step.number == 0) {
                step.local(0, TraceValue::of_text("'" + name + "'"));
                step.local(1, TraceValue::of_float(literal.value));
                step.line(5);
                step.print(name + " starts");
                step.line(6);
                return step.sleep(literal.value, literal.span);
            }
            step.line(7);
            step.print(name + " is done");
            step.line(8);
            return step.done("'" + name + "'");
        };
    };
    run.main(main, [&](Step& step) {
        if (step.number == 0) {
            step.line(12);
            std::vector<TaskId> tasks;
            const char* const names[] = {"A", "B", "C"};
            for (std::size_t i = 0; i < 3; ++i) {
                const std::string written =
                    i < literals.size() ? std::string(source.slice(literals[i].span)) : "0";
                tasks.push_back(run.create_task(
                    fetch, "fetch('" + std::string(names[i]) + "', " + written + ")",
                    fetcher(names[i], i)));
            }
            return step.wait_for(run.gather(tasks), "gather(3)");
        }
        step.local(0, TraceValue::of_text("['A', 'B', 'C']"));
        step.line(17);
        step.print("['A', 'B', 'C']");
        return step.done("None");
    });
    return run.finish();
}

} // namespace

app::model::StartRun scripted_runs() {
    return [](const runtime::source::SourceText& source, const app::model::RunScenario&,
              const app::model::RunLimits&)
               -> runtime::source::Result<std::unique_ptr<app::model::PendingRun>> {
        const std::size_t wrong = source.text().find("syntax error");
        if (wrong != std::string::npos) {
            const auto at = static_cast<std::uint32_t>(wrong);
            return runtime::source::failure(
                {{at, at + 12}, "invalid syntax", "Look at this line.", {}});
        }
        return std::make_unique<ScriptedPending>(run_demo(source));
    };
}

app::model::App demo_app() {
    app::model::App app;
    app.services.start_run = scripted_runs();
    app::model::open_pasted(app, demo_program);
    app.document.file_name = "gather.py";
    return app;
}

} // namespace tests

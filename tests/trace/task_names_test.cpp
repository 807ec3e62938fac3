#include "runtime/trace/task_names.h"

#include <catch2/catch.hpp>

using namespace runtime::trace;

namespace {

std::vector<std::string> names_of(std::vector<TaskFacts> tasks) {
    static const std::string numbers[] = {"Task-1", "Task-2", "Task-3", "Task-4"};
    for (std::size_t i = 0; i < tasks.size(); ++i)
        if (tasks[i].name.empty()) tasks[i].name = numbers[i];
    const TaskNames names(tasks);
    std::vector<std::string> out;
    for (std::uint32_t i = 1; i <= tasks.size(); ++i)
        out.emplace_back(names.of(TaskId{i}));
    return out;
}

TaskFacts task(std::string_view label, std::string_view name = {}) {
    TaskFacts facts;
    facts.label = label;
    facts.name = name;
    return facts;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("arguments in angle brackets are left out where the rest tells the tasks apart") {
    CHECK(names_of({task("fetch(<object>, 'u1', 0.2)"), task("fetch(<object>, 'u2', 0.2)")}) ==
          Names{"fetch(…, 'u1', 0.2)", "fetch(…, 'u2', 0.2)"});
    CHECK(names_of({task("eat(0, [<Fork n=0, lock=<Lock>>, …])"), task("wait(<Future>)")}) ==
          Names{"eat(0, …)", "wait(…)"});
    CHECK(abridged_call("f(<A>, <B>, 1)") == "f(…, 1)");
    CHECK(abridged_call("say('a < b, (c>')") == "say('a < b, (c>')");
    CHECK(abridged_call("main.<locals>.job") == "job");
    CHECK(abridged_call("run(key=<Node n=1>, n=3)") == "run(…, n=3)");
}

TEST_CASE("arguments that alone tell tasks apart are kept") {
    CHECK(names_of({task("feed(<Node n=1>)"), task("feed(<Node n=2>)"), task("eat(<Node n=1>)")}) ==
          Names{"feed(<Node n=1>)", "feed(<Node n=2>)", "eat(…)"});
}

TEST_CASE("tasks of one call and the same arguments go by their numbers too") {
    CHECK(names_of({task("tick()"), task("tick()"), task("tock()")}) ==
          Names{"tick() (Task-1)", "tick() (Task-2)", "tock()"});
    const std::string long_state(60, 'x');
    const std::string one = "run(<A s=" + long_state + "1>)",
                      other = "run(<A s=" + long_state + ">)";
    CHECK(names_of({task(one), task(other)}) == Names{"run(…) (Task-1)", "run(…) (Task-2)"});
}

TEST_CASE("twins are known as that, and others are not") {
    std::vector<TaskFacts> tasks = {task("tick()", "Task-1"), task("tick()", "Task-2"),
                                    task("tock()", "Task-3")};
    const TaskNames names(tasks);
    CHECK(names.is_twin(TaskId{1}));
    CHECK(names.is_twin(TaskId{2}));
    CHECK_FALSE(names.is_twin(TaskId{3}));
    CHECK_FALSE(names.is_twin(TaskId{}));
}

TEST_CASE("a name that the program gave is kept") {
    CHECK(names_of({task("tick()", "first"), task("tick()")}) == Names{"first", "tick()"});
    CHECK(names_of({task("BaseEventLoop.shutdown_asyncgens(<loop>)")}) ==
          Names{"shutdown_asyncgens()"});
}

#include "app/model/narrate_parts.h"

#include "app/model/phrases.h"
#include "runtime/trace/task_names.h"

#include <algorithm>
#include <cctype>

namespace app::model {

using namespace runtime::trace;

std::string either(std::string_view label, std::string_view otherwise) {
    return std::string(label.empty() ? otherwise : label);
}
std::string handle_label(const Telling& telling, HandleId handle) {
    return handle_words(telling.index(), handle, telling.language());
}
std::string generator_label(const TraceIndex& index, GeneratorId generator) {
    const GeneratorFacts& facts = index.generator(generator);
    const std::string label = either(facts.label, index.trace().code(facts.code).qualified_name);
    return either(shutdown_call(label), index.task_names().call(label));
}
std::string kind_words(const Telling& telling, PrimitiveKind kind) {
    std::string key = "kinds." + std::string(to_text(kind));
    std::replace(key.begin(), key.end(), ' ', '_');
    return std::string(text(telling.language(), key));
}
std::string primitive_label(const Telling& telling, PrimitiveId primitive) {
    const PrimitiveFacts& facts = telling.index().primitive(primitive);
    return facts.label.empty() ? kind_words(telling, facts.kind)
                               : wait_words(telling.language(), facts.label);
}
std::string future_words(const Telling& telling, FutureId future) {
    return owned_future_words(telling.index(), future, telling.language());
}

// At the beginning of a sentence words of ours, "a semaphore", get a capital; the program's names
// keep the letters that it gives them.
std::string capitalised(std::string words) {
    if (!words.empty())
        words[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(words[0])));
    return words;
}
std::string as_beginning(const Telling& telling, std::string words, std::string_view label) {
    const bool has_capitals = telling.language() == Language::English;
    return has_capitals && is_phrase(label) ? capitalised(std::move(words)) : words;
}
std::string thread_name(const TraceIndex& index, ThreadId thread) {
    if (to_number(thread) == 0) return "MainThread";
    return either(index.thread(thread).name, "MainThread");
}
const CodeRecord& code_of(const TraceIndex& index, FrameId frame) {
    static const CodeRecord unknown;
    if (to_number(frame) == 0) return unknown;
    return index.trace().code(index.frame(frame).code);
}
// What a frame runs, by the function's name; what has none goes by its kind.
std::string frame_name(const Telling& telling, FrameId frame) {
    if (to_number(frame) == 0) return "?";
    const CodeRecord& code = code_of(telling.index(), frame);
    if (is_phrase(code.name)) return wait_words(telling.language(), code.name);
    return callback_label(code.qualified_name);
}
std::string frame_beginning(const Telling& telling, FrameId frame) {
    const std::string_view name = code_of(telling.index(), frame).name;
    return as_beginning(telling, frame_name(telling, frame), name);
}
std::string who_of(const Telling& telling) {
    const TaskId task = telling.stamp().task;
    if (to_number(task) != 0) return std::string(task_label(telling.index(), task));
    return thread_name(telling.index(), telling.stamp().thread);
}

// The same where a callback may do it too.
std::string caller_of(const Telling& telling) {
    const Stamp& stamp = telling.stamp();
    if (to_number(stamp.task) == 0 && to_number(stamp.handle) != 0)
        return "“" + handle_label(telling, stamp.handle) + "”";
    return who_of(telling);
}

} // namespace app::model

#pragma once

#include "runtime/trace/events.h"

// The fields of each kind of event by name, for the printers: fields(event, visit) calls
// visit(name, value) for each in its order.
namespace runtime::trace {

template <class Visit>
void fields(const RunBegan& event, Visit&& visit) {
    visit("program", event.program);
}

template <class Visit>
void fields(const RunEnded& event, Visit&& visit) {
    visit("outcome", event.outcome);
    visit("text", event.text);
}

template <class Visit>
void fields(const ClockMoved& event, Visit&& visit) {
    visit("from", event.from);
    visit("to", event.to);
    visit("why", event.why);
}

template <class Visit>
void fields(const ThreadStarted& event, Visit&& visit) {
    visit("thread", event.thread);
    visit("name", event.name);
    visit("daemon", event.daemon);
}

template <class Visit>
void fields(const ThreadSwitched& event, Visit&& visit) {
    visit("from", event.from);
    visit("to", event.to);
}

template <class Visit>
void fields(const ThreadBlocked& event, Visit&& visit) {
    visit("thread", event.thread);
    visit("on", event.on);
    visit("object", event.object);
    visit("label", event.label);
    visit("deadline", event.deadline);
    visit("literal", event.literal);
}

template <class Visit>
void fields(const ThreadWoken& event, Visit&& visit) {
    visit("thread", event.thread);
    visit("why", event.why);
}

template <class Visit>
void fields(const ThreadEnded& event, Visit&& visit) {
    visit("thread", event.thread);
}

template <class Visit>
void fields(const LoopCreated& event, Visit&& visit) {
    visit("loop", event.loop);
}

template <class Visit>
void fields(const LoopRunBegan& event, Visit&& visit) {
    visit("loop", event.loop);
}

template <class Visit>
void fields(const LoopRunEnded& event, Visit&& visit) {
    visit("loop", event.loop);
    visit("continues", event.continues);
}

template <class Visit>
void fields(const LoopClosed& event, Visit&& visit) {
    visit("loop", event.loop);
}

template <class Visit>
void fields(const IterationBegan& event, Visit&& visit) {
    visit("loop", event.loop);
    visit("number", event.number);
    visit("ready_count", event.ready_count);
}

template <class Visit>
void fields(const IterationEnded& event, Visit&& visit) {
    visit("loop", event.loop);
}

template <class Visit>
void fields(const LoopIdle& event, Visit&& visit) {
    visit("loop", event.loop);
    visit("until", event.until);
}

template <class Visit>
void fields(const HandleScheduled& event, Visit&& visit) {
    visit("handle", event.handle);
    visit("loop", event.loop);
    visit("kind", event.kind);
    visit("task", event.task);
    visit("future", event.future);
    visit("label", event.label);
    visit("due", event.due);
    visit("literal", event.literal);
}

template <class Visit>
void fields(const HandleReady& event, Visit&& visit) {
    visit("handle", event.handle);
}

template <class Visit>
void fields(const HandleRunBegan& event, Visit&& visit) {
    visit("handle", event.handle);
}

template <class Visit>
void fields(const HandleRunEnded& event, Visit&& visit) {
    visit("handle", event.handle);
}

template <class Visit>
void fields(const HandleCancelled& event, Visit&& visit) {
    visit("handle", event.handle);
}

template <class Visit>
void fields(const FutureCreated& event, Visit&& visit) {
    visit("future", event.future);
    visit("kind", event.kind);
    visit("label", event.label);
}

template <class Visit>
void fields(const FutureResolved& event, Visit&& visit) {
    visit("future", event.future);
    visit("outcome", event.outcome);
    visit("value", event.value);
}

template <class Visit>
void fields(const FutureChained& event, Visit&& visit) {
    visit("child", event.child);
    visit("parent", event.parent);
}

template <class Visit>
void fields(const TaskCreated& event, Visit&& visit) {
    visit("task", event.task);
    visit("future", event.future);
    visit("coroutine", event.coroutine);
    visit("frame", event.frame);
    visit("name", event.name);
    visit("coroutine_name", event.coroutine_name);
    visit("label", event.label);
    visit("parent", event.parent);
}

template <class Visit>
void fields(const TaskStepBegan& event, Visit&& visit) {
    visit("task", event.task);
}

template <class Visit>
void fields(const TaskStepEnded& event, Visit&& visit) {
    visit("task", event.task);
    visit("how", event.how);
    visit("waiting_on", event.waiting_on);
    visit("text", event.text);
    visit("literal", event.literal);
}

template <class Visit>
void fields(const TaskCancelRequested& event, Visit&& visit) {
    visit("task", event.task);
    visit("origin", event.origin);
    visit("message", event.message);
}

template <class Visit>
void fields(const TaskUncancelled& event, Visit&& visit) {
    visit("task", event.task);
    visit("remaining", event.remaining);
}

template <class Visit>
void fields(const TaskRenamed& event, Visit&& visit) {
    visit("task", event.task);
    visit("name", event.name);
}

template <class Visit>
void fields(const FrameEntered& event, Visit&& visit) {
    visit("frame", event.frame);
    visit("code", event.code);
    visit("caller", event.caller);
}

template <class Visit>
void fields(const FrameLeft& event, Visit&& visit) {
    visit("frame", event.frame);
    visit("how", event.how);
    visit("continues", event.continues);
    visit("value", event.value);
}

template <class Visit>
void fields(const FrameSuspended& event, Visit&& visit) {
    visit("frame", event.frame);
    visit("continues", event.continues);
}

template <class Visit>
void fields(const FrameResumed& event, Visit&& visit) {
    visit("frame", event.frame);
    visit("awaiter", event.awaiter);
}

template <class Visit>
void fields(const Line& event, Visit&& visit) {
    visit("frame", event.frame);
    visit("line", event.line);
}

template <class Visit>
void fields(const LocalChanged& event, Visit&& visit) {
    visit("frame", event.frame);
    visit("slot", event.slot);
    visit("value", event.value);
}

template <class Visit>
void fields(const ExceptionRaised& event, Visit&& visit) {
    visit("frame", event.frame);
    visit("type", event.type);
    visit("message", event.message);
}

template <class Visit>
void fields(const ExceptionCaught& event, Visit&& visit) {
    visit("frame", event.frame);
    visit("type", event.type);
}

template <class Visit>
void fields(const Output& event, Visit&& visit) {
    visit("stream", event.stream);
    visit("text", event.text);
}

template <class Visit>
void fields(const InputRead& event, Visit&& visit) {
    visit("text", event.text);
}

template <class Visit>
void fields(const GeneratorCreated& event, Visit&& visit) {
    visit("generator", event.generator);
    visit("kind", event.kind);
    visit("frame", event.frame);
    visit("code", event.code);
    visit("label", event.label);
}

template <class Visit>
void fields(const GeneratorResumed& event, Visit&& visit) {
    visit("generator", event.generator);
    visit("how", event.how);
    visit("value", event.value);
}

template <class Visit>
void fields(const GeneratorYielded& event, Visit&& visit) {
    visit("generator", event.generator);
    visit("value", event.value);
}

template <class Visit>
void fields(const GeneratorFinished& event, Visit&& visit) {
    visit("generator", event.generator);
    visit("how", event.how);
    visit("value", event.value);
}

template <class Visit>
void fields(const GeneratorFinalised& event, Visit&& visit) {
    visit("generator", event.generator);
}

template <class Visit>
void fields(const PrimitiveCreated& event, Visit&& visit) {
    visit("primitive", event.primitive);
    visit("kind", event.kind);
    visit("capacity", event.capacity);
    visit("label", event.label);
}

template <class Visit>
void fields(const PrimitiveAcquired& event, Visit&& visit) {
    visit("primitive", event.primitive);
}

template <class Visit>
void fields(const PrimitiveWaited& event, Visit&& visit) {
    visit("primitive", event.primitive);
}

template <class Visit>
void fields(const PrimitiveReleased& event, Visit&& visit) {
    visit("primitive", event.primitive);
}

template <class Visit>
void fields(const PrimitiveSet& event, Visit&& visit) {
    visit("primitive", event.primitive);
    visit("is_set", event.is_set);
}

template <class Visit>
void fields(const QueuePut& event, Visit&& visit) {
    visit("primitive", event.primitive);
    visit("size", event.size);
    visit("value", event.value);
}

template <class Visit>
void fields(const QueueGot& event, Visit&& visit) {
    visit("primitive", event.primitive);
    visit("size", event.size);
    visit("value", event.value);
}

template <class Visit>
void fields(const Note& event, Visit&& visit) {
    visit("kind", event.kind);
    visit("text", event.text);
    visit("at", event.at);
    visit("freed", event.freed);
    visit("by_collector", event.by_collector);
}

} // namespace runtime::trace

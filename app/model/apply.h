#pragma once

#include "app/model/app.h"

// What apply() is made of: one function for each group of commands, and what they share.
namespace app::model {

void apply_step(App& app, const StepCommand& command);
void apply_file(App& app, const FileCommand& command);
void apply_edit(App& app, const EditCommand& command);

// Another text with the caret at that byte; nothing if it is the same text.
void edit_text(App& app, std::string text, std::uint32_t caret, EditKind kind);

// Ends the pictures that are being made, and says how many there are.
void stop_series(App& app);

// The settings are to be saved.
void mark_settings(App& app);

} // namespace app::model

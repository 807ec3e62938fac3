#pragma once

#include "app/model/app.h"

#include <optional>
#include <string>

// Opening documents and running their text. These are the steps that commands are made of.
namespace app::model {

// Puts another document in place of the present one and runs it.
// `variant`: instead of the lesson's own program.
void open_lesson(App& app, const lessons::Lesson& lesson,
                 const lessons::Variant* variant = nullptr);
bool open_file(App& app, const std::string& path);
void open_pasted(App& app, std::string text);
// The same with an empty one, to be typed.
void open_new(App& app);

// Puts what another program wrote in place of the document's text.
void take_from_disk(App& app, FileText file);

// Says why the document can only be looked at.
void tell_read_only(App& app);

// Brings back what the pasted program took the place of; the pasted one stays among the unsaved.
void take_back_paste(App& app);

// The file's text if another program wrote a new one since it was last looked at.
std::optional<FileText> changed_on_disk(Document& document);

// A program that was pasted and not saved, by its key; false if it is not kept.
bool open_unsaved(App& app, const std::string& id);

// Notes what is kept on disk of a document's changes, so that another window's are noticed.
void note_what_is_kept(Document& document);

// By what the document is known again by another start of the program, from wherever that is: a
// file's whole path, a lesson's id, the key of what has no file.
std::string lasting_name(const Document& document);

// Puts a file first among the recent ones.
void remember_file(App& app, const std::string& path);

// What is run here is looked at, and an index of all its events is made in one go: an endless loop
// has to stop while that is a matter of a moment. The user may go on, or have asked for another
// limit.
RunLimits limits_to_look_at(RunLimits limits);

// Runs the document's text anew, because the text changed or the document did. An error in the text
// keeps the last good run and marks it stale. `known`: where in the new run the cursor belongs.
enum class CursorPlace : std::uint8_t { KeepMeaning, FirstMoment };
void run_text(App& app, CursorPlace place, std::optional<Cursor> known = std::nullopt);

} // namespace app::model

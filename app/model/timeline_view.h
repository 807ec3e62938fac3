#pragma once

#include "app/model/app.h"

#include <string>
#include <string_view>
#include <vector>

// Moving about on the timeline: what part of it is shown, the way back from a zoom, and what a
// search finds on it.
namespace app::model {

// Shows another part. Where the width changes, undo_zoom() comes back to the part before; a row of
// changes by the wheel or a key counts as one.
void show_part(App& app, TimelineView view);
void zoom(App& app, double factor);
void pan(App& app, double fraction);
void undo_zoom(App& app);

// Whether the words stand in a text, whatever the case of their letters.
bool contains_words(std::string_view text, std::string_view words);

// The lanes in whose name or call the words stand, or in what they print or note.
std::vector<bool> lanes_with(const FinishedRun& run, std::string_view words);

// The same for several words with commas between them, each of which chooses lanes. A call has
// commas too: what is found as it stands is not taken apart.
struct LanesOfWords {
    std::vector<bool> lanes;
    std::string without; // The first of the words that chooses none; empty if each does.
};
LanesOfWords lanes_with_each(const FinishedRun& run, std::string_view words);

// The events at which the words are to be found: where such a lane begins, and where something is
// printed, raised or noted.
std::vector<Cursor> events_with(const FinishedRun& run, std::string_view words);

// Goes to the next of these, or the one before, and selects its task. Round the end it begins anew.
void go_to_found(App& app, int by);

} // namespace app::model

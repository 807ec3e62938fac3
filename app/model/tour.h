#pragma once

#include "app/model/cursor.h"

#include <cstddef>
#include <optional>

// A lesson's guide as a walk through its run: each step goes to the next moment that the guide
// speaks of, selects the task that it is about and brings the stretch between the moments around it
// into view. A moment that an edit took away is passed over; the guide says so where it stood.
namespace app::model {

struct App;

// The section that the run has come to: the one whose moment came last. Nothing before the first.
std::optional<std::size_t> current_section(const App& app);

// Goes on (by 1) or back (by -1); an open question on the way holds the walk back.
void walk_tour(App& app, int by);

// How many of the guide's moments this run has, and the number, from 1, of the last one come to.
struct TourPlace {
    std::size_t at = 0;
    std::size_t count = 0;
    std::size_t gone = 0; // Moments that do not occur in this run.
};
TourPlace tour_place(const App& app);

bool can_walk_on(const App& app);
bool can_walk_back(const App& app);

} // namespace app::model

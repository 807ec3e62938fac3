#pragma once

#include "app/model/app.h"

// Finds which number sets a bar's length where the trace does not say so: the program is run again
// with one number nudged, a whole one by a tenth, and the bars whose length changed by as much are
// governed by it.
//
// These runs are made while nothing else is to be done, one after another and each in slices, so
// that no key press waits for more than a slice; a press puts the search off, and a change of the
// text gives it up.
namespace app::model {

// Goes on with the search by one slice; true if it is not at its end.
bool find_governors(App& app);

} // namespace app::model

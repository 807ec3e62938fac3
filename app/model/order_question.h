#pragma once

#include "app/model/app.h"

// The question that Why answers of two console lines: how it is asked, and how it outlives an edit.
// order.h has the answer.
namespace app::model {

// Of the line that the event wrote, which may be yet to come, and the one at the cursor, or, where
// they are one or there is none at the cursor, the line before. The window shows Why.
void ask_order(App& app, Cursor event);

// Of the line at the cursor and the one before it; asked again, of the line before that.
void ask_order_before(App& app);

// After a re-run: of the lines that mean the same, as a cursor keeps its meaning; if one of them is
// no longer printed there is no question.
void keep_order_question(App& app, const FinishedRun& before);

// Looks for what would turn the two lines asked about round, in slices; true if it is not at its
// end.
bool try_order(App& app);

// The change that turned them round, once it is found; null before, and where there is none.
const OrderChange* change_found(const App& app);

// Conditions of the command table.
bool has_line_before(const App& app);
bool has_order_question(const App& app);

} // namespace app::model

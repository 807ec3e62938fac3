#pragma once

#include "app/gui/widgets.h"
#include "app/model/questions.h"

// A question as it stands in the guide: its words, the choices as buttons, and, once one was
// chosen, which is right and what there is to say to the learner's.
namespace app::gui {

// Returns the height; with a null canvas it only measures.
float draw_question_card(Frame& frame, NotingCanvas* canvas, Point at, float width_px,
                         const model::PutQuestion& put);

} // namespace app::gui

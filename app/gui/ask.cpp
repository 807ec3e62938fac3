#include "app/gui/panel_frame.h"

#include <utility>

namespace app::gui {

template <class Asked>
void Frame::ask(Asked asked) {
    out.push_back(std::move(asked));
}

void Frame::ask_for(std::string_view command_name) {
    out.push_back(model::command_row(command_name).command);
}

template void Frame::ask(model::Command);
template void Frame::ask(model::StepForward);
template void Frame::ask(model::StepBack);
template void Frame::ask(model::SeekFirst);
template void Frame::ask(model::SeekLast);
template void Frame::ask(model::SeekTo);
template void Frame::ask(model::TogglePlay);
template void Frame::ask(model::Advance);
template void Frame::ask(model::SetSpeed);
template void Frame::ask(model::ChangeSpeed);
template void Frame::ask(model::SetStepSize);
template void Frame::ask(model::CycleStepSize);
template void Frame::ask(model::Continue);
template void Frame::ask(model::ToggleBreakpoint);
template void Frame::ask(model::ToggleTaskBreakpoint);
template void Frame::ask(model::ClearBreakpoints);
template void Frame::ask(model::GoTo);
template void Frame::ask(model::GoToCause);
template void Frame::ask(model::GoToEffect);
template void Frame::ask(model::AskOrder);
template void Frame::ask(model::AskOrderBefore);
template void Frame::ask(model::CloseOrder);
template void Frame::ask(model::WalkTour);
template void Frame::ask(model::ShowSide);
template void Frame::ask(model::ShowTaskView);
template void Frame::ask(model::OpenLesson);
template void Frame::ask(model::OpenNextLesson);
template void Frame::ask(model::OpenNextVariant);
template void Frame::ask(model::OpenFile);
template void Frame::ask(model::BrowseFolder);
template void Frame::ask(model::PasteProgram);
template void Frame::ask(model::SaveFile);
template void Frame::ask(model::SaveAs);
template void Frame::ask(model::ReloadFromDisk);
template void Frame::ask(model::ShowFind);
template void Frame::ask(model::CloseFind);
template void Frame::ask(model::SetFind);
template void Frame::ask(model::FindNext);
template void Frame::ask(model::ReplaceMatches);
template void Frame::ask(model::ToggleComment);
template void Frame::ask(model::IndentLines);
template void Frame::ask(model::GoToProblem);
template void Frame::ask(model::ComparePrograms);
template void Frame::ask(model::ExportComparison);
template void Frame::ask(model::EditText);
template void Frame::ask(model::Undo);
template void Frame::ask(model::Redo);
template void Frame::ask(model::ResetToLesson);
template void Frame::ask(model::ContinueRun);
template void Frame::ask(model::BeginTimingDrag);
template void Frame::ask(model::DragTiming);
template void Frame::ask(model::EndTimingDrag);
template void Frame::ask(model::CancelTimingDrag);
template void Frame::ask(model::NudgeTiming);
template void Frame::ask(model::TypeTiming);
template void Frame::ask(model::NudgeSelected);
template void Frame::ask(model::SelectLiteral);
template void Frame::ask(model::EditSelectedLiteral);
template void Frame::ask(model::BeginScenarioDrag);
template void Frame::ask(model::SetScenario);
template void Frame::ask(model::ResetScenario);
template void Frame::ask(model::DismissGhost);
template void Frame::ask(model::SelectTask);
template void Frame::ask(model::SelectNextTask);
template void Frame::ask(model::AnswerQuestion);
template void Frame::ask(model::ForgetAnswers);
template void Frame::ask(model::ToggleQuestions);
template void Frame::ask(model::TogglePredicting);
template void Frame::ask(model::SetTimelineView);
template void Frame::ask(model::ZoomTimeline);
template void Frame::ask(model::PanTimeline);
template void Frame::ask(model::FitTimeline);
template void Frame::ask(model::UndoZoom);
template void Frame::ask(model::SearchTimeline);
template void Frame::ask(model::FocusSearch);
template void Frame::ask(model::GoToFound);
template void Frame::ask(model::ToggleFilter);
template void Frame::ask(model::SetAxis);
template void Frame::ask(model::ToggleAxis);
template void Frame::ask(model::SetTheme);
template void Frame::ask(model::ToggleTheme);
template void Frame::ask(model::SetLanguage);
template void Frame::ask(model::ToggleLanguage);
template void Frame::ask(model::SetScale);
template void Frame::ask(model::ChangeScale);
template void Frame::ask(model::ToggleReducedMotion);
template void Frame::ask(model::ToggleLeftColumn);
template void Frame::ask(model::ResetLayout);
template void Frame::ask(model::SetLayout);
template void Frame::ask(model::ShowDialog);
template void Frame::ask(model::CloseDialog);
template void Frame::ask(model::ExportPicture);
template void Frame::ask(model::CancelSeries);
template void Frame::ask(model::DismissNotice);
template void Frame::ask(model::FocusEditor);
template void Frame::ask(model::Quit);

} // namespace app::gui

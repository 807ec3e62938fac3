#include "app/gui/panel_frame.h"

#include <tuple>
#include <utility>

namespace app::gui {

template <class Asked>
void Frame::ask(Asked asked) {
    out.push_back(std::move(asked));
}

void Frame::ask_for(std::string_view command_name) {
    out.push_back(model::command_row(command_name).command);
}

// Taking the address of each makes the compiler define it here.
template <class Group>
struct Asks;
template <class... Members>
struct Asks<std::variant<Members...>> {
    static constexpr std::tuple functions{&Frame::ask<Members>...};
};

template struct Asks<model::Command>;
template struct Asks<model::StepCommand>;
template struct Asks<model::FileCommand>;
template struct Asks<model::EditCommand>;
template struct Asks<model::TimingCommand>;
template struct Asks<model::QuestionCommand>;
template struct Asks<model::TimelineCommand>;
template struct Asks<model::WindowCommand>;
template void Frame::ask(model::Command);

} // namespace app::gui

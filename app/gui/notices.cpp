#include "app/gui/panels.h"

#include "app/gui/imgui_compat.hpp"
#include "app/gui/widgets.h"

#include <algorithm>

namespace app::gui {

using draw::Canvas;

namespace {

constexpr double shown_for_s = 6;

Color color_of_notice(const Frame& frame, model::NoticeKind kind) {
    switch (kind) {
    case model::NoticeKind::Info: return frame.theme.accent_text;
    case model::NoticeKind::Success: return frame.theme.task_running.label;
    case model::NoticeKind::Warning: return frame.theme.task_cancel_requested.label;
    case model::NoticeKind::Error: return frame.theme.task_failed.label;
    }
    return frame.theme.text;
}

Icon icon_of_notice(model::NoticeKind kind) {
    switch (kind) {
    case model::NoticeKind::Info: return Icon::Info;
    case model::NoticeKind::Success: return Icon::Check;
    case model::NoticeKind::Warning:
    case model::NoticeKind::Error: return Icon::Warning;
    }
    return Icon::Info;
}

float draw_notice(Frame& frame, Canvas& canvas, Rect window, float bottom,
                  const model::Notice& notice, std::size_t number) {
    const float width = std::min(frame.px(440), window.width - frame.px(40));
    const float text_width_px = width - frame.px(84);
    const float line = frame.px(19);
    const float words =
        draw_wrapped(frame, nullptr, {}, text_width_px, notice.text, frame.medium(), {}, line);
    const float detail = notice.detail.empty()
                             ? 0
                             : draw_wrapped(frame, nullptr, {}, text_width_px, notice.detail,
                                            frame.small(), {}, line);
    const float height = words + detail + frame.px(24);
    const Rect box{window.right() - width - frame.px(18), bottom - height, width, height};
    frame.registry.add("notice." + std::to_string(number), box, false);
    canvas.fill_rect({box.x, box.y + frame.px(3), box.width, box.height}, Color{0, 0, 0, 60},
                     frame.metrics.radius_panel);
    canvas.fill_rect(box, frame.theme.raised, frame.metrics.radius_panel);
    canvas.stroke_rect(box, {frame.theme.border_strong, frame.metrics.border},
                       frame.metrics.radius_panel);
    draw_icon(canvas, icon_of_notice(notice.kind),
              {box.x + frame.px(24), box.y + frame.px(12) + line / 2}, frame.px(17),
              color_of_notice(frame, notice.kind), frame.metrics.icon_line);
    const Point at{box.x + frame.px(46), box.y + frame.px(12)};
    draw_wrapped(frame, &canvas, at, text_width_px, notice.text, frame.medium(), frame.theme.text,
                 line);
    draw_wrapped(frame, &canvas, {at.x, at.y + words}, text_width_px, notice.detail, frame.small(),
                 frame.theme.text_muted, line);
    const float button = frame.px(24);
    if (icon_button(frame, canvas, "notice." + std::to_string(number) + ".close",
                    {box.right() - button - frame.px(8), box.y + frame.px(8), button, button},
                    Icon::Close, frame.tr("notice.dismiss"))) {
        frame.ask(model::DismissNotice{number});
    }
    return height;
}

} // namespace

void draw_notices(Frame& frame, Rect window) {
    const auto& notices = frame.app.ui.notices;
    if (notices.empty()) return;
    // Errors stay until they are dismissed; the rest go by themselves.
    for (std::size_t i = notices.size(); i-- > 0;) {
        const model::Notice& notice = notices[i];
        const bool is_old = notice.shown_at_s >= 0 && frame.now_s - notice.shown_at_s > shown_for_s;
        if (is_old && notice.kind != model::NoticeKind::Error) frame.ask(model::DismissNotice{i});
    }
    ImGui::SetNextWindowPos(ImVec2(window.right() - frame.px(470), window.y));
    ImGui::SetNextWindowSize(ImVec2(frame.px(470), window.height));
    constexpr ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration |
                                       ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoMove |
                                       ImGuiWindowFlags_NoSavedSettings |
                                       ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoNav;
    // The window is only as tall as its notices, so that the panels beneath stay within reach.
    float height = 0;
    for (const model::Notice& notice : notices)
        height += frame.px(notice.detail.empty() ? 56 : 96);
    ImGui::SetNextWindowPos(
        ImVec2(window.right() - frame.px(470), window.bottom() - height - frame.px(24)));
    ImGui::SetNextWindowSize(ImVec2(frame.px(470), height + frame.px(24)));
    ImGui::Begin("##notices", nullptr, flags);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    NotingCanvas canvas(*ImGui::GetWindowDrawList(), frame.fonts);
    float bottom = window.bottom() - frame.px(18);
    for (std::size_t i = notices.size(); i-- > 0;) {
        bottom -= draw_notice(frame, canvas, window, bottom, notices[i], i) + frame.px(8);
    }
    ImGui::End();
}

} // namespace app::gui

#include "app/gui/dialog_window.h"

#include "app/model/browser.h"
#include "app/model/name_match.h"
#include "lessons/catalogue.h"

#include <algorithm>
#include <cctype>
#include <ctime>
#include <filesystem>

namespace app::gui {

namespace {

struct Entry {
    std::string title;
    std::string note;
    std::string shortcut;
    model::Command command;
    std::string name;
    int match = 0;
};

std::string lowered(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return out;
}

// When a file was written, by the clock on the wall.
std::string local_time(std::int64_t modified_ns) {
    const auto seconds = static_cast<std::time_t>(modified_ns / 1'000'000'000);
    std::tm local{};
    localtime_r(&seconds, &local);
    char words[32];
    return {words, std::strftime(words, sizeof words, "%Y-%m-%d %H:%M", &local)};
}

// What the palette lists: everything, or only what can be opened.
enum class Offer : std::uint8_t { Everything, Documents };

class EntryList {
  public:
    EntryList(const Frame& frame, std::string_view typed)
        : frame_(frame), wanted_(lowered(typed)) {}

    void add_lessons() {
        const auto* catalogue = frame_.app.services.catalogue;
        if (catalogue == nullptr) return;
        const auto language = frame_.language() == model::Language::English
                                  ? lessons::Language::English
                                  : lessons::Language::Chinese;
        for (const lessons::Lesson& lesson : catalogue->lessons) {
            add({std::to_string(lesson.order) + " · " + lesson.title.in(language),
                 lesson.summary.in(language), std::string(frame_.tr("palette.lesson")),
                 model::OpenLesson{lesson.id}, "lesson." + lesson.id},
                lesson.id + " " + lesson.title.english);
            const bool is_named = wanted_ == lowered(lesson.id) ||
                                  wanted_ == lowered(lesson.title.in(language)) ||
                                  wanted_ == lowered(lesson.title.english);
            if (is_named) entries_.back().match = best_match;
        }
        // Whoever names what a lesson is about wants that before the other programs of another.
        int least = best_match;
        for (const Entry& entry : entries_)
            if (entry.name.starts_with("lesson.") && entry.match >= telling_match)
                least = std::min(least, entry.match);
        for (const lessons::Lesson& lesson : catalogue->lessons)
            add_variants(lesson, language, least);
    }

    // A path that was typed out, and that is there.
    void add_typed_path(std::string_view typed) {
        if (typed.find('/') == typed.npos) return;
        std::error_code error;
        const std::filesystem::path file =
            model::browse(std::filesystem::current_path(error), typed).typed_path();
        if (error || !std::filesystem::is_regular_file(file, error) || error) return;
        entries_.push_back({file.filename().string(), file.string(),
                            std::string(frame_.tr("quick_open.file")),
                            model::OpenFile{file.string()}, "file.typed", best_match});
    }

    void add_recent_files() {
        for (const std::string& path : frame_.app.ui.settings.recent_files) {
            const std::filesystem::path file(path);
            add({file.filename().string(), path, std::string(frame_.tr("quick_open.recent")),
                 model::OpenFile{path}, "file.recent." + file.filename().string()},
                "");
        }
    }

    // What was typed or pasted and never saved.
    void add_unsaved() {
        constexpr std::string_view words = "quick_open.unsaved_words";
        for (const model::UnsavedProgram& program : model::unsaved_programs(frame_.app)) {
            if (program.id == frame_.app.document.id) continue;
            add({program.name + "  ·  " + program.line,
                 local_time(program.modified_ns) + "  ·  " + program.id,
                 std::string(frame_.tr("quick_open.unsaved")), model::OpenLesson{program.id},
                 "file." + program.id},
                std::string(frame_.tr(words)) + " " +
                    std::string(model::text(model::Language::English, words)));
        }
    }

    // What was never saved, and the Python files beside the one that is open, else of the folder
    // the window was started in.
    void add_files() {
        add_unsaved();
        for (const std::string& path : model::python_files(frame_.app)) {
            const std::filesystem::path file(path);
            add({file.filename().string(), path, std::string(frame_.tr("quick_open.file")),
                 model::OpenFile{path}, "file." + file.filename().string()},
                "");
        }
    }

    void add_commands() {
        for (const model::CommandRow& row : model::command_table()) {
            if (!row.is_enabled(frame_.app) || row.name == "palette") continue;
            const std::string key = "command." + std::string(row.name);
            add({std::string(frame_.tr(key + ".title")),
                 std::string(frame_.tr(key + ".description")),
                 std::string(model::first_shortcut(row)), row.command, std::string(row.name)},
                std::string(row.name) + " " +
                    std::string(model::text(model::Language::English, key + ".title")));
        }
    }

    // The best first; of equal ones those that were added first.
    std::vector<Entry> take() {
        std::stable_sort(entries_.begin(), entries_.end(),
                         [](const Entry& a, const Entry& b) { return a.match > b.match; });
        return std::move(entries_);
    }

  private:
    static constexpr int best_match = 1000;
    static constexpr int telling_match = 50; // A word of it begins so.

    // The other programs of a lesson are found, but not listed unasked.
    void add_variants(const lessons::Lesson& lesson, lessons::Language language, int match_max) {
        if (wanted_.empty()) return;
        for (const lessons::Variant& variant : lesson.variants) {
            const std::string id = lesson.id + "/" + variant.id;
            add({variant.title.in(language), lesson.title.in(language),
                 std::string(frame_.tr("palette.variant")), model::OpenLesson{id}, "lesson." + id},
                "variant " + id + " " + variant.title.english, match_max);
        }
    }

    void add(Entry entry, std::string_view also, int match_max = best_match) {
        const int match = model::match_of_name(
            {lowered(entry.title), lowered(also), lowered(entry.note)}, wanted_);
        entry.match = std::min(match, match_max);
        if (entry.match > 0) entries_.push_back(std::move(entry));
    }

    const Frame& frame_;
    std::string wanted_;
    std::vector<Entry> entries_;
};

std::vector<Entry> entries_for(const Frame& frame, Offer offer, std::string_view typed) {
    EntryList list(frame, typed);
    if (offer == Offer::Documents) {
        list.add_typed_path(typed);
        list.add_recent_files();
    }
    list.add_lessons();
    if (offer == Offer::Documents) {
        list.add_files();
    } else {
        list.add_commands();
        if (!typed.empty()) list.add_unsaved();
    }
    return list.take();
}

void choose(Frame& frame, const Entry& entry) {
    frame.ask(model::CloseDialog{});
    frame.ask(entry.command);
}

} // namespace

namespace {

void draw_offer(Frame& frame, Rect window, DialogUi& ui, bool is_new, Offer offer) {
    if (is_new) {
        ui.text.clear();
        ui.selected = 0;
    }
    DialogWindow dialog(frame, window, "", 600, 430, true);
    const Rect box = dialog.box().inset(frame.px(10));
    const std::string before = ui.text;
    const bool is_entered =
        text_field(frame, dialog.canvas(), "palette.field", {box.x, box.y, box.width, frame.px(40)},
                   ui.text, is_new || ui.refocus, {FontFace::Ui, frame.metrics.text_title});
    ui.refocus = false;
    if (ui.text.empty()) {
        draw_text(dialog.canvas(),
                  {box.x + frame.px(13), box.y, box.width - frame.px(26), frame.px(40)},
                  frame.tr(offer == Offer::Documents ? "quick_open.hint" : "palette.hint"),
                  {FontFace::Ui, frame.metrics.text_title}, frame.theme.text_faint);
    }
    if (ui.text != before) ui.selected = 0;
    const std::vector<Entry> entries = entries_for(frame, offer, ui.text);
    const Rect list{box.x, box.y + frame.px(50), box.width, box.height - frame.px(50)};
    if (entries.empty()) {
        draw_empty(frame, dialog.canvas(), list, frame.tr("palette.none"));
        ui.refocus = is_entered; // Enter leaves the field, but there is more to type.
        return;
    }
    ui.selected = std::clamp(ui.selected, 0, static_cast<int>(entries.size()) - 1);
    Scroll scroll(frame, "palette", list);
    const float height = frame.px(44);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Rect row{scroll.origin().x, scroll.origin().y + static_cast<float>(i) * height,
                       scroll.width_px(), height - frame.px(2)};
        if (!scroll.is_in_sight(row)) {
            frame.registry.add("palette." + entries[i].name, row, false);
            continue;
        }
        const Hit over = hit(frame, "palette." + entries[i].name, row, TakesFocus::No);
        const bool is_selected = static_cast<int>(i) == ui.selected;
        draw::Canvas& canvas = scroll.canvas();
        if (is_selected)
            canvas.fill_rect(row, draw::mix(frame.theme.surface, frame.theme.accent, 0.16F),
                             frame.metrics.radius_row);
        else if (over.is_hovered)
            canvas.fill_rect(row, frame.theme.hover, frame.metrics.radius_row);
        const float right = row.right() - frame.px(10);
        const bool is_document =
            entries[i].name.starts_with("lesson.") || entries[i].name.starts_with("file.");
        float key = 0;
        if (is_document)
            key = draw_text(canvas, {row.x, row.y, right - row.x, row.height}, entries[i].shortcut,
                            frame.tiny(), frame.theme.text_faint, draw::Anchor::End);
        else if (!entries[i].shortcut.empty()) {
            key = draw_key(frame, nullptr, {}, entries[i].shortcut);
            draw_key(frame, &canvas, {right - key, row.center_y()}, entries[i].shortcut);
        }
        const Rect words{row.x + frame.px(12), row.y + frame.px(4),
                         right - key - frame.px(12) - row.x - frame.px(12), frame.px(18)};
        draw_text(canvas, words, entries[i].title, frame.medium(),
                  is_selected ? frame.theme.accent_text : frame.theme.text);
        draw_text(canvas, {words.x, words.y + frame.px(17), words.width, words.height},
                  entries[i].note, frame.small(), frame.theme.text_muted);
        if (over.is_clicked) choose(frame, entries[i]);
    }
    scroll.set_content(scroll.width_px(), static_cast<float>(entries.size()) * height);
    const float top = static_cast<float>(ui.selected) * height;
    if (ui.selection_moved) scroll.bring_into_sight(top, top + height);
    ui.selection_moved = false;
    if (is_entered) choose(frame, entries[static_cast<std::size_t>(ui.selected)]);
}

} // namespace

void draw_palette(Frame& frame, Rect window, DialogUi& ui, bool is_new) {
    draw_offer(frame, window, ui, is_new, Offer::Everything);
}

void draw_quick_open(Frame& frame, Rect window, DialogUi& ui, bool is_new) {
    draw_offer(frame, window, ui, is_new, Offer::Documents);
}

} // namespace app::gui

// Every colour of the interface, one row each: name, dark value, light value.
// Included with COLOR defined, it makes the fields of Theme, the two themes and the tests' lists.
// There is no include guard, since it is included once for each of these.

// Surfaces, from the back to the front.
COLOR(canvas, 0x0D0F13, 0xEFF1F4)
COLOR(surface, 0x14171C, 0xFFFFFF)
COLOR(raised, 0x1A1E25, 0xF6F7F9)
COLOR(hover, 0x20252D, 0xEEF0F4)
COLOR(active, 0x2A303A, 0xE3E6EC)
COLOR(border, 0x242932, 0xE1E4EA)
COLOR(border_strong, 0x363D49, 0xCBD0D9)

// Text, from the loudest to the faintest that is still readable on every surface.
COLOR(text, 0xE7EAF0, 0x171A21)
COLOR(text_muted, 0xA4ACBA, 0x515A69)
COLOR(text_faint, 0x808A9A, 0x636C7A)

// Selection, focus and playhead. Never a state.
COLOR(accent, 0x7B8CFF, 0x4658E0)
COLOR(accent_text, 0xA9B4FF, 0x3647C4)
COLOR(on_accent, 0x0B0E1C, 0xFFFFFF)

// Python source.
COLOR(code_keyword, 0xB79CFF, 0x7A3FD0)
COLOR(code_function, 0x82B4FF, 0x1F5FCC)
COLOR(code_string, 0x93D1A6, 0x1B7F4B)
COLOR(code_number, 0xF2B880, 0xB4560B)
COLOR(code_comment, 0x7C8698, 0x6B7482)
COLOR(code_type, 0x74CFE0, 0x0E7C93)
COLOR(code_operator, 0x9AA3B2, 0x5E6777)

#pragma once

#include <QString>

#include <optional>

namespace chancery {

/// The colour sets a picture or window can be drawn with. Print is for paper: white ground, strong
/// ink.
enum class ThemeKind { Light, Dark, Print };

/// From the command line's words "light", "dark", "print".
std::optional<ThemeKind> themeKindFromId(const QString &id);

} // namespace chancery

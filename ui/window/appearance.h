#pragma once

#include "ui/timeline/theme.h"

#include <QFont>
#include <QPalette>
#include <QString>

class QApplication;

namespace chancery {

/// The look of the window around the timeline: one set of colours each for light and dark, from
/// which palette and style sheet are made. Print looks like light.
QPalette windowPalette(ThemeKind theme);
QString windowStyleSheet(ThemeKind theme);
/// Noto Sans, with its companions for other scripts, at the size the desktop asks for.
QFont windowFont(const QFont &desktopFont);

/// Dark where the desktop's own text is lighter than its ground.
ThemeKind themeOfPalette(const QPalette &palette);

/// Gives the whole program that look.
void applyAppearance(QApplication &application, ThemeKind theme);

} // namespace chancery

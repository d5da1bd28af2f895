#include "ui/window/appearance.h"

#include <QApplication>
#include <QColor>
#include <QList>
#include <QPair>
#include <QStringList>

namespace chancery {

namespace {

/// All colours of the window; the timeline's own are in its theme.
struct Colours
{
    QColor ground; ///< panels and the timeline's surroundings
    QColor bar; ///< top and bottom bar, menus
    QColor field; ///< where a person types
    QColor ink;
    QColor secondary;
    QColor line;
    QColor hover;
    QColor accent;
    QColor onAccent;
    QColor warning;
};

const Colours &coloursOf(ThemeKind theme)
{
    static const Colours light{QColor(0xfb, 0xfa, 0xf7), QColor(0xf0, 0xed, 0xe6),
                               QColor(0xff, 0xff, 0xff), QColor(0x1d, 0x27, 0x30),
                               QColor(0x64, 0x6e, 0x79), QColor(0xdd, 0xd8, 0xcc),
                               QColor(0xe6, 0xe2, 0xd8), QColor(0x2a, 0x6f, 0x97),
                               QColor(0xff, 0xff, 0xff), QColor(0x9a, 0x45, 0x12)};
    static const Colours dark{QColor(0x1b, 0x1f, 0x23), QColor(0x24, 0x29, 0x2e),
                              QColor(0x3a, 0x42, 0x4a), QColor(0xe6, 0xe3, 0xdc),
                              QColor(0x9a, 0xa3, 0xab), QColor(0x3a, 0x41, 0x48),
                              QColor(0x31, 0x38, 0x3f), QColor(0x7f, 0xb7, 0xd9),
                              QColor(0x12, 0x1a, 0x20), QColor(0xf0, 0xa8, 0x68)};
    static const Colours contrast{Qt::white,
                                  Qt::white,
                                  Qt::white,
                                  Qt::black,
                                  QColor(0x26, 0x26, 0x26),
                                  QColor(0x40, 0x40, 0x40),
                                  QColor(0xd6, 0xe4, 0xff),
                                  QColor(0x00, 0x2f, 0x9e),
                                  Qt::white,
                                  QColor(0x8c, 0x1c, 0x00)};
    if (theme == ThemeKind::Contrast)
        return contrast;
    return theme == ThemeKind::Dark ? dark : light;
}

/// '@name' stands for a colour.
constexpr const char *kStyleSheet = R"(
QMainWindow, QDialog { background: @ground; }
QMainWindow::separator { background: @line; width: 1px; height: 1px; }
QMenuBar { background: @bar; }
QMenuBar::item { padding: 4px 10px; background: transparent; }
QMenuBar::item:selected { background: @hover; }
QMenu { background: @field; border: 1px solid @line; padding: 4px 0; }
QMenu::item { padding: 4px 28px 4px 24px; }
QMenu::item:selected { background: @hover; color: @ink; }
QMenu::item:disabled { color: @secondary; }
QMenu::separator { height: 1px; background: @line; margin: 4px 0; }
QToolBar { background: @bar; border: 0; padding: 0; spacing: 0; }
QStatusBar { background: @bar; }
QStatusBar::item { border: 0; }
QLineEdit { background: @field; border: 1px solid @line; border-radius: 4px; padding: 3px 7px; }
QLineEdit:focus { border-color: @accent; }
QToolButton { border: 0; border-radius: 4px; padding: 2px 7px; color: @secondary; }
QToolButton:hover, QToolButton:focus { background: @hover; color: @ink; }
QToolButton#chip { background: @field; border: 1px solid @line; border-radius: 11px;
  padding: 2px 10px; color: @ink; }
QToolButton#chip:hover, QToolButton#chip:focus { border-color: @accent; }
QToolButton#onlyMatches { background: @field; border: 1px solid @line; padding: 3px 9px; }
QToolButton#onlyMatches:hover, QToolButton#onlyMatches:focus { border-color: @accent; }
QToolButton#onlyMatches:checked { background: @hover; border-color: @accent; color: @ink; }
QScrollBar:vertical { background: @ground; width: 11px; margin: 0; }
QScrollBar:horizontal { background: @ground; height: 11px; margin: 0; }
QScrollBar::handle { background: @line; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @secondary; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QTreeView::item { padding: 2px 0; }
QTreeView::item:hover, QTableView::item:hover { background: @hover; }
QTreeView::item:selected, QTableView::item:selected { background: @hover; color: @ink; }
QHeaderView::section { background: transparent; border: 0; border-bottom: 1px solid @line;
  padding: 3px 4px; color: @secondary; }
QLabel#warning { color: @warning; }
QFrame#rule { color: @line; }
QProgressBar { background: @field; border: 1px solid @line; border-radius: 4px; max-height: 8px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QToolTip { background: @field; color: @ink; border: 1px solid @line; padding: 3px; }
)";

} // namespace

QPalette windowPalette(ThemeKind theme)
{
    const Colours &c = coloursOf(theme);
    QPalette palette(c.ink, c.bar, c.field, c.line, c.line, c.ink, c.ink, c.field, c.ground);
    palette.setColor(QPalette::AlternateBase, c.bar);
    palette.setColor(QPalette::ToolTipBase, c.field);
    palette.setColor(QPalette::ToolTipText, c.ink);
    palette.setColor(QPalette::PlaceholderText, c.secondary);
    palette.setColor(QPalette::Mid, c.line);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.onAccent);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c.secondary);
    return palette;
}

QString windowStyleSheet(ThemeKind theme)
{
    const Colours &c = coloursOf(theme);
    const QList<QPair<QString, QColor>> names{
        {QStringLiteral("@ground"), c.ground},   {QStringLiteral("@bar"), c.bar},
        {QStringLiteral("@field"), c.field},     {QStringLiteral("@ink"), c.ink},
        {QStringLiteral("@line"), c.line},       {QStringLiteral("@secondary"), c.secondary},
        {QStringLiteral("@hover"), c.hover},     {QStringLiteral("@accent"), c.accent},
        {QStringLiteral("@warning"), c.warning},
    };
    QString sheet = QString::fromLatin1(kStyleSheet);
    for (const auto &[name, colour] : names)
        sheet.replace(name, colour.name());
    return sheet;
}

QFont windowFont(const QFont &desktopFont)
{
    QFont font = desktopFont;
    font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK KR"),
                      QStringLiteral("Noto Sans CJK SC"), QStringLiteral("sans-serif")});
    return font;
}

ThemeKind themeOfPalette(const QPalette &palette)
{
    const bool isDark = palette.color(QPalette::WindowText).lightnessF()
        > palette.color(QPalette::Window).lightnessF();
    return isDark ? ThemeKind::Dark : ThemeKind::Light;
}

void applyAppearance(QApplication &application, ThemeKind theme)
{
    application.setPalette(windowPalette(theme));
    application.setStyleSheet(windowStyleSheet(theme));
}

} // namespace chancery

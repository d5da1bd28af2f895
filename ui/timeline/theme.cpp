#include "ui/timeline/theme.h"

#include <QStringList>

namespace chancery {

namespace {

Theme lightTheme()
{
    Theme theme;
    theme.ground = QColor(0xfd, 0xfc, 0xfa);
    theme.shadedGround = QColor(0xf8, 0xf6, 0xf1);
    theme.rulerGround = QColor(0xf3, 0xf0, 0xe9);
    theme.foldGround = QColor(0xf1, 0xed, 0xe4);
    theme.groupLine = QColor(0xd9, 0xd3, 0xc6);
    theme.laneLine = QColor(0xea, 0xe6, 0xdd);
    theme.majorGrid = QColor(0xdd, 0xd7, 0xca);
    theme.minorGrid = QColor(0xee, 0xea, 0xe2);
    theme.ink = QColor(0x1d, 0x27, 0x30);
    theme.quietInk = QColor(0x5f, 0x69, 0x73);
    theme.faintInk = QColor(0xe3, 0xde, 0xd3);
    theme.accent = QColor(0x1f, 0x5f, 0x8b);
    theme.found = QColor(0xb8, 0x7a, 0x00);
    theme.tones = {QColor(0x2a, 0x6f, 0x97), QColor(0x55, 0x60, 0x74), QColor(0xb5, 0x4a, 0x24)};
    theme.laneHues = {QColor(0x7b, 0x4f, 0x9e), QColor(0x8a, 0x7f, 0x72), QColor(0x2e, 0x80, 0x60),
                      QColor(0x35, 0x57, 0x9a), QColor(0xa8, 0x7b, 0x1e), QColor(0x3a, 0x8f, 0xa3),
                      QColor(0xa6, 0x4b, 0x6b), QColor(0x6b, 0x7f, 0x2a)};
    theme.quietHue = QColor(0x80, 0x80, 0x80);
    return theme;
}

Theme printTheme()
{
    Theme theme = lightTheme();
    theme.ground = Qt::white;
    theme.shadedGround = QColor(0xf9, 0xf8, 0xf5);
    theme.rulerGround = Qt::white;
    theme.foldGround = QColor(0xf3, 0xf1, 0xec);
    theme.majorGrid = QColor(0xd2, 0xcd, 0xc3);
    theme.minorGrid = QColor(0xeb, 0xe8, 0xe2);
    theme.ink = QColor(0x11, 0x16, 0x1b);
    theme.quietInk = QColor(0x50, 0x59, 0x62);
    return theme;
}

Theme darkTheme()
{
    Theme theme;
    theme.ground = QColor(0x1b, 0x1f, 0x24);
    theme.shadedGround = QColor(0x20, 0x25, 0x2b);
    theme.rulerGround = QColor(0x25, 0x2a, 0x31);
    theme.foldGround = QColor(0x2a, 0x30, 0x38);
    theme.groupLine = QColor(0x3d, 0x44, 0x4d);
    theme.laneLine = QColor(0x2d, 0x33, 0x3a);
    theme.majorGrid = QColor(0x3a, 0x41, 0x4a);
    theme.minorGrid = QColor(0x28, 0x2d, 0x34);
    theme.ink = QColor(0xec, 0xe8, 0xdf);
    theme.quietInk = QColor(0xa3, 0xac, 0xb5);
    theme.faintInk = QColor(0x33, 0x39, 0x41);
    theme.accent = QColor(0x7c, 0xc0, 0xec);
    theme.found = QColor(0xf2, 0xc1, 0x4e);
    theme.tones = {QColor(0x6a, 0xb0, 0xdc), QColor(0xa9, 0xb4, 0xc6), QColor(0xe8, 0x8a, 0x5f)};
    theme.laneHues = {QColor(0xb4, 0x8a, 0xd6), QColor(0xb0, 0xa4, 0x95), QColor(0x66, 0xc2, 0x9c),
                      QColor(0x84, 0xa4, 0xe4), QColor(0xdd, 0xb0, 0x52), QColor(0x73, 0xc8, 0xdb),
                      QColor(0xde, 0x86, 0xa6), QColor(0xa8, 0xbd, 0x63)};
    theme.quietHue = QColor(0x9a, 0x9a, 0x9a);
    return theme;
}

Theme contrastTheme()
{
    Theme theme;
    theme.ground = Qt::white;
    theme.shadedGround = Qt::white;
    theme.rulerGround = Qt::white;
    theme.foldGround = QColor(0xe4, 0xe4, 0xe4);
    theme.groupLine = Qt::black;
    theme.laneLine = QColor(0x59, 0x59, 0x59);
    theme.majorGrid = QColor(0x76, 0x76, 0x76);
    theme.minorGrid = QColor(0xb8, 0xb8, 0xb8);
    theme.ink = Qt::black;
    theme.quietInk = QColor(0x26, 0x26, 0x26);
    theme.faintInk = QColor(0x9a, 0x9a, 0x9a);
    theme.accent = QColor(0x00, 0x2f, 0x9e);
    theme.found = QColor(0x7a, 0x3d, 0x00);
    theme.tones = {QColor(0x00, 0x3f, 0x7d), QColor(0x30, 0x30, 0x30), QColor(0x8c, 0x1c, 0x00)};
    theme.laneHues = {QColor(0x52, 0x1b, 0x80), QColor(0x4a, 0x40, 0x36), QColor(0x00, 0x54, 0x36),
                      QColor(0x10, 0x2f, 0x80), QColor(0x66, 0x45, 0x00), QColor(0x00, 0x52, 0x66),
                      QColor(0x7d, 0x14, 0x45), QColor(0x3e, 0x4f, 0x00)};
    theme.quietHue = QColor(0x40, 0x40, 0x40);
    return theme;
}

struct FontShape
{
    int pixels;
    QFont::Weight weight;
};

FontShape shapeOf(TextRole role)
{
    switch (role) {
    case TextRole::Label:
        return {12, QFont::Medium};
    case TextRole::LabelDate:
        return {11, QFont::Normal};
    case TextRole::LaneName:
        return {13, QFont::DemiBold};
    case TextRole::LaneSubName:
        return {12, QFont::Normal};
    case TextRole::LaneDetail:
        return {11, QFont::Normal};
    case TextRole::TickMajor:
        return {12, QFont::DemiBold};
    case TextRole::TickMinor:
        return {11, QFont::Normal};
    case TextRole::PageTitle:
        return {20, QFont::DemiBold};
    case TextRole::PageText:
        return {11, QFont::Normal};
    case TextRole::ClusterCount:
        return {10, QFont::DemiBold};
    case TextRole::Count:
        break;
    }
    return {12, QFont::Normal};
}

} // namespace

std::optional<ThemeKind> themeKindFromId(const QString &id)
{
    for (const ThemeKind kind :
         {ThemeKind::Light, ThemeKind::Dark, ThemeKind::Print, ThemeKind::Contrast}) {
        if (id == themeKindId(kind))
            return kind;
    }
    return std::nullopt;
}

QString themeKindId(ThemeKind kind)
{
    switch (kind) {
    case ThemeKind::Light:
        return QStringLiteral("light");
    case ThemeKind::Dark:
        return QStringLiteral("dark");
    case ThemeKind::Contrast:
        return QStringLiteral("contrast");
    case ThemeKind::Print:
        break;
    }
    return QStringLiteral("print");
}

const Theme &themeOf(ThemeKind kind)
{
    static const Theme light = lightTheme();
    static const Theme dark = darkTheme();
    static const Theme print = printTheme();
    static const Theme contrast = contrastTheme();
    switch (kind) {
    case ThemeKind::Light:
        return light;
    case ThemeKind::Dark:
        return dark;
    case ThemeKind::Contrast:
        return contrast;
    case ThemeKind::Print:
        break;
    }
    return print;
}

QFont fontOf(TextRole role)
{
    // The families are named so that a picture does not depend on what else a machine has
    // installed.
    static const QStringList families
        = {QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK SC"),
           QStringLiteral("Noto Sans Arabic"), QStringLiteral("DejaVu Sans"),
           QStringLiteral("sans-serif")};
    const FontShape shape = shapeOf(role);
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(shape.pixels);
    font.setWeight(shape.weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace chancery

#pragma once

#include "core/layout/textmeasurer.h"
#include "core/model/eventtype.h"

#include <QColor>
#include <QFont>
#include <QString>

#include <array>
#include <optional>

namespace chancery {

/// The colour sets a picture or window can be drawn with. Print is for paper: white ground, strong
/// ink. Contrast is for eyes that need it: black on white, every ink at least 7:1 against it.
enum class ThemeKind { Light, Dark, Print, Contrast };

/// From words "light", "dark", "print", "contrast", and back.
std::optional<ThemeKind> themeKindFromId(const QString &id);
QString themeKindId(ThemeKind kind);

/// Every colour that the painter uses. The hues are told apart by people with any common colour
/// blindness, and shapes carry what they say a second time.
struct Theme
{
    QColor ground; ///< of the lanes
    QColor shadedGround; ///< of every other group of lanes, and of the headers
    QColor rulerGround;
    QColor groupLine; ///< between actors that are part of none
    QColor laneLine; ///< between the lanes of one group
    QColor majorGrid;
    QColor minorGrid;
    QColor ink;
    QColor quietInk;
    QColor foldGround; ///< of a folded stretch of time
    QColor faintInk; ///< hatching of the time an actor did not exist
    QColor accent; ///< selection
    QColor found; ///< what a search has found
    std::array<QColor, 3> tones; ///< by Tone
    std::array<QColor, 8> laneHues;
    QColor quietHue; ///< lanes without a hue

    const QColor &tone(Tone t) const { return tones[static_cast<std::size_t>(t)]; }
    const QColor &laneHue(std::optional<int> hue) const
    {
        return hue ? laneHues[static_cast<std::size_t>(*hue) % laneHues.size()] : quietHue;
    }
};

const Theme &themeOf(ThemeKind kind);

/// The font of a kind of text: Noto Sans in a size of pixels.
QFont fontOf(TextRole role);

} // namespace chancery

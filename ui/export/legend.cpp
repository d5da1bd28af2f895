#include "ui/export/legend.h"

#include "ui/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace chancery {

namespace {

constexpr double kRowPx = 19;
constexpr double kHeadingPx = 24;
constexpr double kSampleGapPx = 10;
constexpr double kColumnGapPx = 28;

QString tr(const char *text)
{
    return QCoreApplication::translate("Legend", text);
}

} // namespace

Legend::Legend(const Scene &scene, const Timeline &timeline, const Theme &theme)
    : m_theme(theme), m_entries(legendEntries(legendContents(scene, timeline), timeline))
{
}

std::size_t Legend::columnCount(double width, const TextMeasurer &measurer) const
{
    double widest = 0;
    for (const LegendEntry &entry : m_entries)
        widest = std::max(widest, measurer.width(toUtf8(entry.words), TextRole::PageText));
    const double column = kSampleWidthPx + kSampleGapPx + widest + kColumnGapPx;
    return static_cast<std::size_t>(std::max(1.0, std::floor((width + kColumnGapPx) / column)));
}

double Legend::height(double width, const TextMeasurer &measurer) const
{
    if (m_entries.empty())
        return 0;
    const std::size_t columns = columnCount(width, measurer);
    const std::size_t rows = (m_entries.size() + columns - 1) / columns;
    return kHeadingPx + static_cast<double>(rows) * kRowPx;
}

void Legend::paint(Canvas &canvas, double width, const TextMeasurer &measurer) const
{
    if (m_entries.empty())
        return;
    const std::size_t columns = columnCount(width, measurer);
    const std::size_t rows = (m_entries.size() + columns - 1) / columns;
    const double columnWidth = (width + kColumnGapPx) / static_cast<double>(columns);
    canvas.text({0, 13}, tr("How to read this"), {TextRole::TickMajor, m_theme.ink, {}});
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const double x = static_cast<double>(i / rows) * columnWidth;
        const double y = kHeadingPx + static_cast<double>(i % rows) * kRowPx;
        m_entries[i].paintSample(canvas, {x, y + 1, kSampleWidthPx, kSampleHeightPx}, m_theme);
        canvas.text({x + kSampleWidthPx + kSampleGapPx, y + 12.5}, m_entries[i].words,
                    {TextRole::PageText, m_theme.ink, {}});
    }
}

} // namespace chancery

#include "ui/datephrases.h"

#include "core/text/pattern.h"
#include "core/time/datelabel.h"
#include "ui/text.h"
#include "ui/timeline/scenewords.h"

#include <QCoreApplication>

namespace chancery {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("DatePhrases", text);
}

QString widthText(const DateWidth &width)
{
    return toQString(widthLabel(width, translatedSceneWords().dates));
}

/// %1 is the other event, %2 the width. Both are filled at once: a title may hold "%2" itself.
QString pattern(RelativeKind kind, bool hasWidth)
{
    switch (kind) {
    case RelativeKind::After:
        return hasWidth ? tr("at most %2 after %1") : tr("after %1");
    case RelativeKind::Before:
        return hasWidth ? tr("at most %2 before %1") : tr("before %1");
    case RelativeKind::During:
        break;
    }
    return tr("during %1");
}

} // namespace

QString marginPhrase(const DateWidth &margin)
{
    return tr("give or take %1").arg(widthText(margin));
}

QString relativePhrase(const RelativeDate &date, const QString &title)
{
    const QString text = pattern(date.kind, date.within.has_value());
    return date.within ? text.arg(title, widthText(*date.within)) : text.arg(title);
}

QString timeSpanText(const TimeRange &range)
{
    const DateWords &words = translatedSceneWords().dates;
    const CivilDate first = toCivilDate(dayOf(range.begin), Calendar::Gregorian);
    const CivilDate last = toCivilDate(dayOf(range.end - 1), Calendar::Gregorian);
    const std::string begin = yearLabel(first.year, words);
    if (first.year != last.year)
        return toQString(begin) + QStringLiteral(" – ") + toQString(yearLabel(last.year, words));
    if (first.month != last.month)
        return toQString(begin);
    if (first == last)
        return toQString(dayLabel(first, words));
    return toQString(
        filled(words.monthYear, {words.months[static_cast<std::size_t>(first.month - 1)], begin}));
}

} // namespace chancery

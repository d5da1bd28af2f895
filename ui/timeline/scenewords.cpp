#include "ui/timeline/scenewords.h"

#include "ui/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <string_view>

namespace chancery {

namespace {

/// A word or pattern of core's and the name of its field, which disambiguates it for translators.
struct Translatable
{
    const char *english;
    const char *field;
};

// The English words are core's own; naming them here lets translators find them. One that is
// missing here stays English.
constexpr Translatable kTranslatable[] = {
    QT_TRANSLATE_NOOP3("SceneWords", "January", "months"),
    QT_TRANSLATE_NOOP3("SceneWords", "February", "months"),
    QT_TRANSLATE_NOOP3("SceneWords", "March", "months"),
    QT_TRANSLATE_NOOP3("SceneWords", "April", "months"),
    QT_TRANSLATE_NOOP3("SceneWords", "May", "months"),
    QT_TRANSLATE_NOOP3("SceneWords", "June", "months"),
    QT_TRANSLATE_NOOP3("SceneWords", "July", "months"),
    QT_TRANSLATE_NOOP3("SceneWords", "August", "months"),
    QT_TRANSLATE_NOOP3("SceneWords", "September", "months"),
    QT_TRANSLATE_NOOP3("SceneWords", "October", "months"),
    QT_TRANSLATE_NOOP3("SceneWords", "November", "months"),
    QT_TRANSLATE_NOOP3("SceneWords", "December", "months"),
    QT_TRANSLATE_NOOP3("SceneWords", "Jan", "shortMonths"),
    QT_TRANSLATE_NOOP3("SceneWords", "Feb", "shortMonths"),
    QT_TRANSLATE_NOOP3("SceneWords", "Mar", "shortMonths"),
    QT_TRANSLATE_NOOP3("SceneWords", "Apr", "shortMonths"),
    QT_TRANSLATE_NOOP3("SceneWords", "May", "shortMonths"),
    QT_TRANSLATE_NOOP3("SceneWords", "Jun", "shortMonths"),
    QT_TRANSLATE_NOOP3("SceneWords", "Jul", "shortMonths"),
    QT_TRANSLATE_NOOP3("SceneWords", "Aug", "shortMonths"),
    QT_TRANSLATE_NOOP3("SceneWords", "Sep", "shortMonths"),
    QT_TRANSLATE_NOOP3("SceneWords", "Oct", "shortMonths"),
    QT_TRANSLATE_NOOP3("SceneWords", "Nov", "shortMonths"),
    QT_TRANSLATE_NOOP3("SceneWords", "Dec", "shortMonths"),
    QT_TRANSLATE_NOOP3("SceneWords", "Monday", "weekdays"),
    QT_TRANSLATE_NOOP3("SceneWords", "Tuesday", "weekdays"),
    QT_TRANSLATE_NOOP3("SceneWords", "Wednesday", "weekdays"),
    QT_TRANSLATE_NOOP3("SceneWords", "Thursday", "weekdays"),
    QT_TRANSLATE_NOOP3("SceneWords", "Friday", "weekdays"),
    QT_TRANSLATE_NOOP3("SceneWords", "Saturday", "weekdays"),
    QT_TRANSLATE_NOOP3("SceneWords", "Sunday", "weekdays"),
    QT_TRANSLATE_NOOP3("SceneWords", "{0} {1} {2}", "dayMonthYear"),
    QT_TRANSLATE_NOOP3("SceneWords", "{0} {1}", "dayMonth"),
    QT_TRANSLATE_NOOP3("SceneWords", "{0} {1}", "monthYear"),
    QT_TRANSLATE_NOOP3("SceneWords", "{0} BCE", "bce"),
    QT_TRANSLATE_NOOP3("SceneWords", "{0} CE", "ce"),
    QT_TRANSLATE_NOOP3("SceneWords", "{0}, give or take {1}", "margin"),
    QT_TRANSLATE_NOOP3("SceneWords", "c. {0}", "circa"),
    QT_TRANSLATE_NOOP3("SceneWords", "{0} (?)", "uncertain"),
    QT_TRANSLATE_NOOP3("SceneWords", "since {0}", "since"),
    QT_TRANSLATE_NOOP3("SceneWords", "from {0}, end unknown", "fromEndUnknown"),
    QT_TRANSLATE_NOOP3("SceneWords", "until {0}", "until"),
    QT_TRANSLATE_NOOP3("SceneWords", "until {0}, beginning unknown", "untilBeginningUnknown"),
    QT_TRANSLATE_NOOP3("SceneWords", "by {0}", "by"),
    QT_TRANSLATE_NOOP3("SceneWords", "{0} or later", "orLater"),
    QT_TRANSLATE_NOOP3("SceneWords", "between {0} and {1}", "between"),
    QT_TRANSLATE_NOOP3("SceneWords", "{0} or {1}", "alternative"),
    QT_TRANSLATE_NOOP3("SceneWords", "{0} and {1}", "conjunction"),
    QT_TRANSLATE_NOOP3("SceneWords", ", ", "listSeparator"),
    QT_TRANSLATE_NOOP3("SceneWords", "–", "rangeDash"),
    QT_TRANSLATE_NOOP3("SceneWords", " – ", "wideRangeDash"),
    QT_TRANSLATE_NOOP3("SceneWords", "{0}s", "decade"),
    QT_TRANSLATE_NOOP3("SceneWords", "{0}, estimated {1}", "estimated"),
    QT_TRANSLATE_NOOP3("SceneWords", "year unknown", "yearUnknown"),
    QT_TRANSLATE_NOOP3("SceneWords", "first half of {0}", "firstHalf"),
    QT_TRANSLATE_NOOP3("SceneWords", "second half of {0}", "secondHalf"),
    QT_TRANSLATE_NOOP3("SceneWords", "Spring {0}", "seasons"),
    QT_TRANSLATE_NOOP3("SceneWords", "Summer {0}", "seasons"),
    QT_TRANSLATE_NOOP3("SceneWords", "Autumn {0}", "seasons"),
    QT_TRANSLATE_NOOP3("SceneWords", "Winter {0}", "seasons"),
    QT_TRANSLATE_NOOP3("SceneWords", "first quarter of {0}", "quarters"),
    QT_TRANSLATE_NOOP3("SceneWords", "second quarter of {0}", "quarters"),
    QT_TRANSLATE_NOOP3("SceneWords", "third quarter of {0}", "quarters"),
    QT_TRANSLATE_NOOP3("SceneWords", "fourth quarter of {0}", "quarters"),
    QT_TRANSLATE_NOOP3("SceneWords", "first four months of {0}", "quadrimesters"),
    QT_TRANSLATE_NOOP3("SceneWords", "middle four months of {0}", "quadrimesters"),
    QT_TRANSLATE_NOOP3("SceneWords", "last four months of {0}", "quadrimesters"),
    QT_TRANSLATE_NOOP3("SceneWords", "{0} (northern hemisphere)", "northern"),
    QT_TRANSLATE_NOOP3("SceneWords", "{0} (southern hemisphere)", "southern"),
    QT_TRANSLATE_NOOP3("SceneWords", "{0}, {1}", "dateTime"),
    QT_TRANSLATE_NOOP3("SceneWords", "{0} {1}", "zonedTime"),
    QT_TRANSLATE_NOOP3("SceneWords", "{0} (UTC)", "inUtc"),
    QT_TRANSLATE_NOOP3("SceneWords", "{0} {1}", "weekdayDate"),
    QT_TRANSLATE_NOOP3("SceneWords", "{0} / {1}", "bothStyles"),
    QT_TRANSLATE_NOOP3("SceneWords", "{0} (O.S.)", "oldStyle"),
    QT_TRANSLATE_NOOP3("SceneWords", "{0} (O.S./N.S.)", "oldAndNewStyle"),
    QT_TRANSLATE_NOOP3("SceneWords", "date unknown", "unknownDate"),
    QT_TRANSLATE_NOOP3("SceneWords", "{0} (planned)", "statusPatterns"),
    QT_TRANSLATE_NOOP3("SceneWords", "{0} (rumoured)", "statusPatterns"),
    QT_TRANSLATE_NOOP3("SceneWords", "{0} (cancelled)", "statusPatterns"),
    QT_TRANSLATE_NOOP3("SceneWords", "{0} (disputed)", "statusPatterns"),
    QT_TRANSLATE_NOOP3("SceneWords", "state", "actorKinds"),
    QT_TRANSLATE_NOOP3("SceneWords", "government", "actorKinds"),
    QT_TRANSLATE_NOOP3("SceneWords", "person", "actorKinds"),
    QT_TRANSLATE_NOOP3("SceneWords", "organization", "actorKinds"),
    QT_TRANSLATE_NOOP3("SceneWords", "alliance", "actorKinds"),
    QT_TRANSLATE_NOOP3("SceneWords", "forum", "actorKinds"),
    QT_TRANSLATE_NOOP3("SceneWords", "{0}, {1}", "kindAndNote"),
    QT_TRANSLATE_NOOP3("SceneWords", "{0} → {1}", "successor"),
    QT_TRANSLATE_NOOP3("SceneWords", "No actor named", "noActor"),
};

void translate(std::string &word, const char *field)
{
    const auto isSame = [&](const Translatable &known) {
        return word == known.english && std::string_view(field) == known.field;
    };
    const auto *known = std::find_if(std::begin(kTranslatable), std::end(kTranslatable), isSame);
    if (known != std::end(kTranslatable))
        word = toUtf8(QCoreApplication::translate("SceneWords", known->english, known->field));
}

std::string moreText(std::size_t count)
{
    return toUtf8(QCoreApplication::translate("SceneWords", "%n more", "the rest of a long set",
                                              static_cast<int>(count)));
}

/// English has its two forms even where no translation is loaded.
std::string widthText(std::size_t count, const char *one, const char *more)
{
    return toUtf8(QCoreApplication::translate("SceneWords", count == 1 ? one : more, nullptr,
                                              static_cast<int>(count)));
}

std::string days(std::size_t count)
{
    return widthText(count, QT_TRANSLATE_NOOP("SceneWords", "%n day"),
                     QT_TRANSLATE_NOOP("SceneWords", "%n days"));
}
std::string weeks(std::size_t count)
{
    return widthText(count, QT_TRANSLATE_NOOP("SceneWords", "%n week"),
                     QT_TRANSLATE_NOOP("SceneWords", "%n weeks"));
}
std::string months(std::size_t count)
{
    return widthText(count, QT_TRANSLATE_NOOP("SceneWords", "%n month"),
                     QT_TRANSLATE_NOOP("SceneWords", "%n months"));
}
std::string years(std::size_t count)
{
    return widthText(count, QT_TRANSLATE_NOOP("SceneWords", "%n year"),
                     QT_TRANSLATE_NOOP("SceneWords", "%n years"));
}

} // namespace

SceneWords makeTranslatedSceneWords()
{
    SceneWords words = englishSceneWords();
    forEachWord(words, translate);
    words.dates.more = moreText;
    words.dates.widths = {days, weeks, months, years};
    return words;
}

const SceneWords &translatedSceneWords()
{
    static const SceneWords words = makeTranslatedSceneWords();
    return words;
}

} // namespace chancery

#include "ui/export/sourcenotes.h"

#include "core/layout/elide.h"
#include "ui/text.h"
#include "ui/timeline/scenewords.h"

#include <QCoreApplication>
#include <QStringList>

#include <map>

namespace chancery {

namespace {

QString superscript(std::size_t number)
{
    static const QString digits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString text;
    for (const QChar digit : QString::number(number))
        text += digits[digit.digitValue()];
    return text;
}

QString bounded(const std::string &text)
{
    constexpr std::size_t kLongest = 300;
    return toQString(cappedText(text, kLongest));
}

} // namespace

QString citationText(const Timeline &timeline, const Citation &citation)
{
    QStringList parts;
    if (citation.source) {
        const Source &source = timeline.source(*citation.source);
        if (!source.author.empty())
            parts << bounded(source.author);
        if (!source.publisher.empty())
            parts << bounded(source.publisher);
        if (!source.title.empty())
            parts << QCoreApplication::translate("Citation", "“%1”").arg(bounded(source.title));
        if (source.published)
            parts << toQString(dateLabel(*source.published, translatedSceneWords().dates));
    }
    if (parts.isEmpty())
        parts << bounded(citation.ref);
    if (!citation.locator.empty())
        parts << bounded(citation.locator);
    return parts.join(QStringLiteral(", "));
}

SourceNotes sourceNotes(const Timeline &timeline, const EventSet &events)
{
    SourceNotes result;
    result.suffixes.resize(timeline.events().size());
    std::map<std::pair<std::string, std::string>, std::size_t> numbers;
    for (const EventIndex index : timeline.chronological()) {
        if (!events.contains(index))
            continue;
        QStringList figures;
        for (const Citation &citation : timeline.event(index).citations) {
            const auto [known, isNew]
                = numbers.try_emplace({citation.ref, citation.locator}, numbers.size() + 1);
            if (isNew)
                result.notes.push_back(citationText(timeline, citation));
            figures << superscript(known->second);
        }
        if (!figures.isEmpty())
            result.suffixes[index.value]
                = toUtf8(QChar(0x2009) + figures.join(QStringLiteral("˒")));
    }
    return result;
}

} // namespace chancery

#include "ui/export/sourcenotes.h"

#include "ui/citation.h"
#include "ui/text.h"

#include <QStringList>

#include <map>
#include <set>

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

} // namespace

SourceNotes sourceNotes(const Timeline &timeline, const EventSet &events)
{
    SourceNotes result;
    result.suffixes.resize(timeline.events().size());
    std::map<std::pair<std::string, std::string>, std::size_t> numbers;
    for (const EventIndex index : timeline.chronological()) {
        if (!events.contains(index))
            continue;
        std::set<std::size_t> cited;
        for (const Citation &citation : timeline.event(index).citations) {
            const auto [known, isNew]
                = numbers.try_emplace({citation.ref, citation.locator}, numbers.size() + 1);
            if (isNew)
                result.notes.push_back(citationText(timeline, citation));
            cited.insert(known->second);
        }
        QStringList figures;
        for (const std::size_t number : cited)
            figures << superscript(number);
        if (!figures.isEmpty())
            result.suffixes[index.value]
                = toUtf8(QChar(0x2009) + figures.join(QStringLiteral("˒")));
    }
    return result;
}

} // namespace chancery

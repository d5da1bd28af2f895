#include "ui/citation.h"

#include "core/layout/elide.h"
#include "ui/text.h"
#include "ui/timeline/scenewords.h"

#include <QCoreApplication>
#include <QStringList>

namespace chancery {

namespace {

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

QString eventCitation(const Timeline &timeline, EventIndex index)
{
    const Event &event = timeline.event(index);
    const QString title = toQString(event.title);
    QString text = title;
    if (event.date)
        text = QCoreApplication::translate("Citation", "%1, %2")
                   .arg(title, toQString(dateLabel(*event.date, translatedSceneWords().dates)));
    QStringList sources;
    for (const Citation &citation : event.citations) {
        if (const QString source = citationText(timeline, citation); !source.isEmpty())
            sources << source;
    }
    const auto ended = [](const QString &sentence) {
        return sentence.endsWith(u'.') ? sentence : sentence + u'.';
    };
    if (sources.isEmpty())
        return ended(text);
    return ended(text) + u' ' + ended(sources.join(QStringLiteral("; ")));
}

} // namespace chancery

#include "ui/timeline/tooltip.h"

#include "core/layout/elide.h"
#include "ui/counts.h"
#include "ui/datephrases.h"
#include "ui/text.h"
#include "ui/timeline/scenewords.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace chancery {

namespace {

constexpr std::size_t kNamedActors = 6;
constexpr std::size_t kNamedMembers = 8;
constexpr std::size_t kNamedGroups = 6;

QString escaped(const std::string &text)
{
    return isolated(toQString(cappedText(text)).toHtmlEscaped());
}

QString dateOf(const Event &event)
{
    if (event.date)
        return escaped(dateLabel(*event.date, translatedSceneWords().dates));
    return QCoreApplication::translate("ToolTip", "undated");
}

/// What is said of the date by other events, a line each.
QString relativeDatesOf(const Timeline &timeline, const Event &event)
{
    QString lines;
    for (const RelativeDate &date : event.relativeDates) {
        const QString title = toQString(cappedText(timeline.event(date.event).title));
        lines += QStringLiteral("<br>") + relativePhrase(date, title).toHtmlEscaped();
    }
    return lines;
}

QString actorsOf(const Timeline &timeline, const Event &event)
{
    QStringList names;
    for (const Participant &participant : event.participants) {
        if (names.size() == static_cast<qsizetype>(kNamedActors)) {
            names << QStringLiteral("…");
            break;
        }
        names << escaped(timeline.actor(participant.actor).name);
    }
    return names.join(QStringLiteral(", "));
}

QString dateWords(const EdtfDate &date)
{
    return escaped(dateLabel(date, translatedSceneWords().dates));
}

QString membershipText(const Timeline &timeline, const Membership &membership)
{
    const QString group = escaped(timeline.actor(membership.group).name);
    if (!membership.during)
        return QCoreApplication::translate("ToolTip", "part of %1").arg(group);
    return QCoreApplication::translate("ToolTip", "part of %1: %2")
        .arg(group, dateWords(*membership.during));
}

} // namespace

QString eventToolTip(const Timeline &timeline, EventIndex index)
{
    const Event &event = timeline.event(index);
    QString text = QStringLiteral("<qt><b>%1</b><br>%2").arg(escaped(event.title), dateOf(event));
    text += relativeDatesOf(timeline, event);
    const QString actors = actorsOf(timeline, event);
    if (!actors.isEmpty())
        text += QStringLiteral("<br>") + actors;
    return text + QStringLiteral("</qt>");
}

QString clusterToolTip(const Timeline &timeline, std::span<const RowItem> members)
{
    const QString head = QCoreApplication::translate("ToolTip", "%1 – double click to open")
                             .arg(countedEvents(members.size()));
    QStringList lines{QStringLiteral("<qt><b>%1</b>").arg(head.toHtmlEscaped())};
    for (const RowItem &item : members.first(std::min(members.size(), kNamedMembers))) {
        const Event &event = timeline.event(item.event);
        lines << QStringLiteral("%1 – %2").arg(dateOf(event), escaped(event.title));
    }
    if (members.size() > kNamedMembers)
        lines << QStringLiteral("…");
    return lines.join(QStringLiteral("<br>")) + QStringLiteral("</qt>");
}

QString actorToolTip(const Timeline &timeline, ActorIndex index)
{
    const Actor &actor = timeline.actor(index);
    QStringList lines{QStringLiteral("<qt><b>%1</b>").arg(escaped(actor.name))};
    QStringList facts;
    const auto kind = static_cast<std::size_t>(actor.kind);
    for (const std::string &fact : {translatedSceneWords().actorKinds[kind], actor.note}) {
        if (!fact.empty())
            facts << escaped(fact);
    }
    if (!facts.isEmpty())
        lines << facts.join(QStringLiteral(" · "));
    if (actor.lifetime)
        lines << dateWords(*actor.lifetime);
    for (std::size_t i = 0; i < std::min(actor.memberships.size(), kNamedGroups); ++i)
        lines << membershipText(timeline, actor.memberships[i]);
    if (actor.memberships.size() > kNamedGroups)
        lines << QStringLiteral("…");
    if (actor.successor)
        lines << QCoreApplication::translate("ToolTip", "followed by %1")
                     .arg(escaped(timeline.actor(*actor.successor).name));
    return lines.join(QStringLiteral("<br>")) + QStringLiteral("</qt>");
}

} // namespace chancery

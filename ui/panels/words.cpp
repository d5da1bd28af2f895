#include "ui/panels/words.h"

#include "core/query/belonging.h"
#include "core/time/datelabel.h"
#include "ui/citation.h"
#include "ui/datephrases.h"
#include "ui/text.h"
#include "ui/timeline/scenewords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>

namespace chancery {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Words", text);
}

/// A word of our vocabulary and what people read for it.
struct RoleWord
{
    const char *role;
    const char *name;
};

constexpr std::array kRoles = {
    RoleWord{"", QT_TRANSLATE_NOOP("Words", "Actor")},
    RoleWord{"initiator", QT_TRANSLATE_NOOP("Words", "Initiator")},
    RoleWord{"guest", QT_TRANSLATE_NOOP("Words", "Guest")},
    RoleWord{"sender", QT_TRANSLATE_NOOP("Words", "Sender")},
    RoleWord{"accuser", QT_TRANSLATE_NOOP("Words", "Accuser")},
    RoleWord{"target", QT_TRANSLATE_NOOP("Words", "Target")},
    RoleWord{"host", QT_TRANSLATE_NOOP("Words", "Host")},
    RoleWord{"recipient", QT_TRANSLATE_NOOP("Words", "Recipient")},
    RoleWord{"accused", QT_TRANSLATE_NOOP("Words", "Accused")},
    RoleWord{"party", QT_TRANSLATE_NOOP("Words", "Party")},
    RoleWord{"participant", QT_TRANSLATE_NOOP("Words", "Participant")},
    RoleWord{"signatory", QT_TRANSLATE_NOOP("Words", "Signatory")},
    RoleWord{"mediator", QT_TRANSLATE_NOOP("Words", "Mediator")},
    RoleWord{"observer", QT_TRANSLATE_NOOP("Words", "Observer")},
    RoleWord{"absent", QT_TRANSLATE_NOOP("Words", "Absent")},
};

struct RelationWords
{
    const char *kind;
    const char *stated;
    const char *received;
};

constexpr std::array kRelations = {
    RelationWords{"leads-to", QT_TRANSLATE_NOOP("Words", "Leads to"),
                  QT_TRANSLATE_NOOP("Words", "Results from")},
    RelationWords{"responds-to", QT_TRANSLATE_NOOP("Words", "Responds to"),
                  QT_TRANSLATE_NOOP("Words", "Answered by")},
    RelationWords{"retracts", QT_TRANSLATE_NOOP("Words", "Retracts"),
                  QT_TRANSLATE_NOOP("Words", "Retracted by")},
    RelationWords{"follows", QT_TRANSLATE_NOOP("Words", "Follows"),
                  QT_TRANSLATE_NOOP("Words", "Followed by")},
    RelationWords{"part-of", QT_TRANSLATE_NOOP("Words", "Part of"),
                  QT_TRANSLATE_NOOP("Words", "Includes")},
};

QString dayText(const Bound &bound)
{
    return toQString(dayLabel(bound.day, translatedSceneWords().dates));
}

QString humanized(const std::string &id)
{
    return capitalized(toQString(id).replace(QLatin1Char('-'), QLatin1Char(' ')));
}

QString calendarNote(const EdtfDate &date)
{
    if (date.calendar == Calendar::Gregorian)
        return QString();
    if (!date.possible.from.isFinite() || !date.possible.to.isFinite())
        return tr("Julian calendar (Old Style)");
    const QString from = dayText(date.possible.from);
    const QString to = dayText(date.possible.to);
    const QString days = from == to ? from : tr("%1 to %2").arg(from, to);
    return tr("Julian calendar (Old Style); Gregorian: %1").arg(days);
}

/// Which way of counting years before 1 the text was written in, where it names such a year.
QString countNote(const EdtfDate &date)
{
    const auto isBeforeOne = [](const EdtfEnd &end) {
        return end.kind == EdtfEnd::Kind::Point && end.point.earliest.year <= 0;
    };
    for (const EdtfSpan &span : date.expression.spans) {
        if (isBeforeOne(span.from) || isBeforeOne(span.to))
            return date.years == YearCount::Historical ? tr("years counted without a year 0")
                                                       : tr("years counted with a year 0");
    }
    return QString();
}

/// How the form of the date is to be read, beyond what its label says.
QString formNote(const EdtfDate &date)
{
    switch (date.form) {
    case DateForm::OneOf:
        return tr("one of these days");
    case DateForm::AllOf:
        return tr("each of these");
    case DateForm::Single:
        if (date.possible.from.day != date.possible.to.day)
            return tr("somewhere in this span");
        break;
    case DateForm::Interval:
        break;
    }
    return QString();
}

} // namespace

QString capitalized(const QString &text)
{
    if (text.isEmpty())
        return text;
    const qsizetype first = text.at(0).isHighSurrogate() && text.size() > 1 ? 2 : 1;
    return QLocale().toUpper(text.left(first)) + text.mid(first);
}

QString statusName(EventStatus status)
{
    switch (status) {
    case EventStatus::Happened:
        return tr("happened");
    case EventStatus::Planned:
        return tr("planned");
    case EventStatus::Rumoured:
        return tr("rumoured");
    case EventStatus::Cancelled:
        return tr("cancelled");
    case EventStatus::Disputed:
        return tr("disputed");
    }
    return QString();
}

QString typeName(const Timeline &timeline, const std::string &type)
{
    if (type.empty())
        return tr("no type");
    const std::vector<EventType> &types = timeline.types();
    // The last statement of an id holds: documents can restate the built-in ones.
    const auto found = std::find_if(types.rbegin(), types.rend(),
                                    [&type](const EventType &t) { return t.id == type; });
    return found == types.rend() || found->name.empty() ? toQString(type) : toQString(found->name);
}

QString actorKindName(ActorKind kind)
{
    switch (kind) {
    case ActorKind::State:
        return tr("state");
    case ActorKind::Government:
        return tr("government");
    case ActorKind::Person:
        return tr("person");
    case ActorKind::Organization:
        return tr("organization");
    case ActorKind::Alliance:
        return tr("alliance");
    case ActorKind::Forum:
        return tr("forum");
    case ActorKind::Unstated:
        break;
    }
    return QString();
}

QString actorNameAt(const Timeline &timeline, ActorIndex index, const Event &event)
{
    const Actor &actor = timeline.actor(index);
    const QString name = toQString(actor.name);
    const bool standsForOthers
        = actor.kind == ActorKind::Person || actor.kind == ActorKind::Government;
    const auto groups
        = standsForOthers ? groupsAt(timeline, index, event.date) : std::vector<ActorIndex>();
    if (groups.empty())
        return name;
    // Not arg() twice: a name may hold a "%2" of its own.
    return tr("%1 (%2)").arg(name, toQString(timeline.actor(groups.front()).name));
}

QString roleName(const std::string &role)
{
    const auto found = std::find_if(kRoles.begin(), kRoles.end(),
                                    [&role](const RoleWord &word) { return role == word.role; });
    return found == kRoles.end() ? humanized(role) : tr(found->name);
}

QString relationHeading(const std::string &kind, RelationDirection direction)
{
    const auto found
        = std::find_if(kRelations.begin(), kRelations.end(),
                       [&kind](const RelationWords &words) { return kind == words.kind; });
    const bool stated = direction == RelationDirection::Stated;
    if (found != kRelations.end())
        return tr(stated ? found->stated : found->received);
    return stated ? humanized(kind) : tr("Named here as: ") + toQString(kind);
}

QString dateText(const Event &event)
{
    const DateWords &words = translatedSceneWords().dates;
    return toQString(event.date ? dateLabel(*event.date, words) : words.unknownDate);
}

QString dateHeading(const Event &event)
{
    const QString text = dateText(event);
    // An abbreviation keeps its small letter: "c. 1815".
    const QString circa = toQString(translatedSceneWords().dates.circa);
    const QString abbreviation = circa.left(circa.indexOf(QLatin1String("{0}"))).trimmed();
    const bool isAbbreviated
        = abbreviation.endsWith(QLatin1Char('.')) && text.startsWith(abbreviation);
    return isAbbreviated ? text : capitalized(text);
}

QString dateAsWritten(const Event &event)
{
    QStringList parts;
    if (!event.dateText.empty())
        parts << toQString(event.dateText);
    if (!event.date) {
        if (!event.dateText.empty())
            parts << (event.relativeDates.empty() ? tr("not understood") : tr("gives no date"));
        return parts.join(QStringLiteral(" · "));
    }
    if (event.date->margin)
        parts << marginPhrase(*event.date->margin);
    if (const QString note = formNote(*event.date); !note.isEmpty())
        parts << note;
    if (event.date->approximateFrom || event.date->approximateTo)
        parts << tr("approximate");
    if (event.date->uncertain)
        parts << tr("uncertain");
    if (const QString note = calendarNote(*event.date); !note.isEmpty())
        parts << note;
    if (const QString note = countNote(*event.date); !note.isEmpty())
        parts << note;
    return parts.join(QStringLiteral(" · "));
}

QString eventHeading(const Timeline &timeline, const Event &event)
{
    QStringList parts;
    if (!event.type.empty())
        parts << typeName(timeline, event.type);
    if (event.status != EventStatus::Happened)
        parts << statusName(event.status);
    return parts.isEmpty() ? tr("Event") : parts.join(QStringLiteral(" · "));
}

QString footnoteText(const Timeline &timeline, const Citation &citation)
{
    const QString text = citationText(timeline, citation);
    return text.isEmpty() || text.endsWith(QLatin1Char('.')) ? text : text + QLatin1Char('.');
}

QString sourceName(const Timeline &timeline, const std::string &ref)
{
    const auto &sources = timeline.sources();
    const auto known = std::find_if(sources.begin(), sources.end(),
                                    [&ref](const Source &source) { return source.id == ref; });
    const bool isTitled = known != sources.end() && !known->title.empty();
    return toQString(isTitled ? known->title : ref);
}

} // namespace chancery

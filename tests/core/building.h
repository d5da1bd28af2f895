#pragma once

#include "core/model/timelinebuilder.h"

#include <QStringList>

#include <string>

/// What tests of a TimelineBuilder are made of.
namespace chancery::test {

inline DraftText text(const std::string &value, int line = 1)
{
    return {value, {line, 1}};
}

inline ActorDraft actorDraft(const std::string &id, const std::string &partOf = {}, int line = 1)
{
    ActorDraft draft;
    draft.id = text(id, line);
    if (!partOf.empty())
        draft.partOf.push_back({text(partOf, line), {}});
    return draft;
}

inline EventDraft eventDraft(const std::string &id, const std::string &date = "2000")
{
    EventDraft draft;
    draft.id = text(id);
    draft.title = text(id);
    if (!date.empty())
        draft.date = text(date);
    return draft;
}
inline QStringList codes(DiagnosticLog &log)
{
    QStringList list;
    for (const Diagnostic &d : log.take({"doc", "other"}))
        list << QString::fromStdString(d.code);
    return list;
}

/// A builder with one document begun.
struct Building
{
    DiagnosticLog log{1000};
    TimelineBuilder builder;

    explicit Building(BuildLimits limits = {}) : builder(limits, log)
    {
        builder.beginDocument("doc");
        builder.expectActorDeclarations();
    }
};

} // namespace chancery::test

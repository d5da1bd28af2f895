#pragma once

#include "readdocument.h"

#include <QStringList>

namespace chancery {

/// The expression that an event's date comes to.
inline QString dateOf(const ReadResult &result, std::string_view id)
{
    const auto index = result.timeline->findEvent(id);
    if (!index)
        return QStringLiteral("no such event");
    const auto &date = result.timeline->event(*index).date;
    return date ? QString::fromStdString(date->text) : QString();
}

/// What a reading complains of, but for events that say nothing of their date.
inline QStringList codesOf(const ReadResult &result)
{
    QStringList codes;
    for (const Diagnostic &d : result.diagnostics) {
        if (d.code != "no-date")
            codes << QString::fromStdString(d.code);
    }
    return codes;
}

} // namespace chancery

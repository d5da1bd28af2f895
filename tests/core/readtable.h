#pragma once

#include "readdocument.h"

#include "core/time/datelabel.h"

#include <string>
#include <utility>

namespace chancery {

/// Reads text as a file of this name, with choices of columns.
inline ReadResult readTable(const QByteArray &text, const std::vector<ColumnChoice> &choices = {},
                            const std::string &name = "test.csv")
{
    ReadOptions options;
    options.columnChoices = [choices](const std::vector<std::string> &) { return choices; };
    return readText(std::string_view(text.constData(), std::size_t(text.size())), name, options);
}

/// "id | date | title | actor:role, actor | type | place", one event a line, in the table's order.
inline QString picture(const ReadResult &result)
{
    QStringList lines;
    for (const Event &event : result.timeline->events()) {
        QStringList actors;
        for (const Participant &part : event.participants) {
            QString actor = QString::fromStdString(result.timeline->actor(part.actor).id);
            if (!part.role.empty())
                actor += QLatin1Char(':') + QString::fromStdString(part.role);
            actors << actor;
        }
        lines << QStringList{QString::fromStdString(event.id),
                             QString::fromStdString(event.dateText),
                             QString::fromStdString(event.title),
                             actors.join(QStringLiteral(", ")),
                             QString::fromStdString(event.type),
                             QString::fromStdString(event.place)}
                     .join(QStringLiteral(" | "));
    }
    return lines.join(QLatin1Char('\n'));
}

/// "LINE:COLUMN code", the column by name, of errors and warnings.
inline QStringList complaints(const ReadResult &result)
{
    QStringList list;
    for (const Diagnostic &d : result.diagnostics) {
        if (d.severity != Severity::Note)
            list << QStringLiteral("%1:%2 %3")
                        .arg(d.position.line)
                        .arg(QString::fromStdString(d.columnName), QString::fromStdString(d.code));
    }
    return list;
}

} // namespace chancery

#pragma once

#include "core/io/documentreader.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <string>

namespace chancery {

/// "LINE:COL severity code", the part of a diagnostic that tests compare.
inline QString brief(const Diagnostic &d)
{
    const std::string_view severity = severityName(d.severity);
    return QStringLiteral("%1:%2 %3 %4")
        .arg(d.position.line)
        .arg(d.position.column)
        .arg(QString::fromUtf8(severity.data(), qsizetype(severity.size())),
             QString::fromStdString(d.code));
}

inline QStringList briefs(const ReadResult &result)
{
    QStringList list;
    for (const Diagnostic &d : result.diagnostics)
        list << brief(d);
    return list;
}

inline ReadResult readDocument(const QByteArray &text, const ReadOptions &options = {})
{
    return readText(std::string_view(text.constData(), std::size_t(text.size())), "test.yaml",
                    options);
}

/// A document of the right format with these lines under `events:`.
inline QByteArray withEvents(const QByteArray &events)
{
    return "format: chancery/1\nevents:\n" + events;
}

/// The first diagnostic with this code, or null.
inline const Diagnostic *firstOf(const ReadResult &result, std::string_view code)
{
    for (const Diagnostic &d : result.diagnostics) {
        if (d.code == code)
            return &d;
    }
    return nullptr;
}

} // namespace chancery

#pragma once

#include <QDir>
#include <QFile>
#include <QString>
#include <QTemporaryDir>

namespace chancery {

/// A folder of documents for one test program.
class Documents
{
public:
    /// Writes the text and returns the file's path.
    QString write(const QString &name, const QByteArray &text) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            return {};
        return file.fileName();
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

/// Four events between two sides, one of them planned, out of order and with sources.
inline QByteArray smallTimeline()
{
    return R"(format: chancery/1
title: A small timeline
sources:
  gazette: {title: The Gazette}
actors:
  east: {name: East, kind: state}
  envoy: {name: The Envoy, kind: person, part_of: east}
  "Korea, South": {name: "Korea, South", kind: state}
  west: {name: West, kind: state}
events:
  - id: plan
    title: The envoy is to return
    date: "[2019-04-16..2019-04-30]"
    type: visit
    status: planned
    actors: {envoy: guest, west: host}
  - id: call
    title: The envoy calls
    date: 2000-07
    type: visit
    actors: {envoy: guest, west: host}
    place: Élysée
    summary: A long talk.
    sources: [{ref: gazette, locator: "page 3"}]
    relations: [{kind: leads-to, event: plan}]
  - id: exit
    title: South leaves the talks
    date: 2009
    type: withdrawal
    actors: ["Korea, South"]
  - id: since
    title: Ties wither
    date: 1991-12-26/..
    type: estrangement
    actors: {east: party, west: party}
)";
}

inline QString shippedTimeline()
{
    return QStringLiteral(SOURCE_DIR "/events.yaml");
}

} // namespace chancery

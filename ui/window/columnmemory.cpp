#include "ui/window/columnmemory.h"

#include "core/io/table/columnmap.h"
#include "ui/text.h"

#include <QCryptographicHash>
#include <QSettings>

namespace chancery {

namespace {

QString group()
{
    return QStringLiteral("columns");
}

/// Names can be long, and hold whatever keys of settings cannot.
QString keyOf(const std::vector<std::string> &columnNames)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const std::string &name : columnNames) {
        hash.addData(QByteArray::number(static_cast<qulonglong>(name.size())));
        hash.addData(QByteArrayView(":"));
        hash.addData(QByteArray::fromStdString(name));
    }
    return QString::fromLatin1(hash.result().toHex());
}

bool sayNothingNew(const std::vector<std::string> &names, const std::vector<ColumnChoice> &choices)
{
    const ColumnMap plain(names, {});
    const ColumnMap chosen(names, choices);
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (plain.fieldOf(i) != chosen.fieldOf(i))
            return false;
    }
    return true;
}

} // namespace

ColumnMemory::ColumnMemory()
{
    QSettings settings;
    settings.beginGroup(group());
    for (const QString &key : settings.childKeys())
        m_choices.insert(key, settings.value(key).toStringList());
}

std::vector<ColumnChoice> ColumnMemory::recall(const std::vector<std::string> &columnNames) const
{
    std::vector<ColumnChoice> choices;
    for (const QString &line : m_choices.value(keyOf(columnNames))) {
        const qsizetype equals = line.indexOf(u'=');
        const auto field = columnFieldFromId(toUtf8(line.left(equals)));
        if (equals > 0 && field)
            choices.push_back({*field, toUtf8(line.mid(equals + 1))});
    }
    return choices;
}

void ColumnMemory::remember(const std::vector<std::string> &columnNames,
                            const std::vector<ColumnChoice> &choices)
{
    const QString key = keyOf(columnNames);
    QSettings settings;
    settings.beginGroup(group());
    if (choices.empty() || sayNothingNew(columnNames, choices)) {
        m_choices.remove(key);
        settings.remove(key);
        return;
    }
    QStringList lines;
    for (const ColumnChoice &choice : choices)
        lines << toQString(columnFieldId(choice.field)) + u'=' + toQString(choice.column);
    m_choices.insert(key, lines);
    settings.setValue(key, lines);
}

} // namespace chancery

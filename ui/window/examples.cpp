#include "ui/window/examples.h"

#include "ui/window/actions.h"

#include <QDir>
#include <QFile>
#include <QMenu>
#include <QTextStream>

namespace chancery {

namespace {

/// What the line "title: …" says; these are our own files, in which it is plain or quoted.
QString titleOf(const QString &path)
{
    const QString key = QStringLiteral("title:");
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        QTextStream lines(&file);
        for (QString line = lines.readLine(); !line.isNull(); line = lines.readLine()) {
            if (!line.startsWith(key))
                continue;
            QString title = line.mid(key.size()).trimmed();
            if (title.size() > 1 && title.startsWith(QLatin1Char('"'))
                && title.endsWith(QLatin1Char('"')))
                title = title.mid(1, title.size() - 2);
            return title;
        }
    }
    return QFileInfo(path).completeBaseName();
}

} // namespace

QList<Example> shippedExamples()
{
    QList<Example> examples;
    const QDir folder(QStringLiteral(":/examples"));
    for (const QFileInfo &file : folder.entryInfoList(QDir::Files, QDir::Name))
        examples << Example{QStringLiteral("example-") + file.completeBaseName(), file.filePath(),
                            titleOf(file.filePath())};
    return examples;
}

void fillExamplesMenu(QMenu *menu, const Actions &actions)
{
    for (const Example &example : shippedExamples()) {
        if (QAction *action = actions.action(example.id))
            menu->addAction(action);
    }
}

} // namespace chancery

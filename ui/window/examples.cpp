#include "ui/window/examples.h"

#include "ui/window/actions.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QMenu>
#include <QTextStream>

namespace chancery {

namespace {

/// The document's own title: that of a YAML document, which in our own files is plain or quoted;
/// of another one, its name and kind.
QString titleOf(const QFileInfo &info)
{
    const QString key = QStringLiteral("title:");
    QFile file(info.filePath());
    if (info.suffix() == QLatin1String("yaml") && file.open(QIODevice::ReadOnly)) {
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
    QString name = info.completeBaseName().replace(u'-', u' ');
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return QCoreApplication::translate("Examples", "%1 (%2)").arg(name, info.suffix().toUpper());
}

} // namespace

QList<Example> shippedExamples()
{
    QList<Example> examples;
    const QDir folder(QStringLiteral(":/examples"));
    for (const QFileInfo &file : folder.entryInfoList(QDir::Files, QDir::Name))
        examples << Example{QStringLiteral("example-") + file.fileName(), file.filePath(),
                            titleOf(file)};
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

#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace chancery {

/// How a run of the program ended.
struct Outcome
{
    int exitCode = -1; ///< -1: it crashed or did not end
    QByteArray out;
    QByteArray err;

    QJsonArray json() const { return QJsonDocument::fromJson(out).array(); }
    QStringList outLines() const
    {
        return QString::fromUtf8(out).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }
};

/// An environment in which nothing says where a window could open.
inline QProcessEnvironment withoutDisplay()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(name));
    return environment;
}

/// Runs the program with no display. @p outFile takes its standard output, where it is not empty.
inline Outcome chancery(const QStringList &arguments, const QByteArray &input = {},
                        const QString &outFile = {})
{
    constexpr int kMostMilliseconds = 60'000;
    QProcess process;
    process.setProcessEnvironment(withoutDisplay());
    if (!outFile.isEmpty())
        process.setStandardOutputFile(outFile);
    process.start(QStringLiteral(CHANCERY_BIN), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(kMostMilliseconds)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    const bool isEnded = process.exitStatus() == QProcess::NormalExit;
    return {isEnded ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

} // namespace chancery

#include "ui/panels/problemsmodel.h"

#include "core/text/pattern.h"
#include "ui/text.h"

#include <QApplication>
#include <QIcon>
#include <QLocale>
#include <QStringList>
#include <QStyle>

#include <algorithm>
#include <array>

namespace chancery {

namespace {

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return ProblemsModel::tr("Error");
    case Severity::Warning:
        return ProblemsModel::tr("Warning");
    case Severity::Note:
        return ProblemsModel::tr("Note");
    }
    return QString();
}

QIcon severityIcon(Severity severity)
{
    const QStyle *style = QApplication::style();
    switch (severity) {
    case Severity::Error:
        return style->standardIcon(QStyle::SP_MessageBoxCritical);
    case Severity::Warning:
        return style->standardIcon(QStyle::SP_MessageBoxWarning);
    case Severity::Note:
        break;
    }
    return style->standardIcon(QStyle::SP_MessageBoxInformation);
}

/// core writes English; its patterns are the sources of our translations.
QString translated(const std::string &pattern, const std::vector<std::string> &args)
{
    const QString own = QCoreApplication::translate("Diagnostic", pattern.c_str());
    return toQString(fillPattern(toUtf8(own), args));
}

QString placeText(const Diagnostic &diagnostic)
{
    QString text = toQString(diagnostic.file);
    if (diagnostic.position.line > 0)
        text += QStringLiteral(":%1").arg(diagnostic.position.line);
    if (diagnostic.position.line > 0 && diagnostic.position.column > 0)
        text += QStringLiteral(":")
            + (diagnostic.columnName.empty() ? QString::number(diagnostic.position.column)
                                             : toQString(diagnostic.columnName));
    return text;
}

/// Cells are one line: a document's line breaks and other controls become blanks.
QString oneLine(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator)
            c = QLatin1Char(' ');
    }
    return text;
}

QString cellText(const Diagnostic &diagnostic, int column)
{
    switch (column) {
    case ProblemsModel::SeverityColumn:
        return severityText(diagnostic.severity);
    case ProblemsModel::PlaceColumn:
        return oneLine(placeText(diagnostic));
    case ProblemsModel::MessageColumn:
        return problemText(diagnostic);
    case ProblemsModel::HintColumn:
        return oneLine(translated(diagnostic.hintPattern, diagnostic.args));
    default:
        return QString();
    }
}

} // namespace

QString problemText(const Diagnostic &diagnostic)
{
    return oneLine(translated(diagnostic.pattern, diagnostic.args));
}

ProblemsModel::ProblemsModel(QObject *parent) : QAbstractTableModel(parent) { }

void ProblemsModel::setDiagnostics(std::vector<Diagnostic> diagnostics)
{
    beginResetModel();
    m_diagnostics = std::move(diagnostics);
    std::stable_sort(
        m_diagnostics.begin(), m_diagnostics.end(),
        [](const Diagnostic &a, const Diagnostic &b) { return a.severity < b.severity; });
    endResetModel();
}

QString ProblemsModel::line(int row) const
{
    return toQString(toLine(m_diagnostics[static_cast<std::size_t>(row)]));
}

int ProblemsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_diagnostics.size());
}

int ProblemsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ProblemsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Diagnostic &diagnostic = m_diagnostics[static_cast<std::size_t>(index.row())];
    if (role == Qt::DecorationRole && index.column() == SeverityColumn)
        return severityIcon(diagnostic.severity);
    if (role == Qt::DisplayRole)
        return cellText(diagnostic, index.column());
    if (role == Qt::ToolTipRole) // cells elide; a tool tip guesses markup unless it is markup
        return QStringLiteral("<qt>%1</qt>")
            .arg(cellText(diagnostic, index.column()).toHtmlEscaped());
    return {};
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SeverityColumn:
        return tr("Severity");
    case PlaceColumn:
        return tr("Place");
    case MessageColumn:
        return tr("Problem");
    case HintColumn:
        return tr("What to do");
    default:
        return {};
    }
}

QString problemCountText(const std::vector<Diagnostic> &diagnostics)
{
    std::array<std::size_t, 3> counts{};
    for (const Diagnostic &diagnostic : diagnostics)
        ++counts[static_cast<std::size_t>(diagnostic.severity)];
    const auto [errors, warnings, notes] = counts;
    QStringList parts;
    const auto add = [&parts](std::size_t count, const QString &one, const QString &several) {
        if (count == 1)
            parts << one;
        else if (count > 1)
            parts << several.arg(QLocale().toString(static_cast<qulonglong>(count)));
    };
    add(errors, ProblemsModel::tr("1 error"), ProblemsModel::tr("%1 errors"));
    add(warnings, ProblemsModel::tr("1 warning"), ProblemsModel::tr("%1 warnings"));
    add(notes, ProblemsModel::tr("1 note"), ProblemsModel::tr("%1 notes"));
    return parts.isEmpty() ? ProblemsModel::tr("no problems") : parts.join(QStringLiteral(", "));
}

} // namespace chancery

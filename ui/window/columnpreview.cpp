#include "ui/window/columnpreview.h"

#include "ui/panels/panelparts.h"
#include "ui/panels/problemsmodel.h"
#include "ui/panels/words.h"
#include "ui/text.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <initializer_list>

namespace chancery {

namespace {

constexpr int kSpacingPx = 6;
constexpr int kEventRows = 5; ///< in view at once
constexpr int kProblemRows = 3;
constexpr int kDateColumnPx = 170;
constexpr int kTitleColumnPx = 300;
constexpr int kActorsColumnPx = 220;
constexpr int kPlaceColumnPx = 120;
constexpr qsizetype kMostCellCharacters = 200;

QTreeWidget *makeList(const QStringList &headers, const QString &name, int rows, QWidget *parent)
{
    auto *list = new QTreeWidget(parent);
    list->setHeaderLabels(headers);
    list->setAccessibleName(name);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAllColumnsShowFocus(true);
    list->setSelectionMode(QAbstractItemView::SingleSelection);
    const int rowHeight = list->fontMetrics().height() + 8;
    list->setMinimumHeight((rows + 1) * rowHeight);
    return list;
}

QString cell(const std::string &text)
{
    return toQString(text).left(kMostCellCharacters).simplified();
}

QString actorsText(const Timeline &timeline, const Event &event)
{
    constexpr std::size_t kMostNamed = 12;
    QStringList names;
    for (std::size_t i = 0; i < std::min(event.participants.size(), kMostNamed); ++i) {
        const Participant &part = event.participants[i];
        QString name = cell(timeline.actor(part.actor).name);
        if (!part.role.empty())
            name = ColumnPreview::tr("%1 (%2)").arg(name, roleName(part.role));
        names << name;
    }
    if (event.participants.size() > kMostNamed)
        names << QStringLiteral("…");
    return names.join(QStringLiteral(", "));
}

} // namespace

ColumnPreview::ColumnPreview(QWidget *parent)
    : QWidget(parent), m_summary(makeText(QString(), TextStyle::Body, this)),
      m_events(makeList({tr("Date"), tr("Title"), tr("Actors"), tr("Type"), tr("Place")},
                        tr("The first rows as events"), kEventRows, this)),
      m_problems(makeList({tr("Place in the table"), tr("Problem")}, tr("Problems of these rows"),
                          kProblemRows, this))
{
    m_events->setColumnWidth(0, kDateColumnPx);
    m_events->setColumnWidth(1, kTitleColumnPx);
    m_events->setColumnWidth(2, kActorsColumnPx);
    m_events->setColumnWidth(3, kPlaceColumnPx);
    m_problems->setColumnWidth(0, kDateColumnPx);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpacingPx);
    layout->addWidget(m_summary);
    layout->addWidget(m_events, 3);
    layout->addWidget(m_problems, 1);
}

void ColumnPreview::show(const ReadResult &result, std::size_t rows)
{
    const std::size_t events = result.timeline->events().size();
    const QLocale locale;
    QString text = tr("Of the first %1 rows, %2 become events")
                       .arg(locale.toString(static_cast<qulonglong>(rows)),
                            locale.toString(static_cast<qulonglong>(events)));
    if (rows > events)
        text += tr("; %1 do not").arg(locale.toString(static_cast<qulonglong>(rows - events)));
    m_summary->setText(text + u'.');
    showEvents(*result.timeline);
    showProblems(result.diagnostics);
}

QString ColumnPreview::summary() const
{
    return m_summary->text();
}

void ColumnPreview::showEvents(const Timeline &timeline)
{
    m_events->clear();
    for (const Event &event : timeline.events()) {
        auto *item = new QTreeWidgetItem(
            {dateText(event), cell(event.title), actorsText(timeline, event),
             event.type.empty() ? QString() : cell(timeline.typeOf(event).name),
             cell(event.place)});
        m_events->addTopLevelItem(item);
    }
}

void ColumnPreview::showProblems(const std::vector<Diagnostic> &diagnostics)
{
    m_problems->clear();
    for (const Diagnostic &diagnostic : diagnostics) {
        QString place = tr("line %1").arg(std::max(1, diagnostic.position.line));
        if (!diagnostic.columnName.empty())
            place += QStringLiteral(", ") + cell(diagnostic.columnName);
        auto *item = new QTreeWidgetItem({place, problemText(diagnostic)});
        item->setToolTip(1, QString()); // no guess at rich text
        m_problems->addTopLevelItem(item);
    }
    m_problems->setVisible(!diagnostics.empty());
}

} // namespace chancery

#include "ui/panels/eventtable.h"

#include "core/io/listwriter.h"
#include "ui/citation.h"
#include "ui/panels/panelparts.h"
#include "ui/text.h"
#include "ui/view/viewstate.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QMenu>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace chancery {

namespace {

constexpr int kMarginPx = 12;
constexpr int kRowPaddingPx = 8;
constexpr int kWidthsPx[EventTableModel::ColumnCount] = {190, 300, 110, 90, 240, 130, 300};

} // namespace

EventTable::EventTable(ViewState *state, QWidget *parent)
    : QWidget(parent), m_state(state), m_model(new EventTableModel(this)),
      m_table(new QTableView(this))
{
    createTable();
    auto *header = new PanelHeader(tr("Events"), this);
    connect(header, &PanelHeader::closeRequested, this, &EventTable::closeRequested);
    header->addTool(createCopyButton());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMarginPx, 0, kMarginPx, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(m_table, 1);
    connect(state, &ViewState::timelineChanged, this, &EventTable::showEvents);
    connect(state, &ViewState::filterChanged, this, &EventTable::showEvents);
    connect(state, &ViewState::arrangementChanged, this, &EventTable::showEvents);
    connect(state, &ViewState::selectionChanged, this, &EventTable::showSelection);
}

void EventTable::createTable()
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Events"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->viewport()->setAutoFillBackground(false); // on the panel's own ground
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height()
                                                     + kRowPaddingPx);
    QHeaderView *header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setStretchLastSection(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    for (int column = 0; column < EventTableModel::ColumnCount; ++column)
        header->resizeSection(column, kWidthsPx[column]);
    header->setSortIndicator(EventTableModel::DateColumn, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    connect(header, &QHeaderView::customContextMenuRequested, this, &EventTable::chooseColumns);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &EventTable::takeSelection);
    connect(m_table, &QTableView::activated, this, &EventTable::eventActivated);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

/// The same three ways to copy in the menu of the table and of its button.
QWidget *EventTable::createCopyButton()
{
    auto *button = new QToolButton(this);
    button->setText(tr("Copy"));
    button->setToolTip(tr("Copy the selected events, or all"));
    button->setAutoRaise(true);
    button->setPopupMode(QToolButton::InstantPopup);
    const auto add = [&](const QString &text, void (EventTable::*slot)()) {
        auto *action = new QAction(text, this);
        connect(action, &QAction::triggered, this, slot);
        m_table->addAction(action);
        button->addAction(action);
        return action;
    };
    QAction *copy = add(tr("Copy as text"), &EventTable::copyText);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    add(tr("Copy as CSV"), &EventTable::copyCsv);
    add(tr("Copy as citation"), &EventTable::copyCitations);
    return button;
}

void EventTable::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showEvents();
}

void EventTable::showEvents()
{
    if (!isVisible())
        return;
    m_isFollowing = true;
    m_model->showEvents(m_state->sharedQuery(), m_state->events());
    m_isFollowing = false;
    showSelection();
}

void EventTable::showSelection()
{
    if (!isVisible() || m_isFollowing)
        return;
    m_isFollowing = true;
    QItemSelection rows;
    std::optional<int> current;
    for (const EventIndex event : m_state->selection()) {
        if (const auto row = m_model->rowOf(event)) {
            current = row;
            rows.select(m_model->index(*row, 0),
                        m_model->index(*row, EventTableModel::ColumnCount - 1));
        }
    }
    m_table->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    if (current) {
        m_table->selectionModel()->setCurrentIndex(m_model->index(*current, 0),
                                                   QItemSelectionModel::NoUpdate);
        m_table->scrollTo(m_model->index(*current, 0));
    }
    m_isFollowing = false;
}

void EventTable::takeSelection()
{
    if (m_isFollowing)
        return;
    std::vector<EventIndex> events;
    const QModelIndex current = m_table->selectionModel()->currentIndex();
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows()) {
        if (row.row() != current.row())
            events.push_back(m_model->eventAt(row.row()));
    }
    const bool hasCurrent = m_table->selectionModel()->isRowSelected(current.row());
    if (current.isValid() && hasCurrent)
        events.push_back(m_model->eventAt(current.row())); // the last is the current event
    m_isFollowing = true;
    m_state->setSelection(events);
    m_isFollowing = false;
    if (!events.empty())
        Q_EMIT eventActivated();
}

void EventTable::chooseColumns(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 0; column < EventTableModel::ColumnCount; ++column) {
        QAction *action = menu->addAction(
            m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!m_table->isColumnHidden(column));
        action->setEnabled(column != EventTableModel::TitleColumn); // something must be left
        connect(action, &QAction::toggled, m_table,
                [this, column](bool shown) { m_table->setColumnHidden(column, !shown); });
    }
    menu->popup(m_table->horizontalHeader()->mapToGlobal(position));
}

std::vector<int> EventTable::chosenRows() const
{
    std::vector<int> rows;
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows())
        rows.push_back(row.row());
    std::sort(rows.begin(), rows.end());
    if (rows.empty()) {
        rows.resize(static_cast<std::size_t>(m_model->rowCount()));
        std::iota(rows.begin(), rows.end(), 0);
    }
    return rows;
}

void EventTable::copyText()
{
    const QHeaderView *header = m_table->horizontalHeader();
    QString text;
    for (const int row : chosenRows()) {
        QStringList cells;
        for (int place = 0; place < header->count(); ++place) {
            const int column = header->logicalIndex(place);
            if (!m_table->isColumnHidden(column))
                cells << m_model->index(row, column).data().toString();
        }
        text += cells.join(u'\t') + u'\n';
    }
    QGuiApplication::clipboard()->setText(text);
}

void EventTable::copyCsv()
{
    const Timeline &timeline = m_state->timeline();
    EventSet events(timeline.events().size());
    for (const int row : chosenRows())
        events.insert(m_model->eventAt(row));
    std::string csv;
    writeList(timeline, events, ListFormat::Csv, [&csv](std::string_view part) {
        csv += part;
        return true;
    });
    QGuiApplication::clipboard()->setText(toQString(csv));
}

void EventTable::copyCitations()
{
    QStringList lines;
    for (const int row : chosenRows())
        lines << eventCitation(m_state->timeline(), m_model->eventAt(row));
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace chancery

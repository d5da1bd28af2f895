#include "ui/window/palette.h"

#include "ui/panels/words.h"
#include "ui/text.h"
#include "ui/view/viewstate.h"
#include "ui/window/actions.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace chancery {

namespace {

constexpr int kWidthPx = 620;
constexpr int kTopPx = 70;
constexpr int kRowHeightPx = 28;
constexpr int kRowsShown = 12;
constexpr int kMarginPx = 8;
constexpr int kDetailRole = Qt::UserRole;
constexpr int kLongestText = 200; ///< characters; more is cut before it is measured

/// A row with its text on the left and, in the secondary ink, what it is on the right.
class PaletteDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const QString detail = index.data(kDetailRole).toString();
        const int detailWidth = option.fontMetrics.horizontalAdvance(detail) + 2 * kMarginPx;
        QStyleOptionViewItem main = option;
        QStyledItemDelegate::initStyleOption(&main, index);
        const QString text = std::exchange(main.text, QString());
        main.widget->style()->drawControl(QStyle::CE_ItemViewItem, &main, painter, main.widget);
        const bool isChosen = option.state.testFlag(QStyle::State_Selected);
        const QPalette &palette = option.palette;
        const QRect rect = option.rect.adjusted(kMarginPx, 0, -kMarginPx, 0);
        const QRect textRect = rect.adjusted(0, 0, -detailWidth, 0);
        painter->save();
        painter->setPen(palette.color(isChosen ? QPalette::HighlightedText : QPalette::Text));
        painter->drawText(textRect, Qt::AlignVCenter | Qt::TextSingleLine,
                          option.fontMetrics.elidedText(text, Qt::ElideRight, textRect.width()));
        if (!isChosen)
            painter->setPen(palette.color(QPalette::PlaceholderText));
        painter->drawText(rect, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, detail);
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {kWidthPx, kRowHeightPx};
    }
};

} // namespace

Palette::Palette(ViewState *state, const Actions *actions, QWidget *window)
    : QFrame(window, Qt::Popup), m_state(state), m_actions(actions), m_field(new QLineEdit(this)),
      m_list(new QListWidget(this))
{
    setFrameShape(QFrame::StyledPanel);
    m_field->setPlaceholderText(tr("A command, an actor or an event"));
    m_field->setAccessibleName(tr("Command palette"));
    m_field->installEventFilter(this);
    m_list->setAccessibleName(tr("What answers"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMarginPx, kMarginPx, kMarginPx, kMarginPx);
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    connect(m_field, &QLineEdit::textChanged, this, &Palette::search);
    connect(m_list, &QListWidget::itemClicked, this,
            [this](QListWidgetItem *item) { choose(m_list->row(item)); });
}

void Palette::popup()
{
    m_query = m_state->sharedQuery();
    m_search = std::make_unique<PaletteSearch>(*m_query, *m_actions);
    m_field->clear();
    search();
    const QWidget *window = parentWidget();
    const int width = std::min(kWidthPx, window->width());
    m_list->setFixedHeight(kRowsShown * kRowHeightPx);
    setFixedWidth(width);
    adjustSize();
    move(window->mapToGlobal(QPoint((window->width() - width) / 2, kTopPx)));
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

void Palette::search()
{
    if (!m_search)
        return;
    m_hits = m_search->find(m_field->text());
    m_list->clear();
    for (const PaletteHit &hit : m_hits)
        addRow(hit);
    m_list->setCurrentRow(0);
}

void Palette::addRow(const PaletteHit &hit)
{
    const Timeline &timeline = *m_query->timeline();
    QString text;
    QString detail;
    if (const auto *action = std::get_if<QAction *>(&hit.what)) {
        text = plainActionText(**action);
        detail = (*action)->shortcut().toString(QKeySequence::NativeText);
    } else if (const auto *actor = std::get_if<ActorIndex>(&hit.what)) {
        text = toQString(timeline.actor(*actor).name);
        detail = tr("only this actor");
    } else if (const auto *event = std::get_if<EventIndex>(&hit.what)) {
        text = toQString(timeline.event(*event).title);
        detail = dateText(timeline.event(*event));
    }
    auto *item = new QListWidgetItem(text.left(kLongestText), m_list);
    item->setData(kDetailRole, detail.left(kLongestText));
    item->setData(Qt::AccessibleDescriptionRole, detail.left(kLongestText));
}

void Palette::step(int rows)
{
    const int last = m_list->count() - 1;
    m_list->setCurrentRow(std::clamp(m_list->currentRow() + rows, 0, std::max(0, last)));
}

void Palette::choose(int row)
{
    if (row < 0 || row >= static_cast<int>(m_hits.size()))
        return;
    const PaletteHit hit = m_hits[static_cast<std::size_t>(row)];
    // A timeline that was loaded meanwhile has other actors and events.
    const bool isCurrent = m_query == m_state->sharedQuery();
    m_hits.clear();
    close(); // before what it does, which may open something of its own
    if (const auto *action = std::get_if<QAction *>(&hit.what)) {
        (*action)->trigger();
    } else if (const auto *actor = std::get_if<ActorIndex>(&hit.what); actor && isCurrent) {
        Filter filter = m_state->filter();
        filter = withOnlyActor(filter, *actor);
        filter.allActors = false;
        m_state->setFilter(filter);
    } else if (const auto *event = std::get_if<EventIndex>(&hit.what); event && isCurrent) {
        Q_EMIT eventChosen(*event);
    }
}

bool Palette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(kRowsShown);
        return true;
    case Qt::Key_PageUp:
        step(-kRowsShown);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentRow());
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void Palette::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    m_search.reset();
    m_query.reset(); // a large timeline is not kept alive for nothing
    Q_EMIT closed();
}

} // namespace chancery

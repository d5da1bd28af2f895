#include "ui/window/topbar.h"

#include "ui/panels/elidedlabel.h"
#include "ui/text.h"
#include "ui/view/viewstate.h"
#include "ui/window/conditions.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <vector>

namespace chancery {

namespace {

constexpr int kTypingPauseMs = 150;
constexpr int kSearchWidthPx = 190;
constexpr int kMarginPx = 14;
constexpr int kVerticalMarginPx = 6;
constexpr int kChipWidthPx = 230; ///< of one chip's text
constexpr int kChipsWidthPx = 480; ///< of all: many chips must not push the field out
constexpr double kTitleScale = 1.12;

QString fileTitle(const Timeline &timeline)
{
    if (!timeline.title().empty())
        return toQString(timeline.title());
    return timeline.files().empty() ? TopBar::tr("No timeline")
                                    : QFileInfo(toQString(timeline.files().front())).fileName();
}

QToolButton *makeChip(const QString &text, int width, QWidget *parent)
{
    auto *chip = new QToolButton(parent);
    chip->setObjectName(QStringLiteral("chip"));
    QString shown = chip->fontMetrics().elidedText(text, Qt::ElideRight, width);
    shown.replace(QLatin1Char('&'), QStringLiteral("&&")); // buttons read it as a mnemonic
    chip->setText(shown + QStringLiteral("  ×"));
    chip->setToolTip(TopBar::tr("Remove this condition"));
    chip->setAccessibleName(text);
    return chip;
}

} // namespace

TopBar::TopBar(ViewState *state, QWidget *parent) : QWidget(parent), m_state(state)
{
    createWidgets();
    connectState();
    showTimeline();
}

void TopBar::createWidgets()
{
    m_title = new ElidedLabel(this);
    QFont titleFont = font();
    titleFont.setBold(true);
    titleFont.setPointSizeF(titleFont.pointSizeF() * kTitleScale);
    m_title->setFont(titleFont);

    m_chips = new QHBoxLayout;
    m_count = new QLabel(this);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setForegroundRole(QPalette::PlaceholderText);

    createSearch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kMarginPx, kVerticalMarginPx, kMarginPx, kVerticalMarginPx);
    layout->setSpacing(kMarginPx);
    layout->addWidget(m_title, 1);
    layout->addLayout(m_chips);
    layout->addWidget(m_count);
    layout->addWidget(m_found);
    layout->addWidget(m_search);
    layout->addWidget(m_only);
}

void TopBar::createSearch()
{
    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Find  /"));
    m_search->setAccessibleName(tr("Find events"));
    m_search->setToolTip(tr("Mark the events with these words; Enter and F3 go to the next one"));
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(kSearchWidthPx);
    m_search->installEventFilter(this);
    m_only = new QToolButton(this);
    m_only->setObjectName(QStringLiteral("onlyMatches"));
    m_only->setText(tr("Only matches"));
    m_only->setToolTip(tr("Hide the events without these words"));
    m_only->setCheckable(true);
    m_found = new QLabel(this);
    m_found->setTextFormat(Qt::PlainText);
    m_found->setObjectName(QStringLiteral("found"));
    m_found->hide();
    m_typing = new QTimer(this);
    m_typing->setSingleShot(true);
    m_typing->setInterval(kTypingPauseMs);
}

void TopBar::connectState()
{
    connect(m_state, &ViewState::timelineChanged, this, &TopBar::showTimeline);
    connect(m_state, &ViewState::filterChanged, this, &TopBar::showFilter);
    connect(m_state, &ViewState::arrangementChanged, this, &TopBar::showCount);
    connect(m_search, &QLineEdit::textEdited, m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            applySearch(); // the clear button
    });
    connect(m_typing, &QTimer::timeout, this, &TopBar::applySearch);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        applySearch();
        Q_EMIT searchLeft();
        if (!m_state->findText().empty())
            Q_EMIT nextMatchRequested();
    });
    connect(m_only, &QToolButton::toggled, this, &TopBar::applySearch);
    connect(m_state, &ViewState::foundChanged, this, &TopBar::showFound);
}

void TopBar::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void TopBar::clearSearch()
{
    m_typing->stop();
    m_search->clear();
}

bool TopBar::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey
        = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (watched == m_search && isKey && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept(); // here, before it is the window's shortcut
        if (event->type() == QEvent::KeyPress) {
            m_search->clear();
            m_state->setSelection({});
            Q_EMIT searchLeft();
        }
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void TopBar::showTimeline()
{
    m_title->setText(fileTitle(m_state->timeline()));
    showFilter();
}

void TopBar::showCount()
{
    m_count->setText(shownOfText(m_state->events()));
}

void TopBar::showFilter()
{
    showCount();
    if (!m_state->filter().text.empty() && !filters()) { // set elsewhere: by a saved view
        const QSignalBlocker blocker(m_only);
        m_only->setChecked(true);
        m_state->setFindText({});
    }
    const QString text = toQString(filters() ? m_state->filter().text : m_state->findText());
    if (!m_typing->isActive() && m_search->text() != text)
        m_search->setText(text); // not blocking signals: they move the clear button
    showChips();
}

/// The text has its own field; every other condition is a chip.
void TopBar::showChips()
{
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that was clicked
        delete item;
    }
    const Filter &filter = m_state->filter();
    std::vector<Condition> shown = activeConditions(filter);
    std::erase(shown, Condition::Text);
    if (shown.empty())
        return;
    const int width = std::min(kChipWidthPx, kChipsWidthPx / static_cast<int>(shown.size()));
    for (const Condition condition : shown) {
        const QString text = conditionText(m_state->timeline(), filter, condition);
        auto *chip = makeChip(text, width, this);
        connect(chip, &QToolButton::clicked, this, [this, condition] {
            m_state->setFilter(withoutCondition(m_state->filter(), condition));
        });
        m_chips->addWidget(chip);
    }
}

bool TopBar::filters() const
{
    return m_only->isChecked();
}

void TopBar::showFound()
{
    m_found->setVisible(!m_state->findText().empty());
    const auto count = static_cast<qulonglong>(m_state->found().count());
    m_found->setText(count == 0 ? tr("none found") : tr("%1 found").arg(QLocale().toString(count)));
}

void TopBar::applySearch()
{
    m_typing->stop();
    const std::string text = toUtf8(m_search->text());
    Filter filter = m_state->filter();
    filter.text = filters() ? text : std::string();
    m_state->setFindText(filters() ? std::string() : text);
    m_state->setFilter(filter);
}

} // namespace chancery

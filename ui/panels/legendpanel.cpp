#include "ui/panels/legendpanel.h"

#include "ui/panels/legendsample.h"
#include "ui/panels/panelparts.h"
#include "ui/view/viewstate.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace chancery {

namespace {

constexpr int kMarginPx = 16;
constexpr int kColumnGapPx = 10;
constexpr int kRowGapPx = 5;
constexpr QSize kSizePx{300, 400}; ///< room for what most timelines use

} // namespace

LegendPanel::LegendPanel(ViewState *state, QWidget *parent)
    : QWidget(parent), m_state(state), m_scroll(new QScrollArea(this))
{
    auto *header = new PanelHeader(tr("Legend"), this);
    header->setContentsMargins(kMarginPx, 0, kRowGapPx, 0);
    connect(header, &PanelHeader::closeRequested, this, &LegendPanel::closeRequested);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("Legend"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(m_scroll, 1);
    connect(state, &ViewState::timelineChanged, this, &LegendPanel::showEntries);
    connect(state, &ViewState::filterChanged, this, &LegendPanel::showEntries);
    connect(state, &ViewState::arrangementChanged, this, &LegendPanel::showEntries);
    connect(state, &ViewState::foldsChanged, this, &LegendPanel::showEntries);
}

void LegendPanel::setTheme(ThemeKind theme)
{
    m_theme = theme;
    for (LegendSample *sample : findChildren<LegendSample *>())
        sample->setTheme(theme);
}

QSize LegendPanel::sizeHint() const
{
    return kSizePx;
}

void LegendPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showEntries();
}

void LegendPanel::showEntries()
{
    if (!isVisible())
        return;
    auto *page = new QWidget;
    auto *rows = new QGridLayout(page);
    rows->setContentsMargins(kMarginPx, kRowGapPx, kMarginPx, kMarginPx);
    rows->setHorizontalSpacing(kColumnGapPx);
    rows->setVerticalSpacing(kRowGapPx);
    rows->setColumnStretch(1, 1);
    const Timeline &timeline = m_state->timeline();
    int row = 0;
    LegendContents contents = legendContents(m_state->events(), timeline);
    contents.hasFolds = !m_state->folds().isEmpty();
    for (const LegendEntry &entry : legendEntries(contents, timeline)) {
        auto *sample = new LegendSample(entry, page);
        sample->setTheme(m_theme);
        rows->addWidget(sample, row, 0, Qt::AlignTop);
        rows->addWidget(makeText(entry.words, TextStyle::Body, page), row, 1);
        ++row;
    }
    if (row == 0)
        rows->addWidget(
            makeText(tr("Nothing is shown that needs explaining."), TextStyle::Secondary, page), 0,
            1);
    rows->setRowStretch(row + 1, 1);
    m_scroll->setWidget(page); // deletes the one before
}

} // namespace chancery

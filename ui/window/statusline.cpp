#include "ui/window/statusline.h"

#include "ui/panels/problemsmodel.h"
#include "ui/text.h"
#include "ui/timeline/scenewords.h"
#include "ui/view/viewstate.h"
#include "ui/window/conditions.h"
#include "ui/window/documentloader.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace chancery {

namespace {

constexpr int kPatienceMs = 200;
constexpr int kSettlingMs = 100;
constexpr int kProgressWidthPx = 160;
constexpr int kProgressSteps = 1000;
constexpr int kMarginPx = 12;

QLabel *makeLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setContentsMargins(kMarginPx, 0, kMarginPx, 0);
    return label;
}

/// " · time folded: 22 years": how much is not drawn at its length; empty when nothing is folded.
QString foldedText(const Folds &folds)
{
    std::int64_t seconds = 0;
    for (const TimeRange &fold : folds.stretches())
        seconds += fold.seconds();
    if (seconds == 0)
        return {};
    const DateWidth length = lengthOf({kFirstInstant, kFirstInstant + seconds});
    return StatusLine::tr(" · time folded: %1")
        .arg(toQString(widthLabel(length, translatedSceneWords().dates)));
}

/// " · 19 years between the two": how far apart two selected events are, from spine to spine.
QString betweenText(const Timeline &timeline, const std::vector<EventIndex> &selection)
{
    if (selection.size() != 2)
        return {};
    const auto anchorOf = [&](EventIndex event) {
        const auto &date = timeline.event(event).date;
        return date ? spineInstant(*date) : std::nullopt;
    };
    const auto first = anchorOf(selection[0]);
    const auto second = anchorOf(selection[1]);
    if (!first || !second)
        return {};
    const TimeRange between{std::min(*first, *second), std::max(*first, *second)};
    if (between.seconds() < kSecondsPerDay)
        return StatusLine::tr(" · less than a day between the two");
    return StatusLine::tr(" · %1 between the two")
        .arg(toQString(widthLabel(lengthOf(between), translatedSceneWords().dates)));
}

} // namespace

StatusLine::StatusLine(ViewState *state, DocumentLoader *loader, QWidget *parent)
    : QStatusBar(parent), m_state(state), m_loader(loader), m_date(makeLabel(this)),
      m_shown(makeLabel(this)), m_settling(new QTimer(this)), m_document(makeLabel(this)),
      m_loading(new QWidget(this))
{
    setSizeGripEnabled(false);
    // As wide as the longest usual date, so that the counts do not jump.
    m_date->setMinimumWidth(
        m_date->fontMetrics().horizontalAdvance(QStringLiteral("Wednesday 30 September 2000"))
        + 2 * kMarginPx);
    m_shown->setForegroundRole(QPalette::PlaceholderText);
    m_document->setForegroundRole(QPalette::PlaceholderText);
    addWidget(m_date);
    addWidget(m_shown, 1);
    createLoading();
    addPermanentWidget(m_loading);
    addPermanentWidget(m_document);

    connect(state, &ViewState::timelineChanged, this, &StatusLine::showCounts);
    m_settling->setSingleShot(true);
    m_settling->setInterval(kSettlingMs);
    connect(m_settling, &QTimer::timeout, this, &StatusLine::showInView);
    connect(state, &ViewState::rangeChanged, m_settling, qOverload<>(&QTimer::start));
    connect(state, &ViewState::filterChanged, this, &StatusLine::showCounts);
    connect(state, &ViewState::arrangementChanged, this, &StatusLine::showCounts);
    connect(state, &ViewState::foldsChanged, this, &StatusLine::showCounts);
    connect(state, &ViewState::selectionChanged, this, &StatusLine::showInView);
    connect(loader, &DocumentLoader::started, this, &StatusLine::onStarted);
    connect(loader, &DocumentLoader::progressed, this, &StatusLine::onProgressed);
    connect(loader, &DocumentLoader::finished, this, &StatusLine::onFinished);
    showCounts();
}

void StatusLine::createLoading()
{
    m_progress = new QProgressBar(m_loading);
    m_progress->setRange(0, kProgressSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(kProgressWidthPx);
    m_progress->setAccessibleName(tr("Loading"));
    auto *cancel = new QToolButton(m_loading);
    cancel->setText(tr("Cancel"));
    connect(cancel, &QToolButton::clicked, m_loader, &DocumentLoader::cancel);
    auto *layout = new QHBoxLayout(m_loading);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_progress);
    layout->addWidget(cancel);
    m_loading->hide();
    m_patience = new QTimer(this);
    m_patience->setSingleShot(true);
    m_patience->setInterval(kPatienceMs);
    connect(m_patience, &QTimer::timeout, m_loading, &QWidget::show);
}

void StatusLine::setDocument(const QString &name, const std::vector<Diagnostic> &diagnostics)
{
    const QString count = problemCountText(diagnostics);
    m_document->setText(name.isEmpty() ? count : name + QStringLiteral(" · ") + count);
}

QString StatusLine::shown() const
{
    return m_shown->text();
}

QString StatusLine::document() const
{
    return m_document->text();
}

void StatusLine::showDate(const QString &text)
{
    m_date->setText(text);
    // Times make it longer; it does not shrink again, so that the counts stay where they are.
    m_date->setMinimumWidth(std::max(m_date->minimumWidth(), m_date->sizeHint().width()));
}

void StatusLine::showCounts()
{
    m_counts = shownText(m_state->query(), m_state->filter(), m_state->events(),
                         m_state->hiddenWithLanes())
        + foldedText(m_state->folds());
    showInView();
}

void StatusLine::showInView()
{
    QString text = m_counts;
    if (isNoneInView(m_state->timeline(), m_state->events(), m_state->range().range())) {
        const QKeySequence key = m_fitAll ? m_fitAll->shortcut() : QKeySequence();
        text += key.isEmpty()
            ? tr(" · none in view")
            : tr(" · none in view · %1 fits all").arg(key.toString(QKeySequence::NativeText));
    }
    m_shown->setText(text + betweenText(m_state->timeline(), m_state->selection()));
}

void StatusLine::onStarted()
{
    m_progress->setValue(0);
    m_patience->start();
}

void StatusLine::onProgressed(double fraction)
{
    m_progress->setValue(static_cast<int>(fraction * kProgressSteps));
}

void StatusLine::onFinished()
{
    m_patience->stop();
    m_loading->hide();
}

} // namespace chancery

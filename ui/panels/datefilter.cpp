#include "ui/panels/datefilter.h"

#include "ui/panels/datefield.h"
#include "ui/panels/panelparts.h"
#include "ui/text.h"
#include "ui/view/viewstate.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace chancery {

namespace {

constexpr int kSpacingPx = 6;
constexpr int kModeCharacters = 8; ///< the chooser may be narrower than its words

/// EDTF of a second, as a day when it is the first, or the last, of one.
QString secondText(Instant second, bool isDayEnough)
{
    const QString day = toQString(isoText(toCivilDate(dayOf(second), Calendar::Gregorian)));
    if (isDayEnough)
        return day;
    const int ofDay = static_cast<int>(second - startOfDay(dayOf(second)));
    return QStringLiteral("%1T%2:%3:%4")
        .arg(day)
        .arg(ofDay / 3600, 2, 10, QLatin1Char('0'))
        .arg(ofDay / 60 % 60, 2, 10, QLatin1Char('0'))
        .arg(ofDay % 60, 2, 10, QLatin1Char('0'));
}

bool isMidnight(Instant at)
{
    return at == startOfDay(dayOf(at));
}

/// The bound of what a field holds, @p otherwise where it is empty; nothing, said beneath the
/// field, where it has none.
std::optional<Instant> boundOf(DateField *field, Bound Extent::*side, Instant otherwise)
{
    if (field->isEmpty())
        return otherwise;
    const std::optional<EdtfDate> date = field->date();
    if (!date)
        return std::nullopt;
    const Bound &bound = date->possible.*side;
    if (!bound.isFinite())
        field->showReason(side == &Extent::from ? DateFilter::tr("It has no earliest day")
                                                : DateFilter::tr("It has no latest day"));
    else if (!bound.at)
        field->showReason(DateFilter::tr("It lies outside the years 4714 BCE to 9999"));
    return bound.isFinite() ? bound.at : std::nullopt;
}

} // namespace

QString beginText(const TimeRange &range)
{
    return range.begin <= kFirstInstant ? QString()
                                        : secondText(range.begin, isMidnight(range.begin));
}

QString endText(const TimeRange &range)
{
    return range.end >= kEndInstant ? QString() : secondText(range.end - 1, isMidnight(range.end));
}

DateFilter::DateFilter(ViewState *state, QWidget *parent) : QWidget(parent), m_state(state)
{
    createWidgets();
    connect(state, &ViewState::timelineChanged, this, &DateFilter::showFilter);
    connect(state, &ViewState::filterChanged, this, &DateFilter::showFilter);
    for (DateField *field : {m_from, m_to}) {
        connect(field, &DateField::committed, this, &DateFilter::apply);
        connect(field, &DateField::abandoned, this, &DateFilter::restore);
        connect(field->edit(), &QLineEdit::textChanged, this, &DateFilter::showClear);
    }
    connect(m_mode, &QComboBox::currentIndexChanged, this, &DateFilter::setMode);
    connect(m_clear, &QToolButton::clicked, this, &DateFilter::clear);
    showFilter();
}

void DateFilter::createWidgets()
{
    m_clear = new QToolButton(this);
    m_clear->setText(tr("Clear"));
    m_clear->setAutoRaise(true);
    m_clear->setToolTip(tr("Ask for no dates"));
    m_clear->setAccessibleName(tr("Clear the dates"));
    auto *heading = new QHBoxLayout;
    heading->addWidget(makeText(tr("Dates"), TextStyle::Heading, this), 1);
    heading->addWidget(m_clear);
    m_from = new DateField(tr("From"), this);
    m_from->edit()->setPlaceholderText(tr("May 1815"));
    m_to = new DateField(tr("To"), this);
    m_to->edit()->setPlaceholderText(tr("late 1822"));
    createMode();

    auto *form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(kSpacingPx);
    form->setVerticalSpacing(kSpacingPx);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->addRow(tr("From"), m_from);
    form->addRow(tr("To"), m_to);
    form->addRow(tr("Date"), m_mode);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpacingPx);
    layout->addLayout(heading);
    layout->addLayout(form);
}

void DateFilter::createMode()
{
    m_mode = new QComboBox(this);
    m_mode->setAccessibleName(tr("How a date stands to this time"));
    m_mode->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_mode->setMinimumContentsLength(kModeCharacters);
    const auto add = [this](DateMode mode, const QString &name, const QString &meaning) {
        m_mode->addItem(name, static_cast<int>(mode));
        m_mode->setItemData(m_mode->count() - 1, meaning, Qt::ToolTipRole);
    };
    add(DateMode::Overlap, tr("touches this time"),
        tr("The days a date can mean meet this time. What goes on (since 1991) counts on; an "
           "unknown end and the open side of “1991 or later” count only as far as is known."));
    add(DateMode::Certain, tr("is certainly in it"),
        tr("All the days a date can mean lie in this time, or a part of it that is certain meets "
           "it."));
    add(DateMode::Possible, tr("is possibly in it"),
        tr("Any day a date can mean meets this time, unknown and open ends included."));
}

void DateFilter::showFilter()
{
    const Filter &filter = m_state->filter();
    if (filter.range != m_range) {
        m_range = filter.range;
        m_fromText = m_range ? beginText(*m_range) : QString();
        m_toText = m_range ? endText(*m_range) : QString();
        m_from->setText(m_fromText);
        m_to->setText(m_toText);
    }
    const QSignalBlocker blocker(m_mode);
    m_mode->setCurrentIndex(m_mode->findData(static_cast<int>(filter.dateMode)));
    m_mode->setToolTip(m_mode->currentData(Qt::ToolTipRole).toString());
    m_mode->setEnabled(m_range.has_value());
    showClear();
}

/// Sets the range that the fields mean, if both are understood.
void DateFilter::apply()
{
    const auto begin = boundOf(m_from, &Extent::from, kFirstInstant);
    const auto end = boundOf(m_to, &Extent::to, kEndInstant);
    if (!begin || !end)
        return;
    const TimeRange range{*begin, *end};
    if (range.isEmpty()) {
        m_to->showReason(tr("It ends before it begins"));
        return;
    }
    Filter filter = m_state->filter();
    filter.range.reset();
    if (!m_from->isEmpty() || !m_to->isEmpty())
        filter.range = range;
    else
        filter.dateMode = DateMode::Overlap;
    m_fromText = m_from->text();
    m_toText = m_to->text();
    m_range = filter.range; // before the filter tells: the words typed stay
    m_state->setFilter(filter);
    showFilter(); // which may not have changed
}

/// Back to what holds.
void DateFilter::restore()
{
    m_from->setText(m_fromText);
    m_to->setText(m_toText);
}

void DateFilter::clear()
{
    m_from->setText(QString());
    m_to->setText(QString());
    apply();
}

void DateFilter::setMode()
{
    Filter filter = m_state->filter();
    filter.dateMode = static_cast<DateMode>(m_mode->currentData().toInt());
    m_state->setFilter(filter);
}

void DateFilter::showClear()
{
    m_clear->setEnabled(m_range || !m_from->isEmpty() || !m_to->isEmpty());
}

} // namespace chancery

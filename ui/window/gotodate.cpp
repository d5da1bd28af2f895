#include "ui/window/gotodate.h"

#include "core/layout/timescale.h"
#include "ui/panels/datefield.h"
#include "ui/panels/panelparts.h"
#include "ui/view/viewstate.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace chancery {

namespace {

constexpr int kWidthPx = 380;
constexpr int kMarginPx = 16;
constexpr int kSpacingPx = 8;
constexpr double kRoomAround = 0.25; ///< on each side, in lengths of the date
constexpr double kLeastShare = 1.0 / 1500; ///< of the view, less than a pixel of it
constexpr double kMostShare = 0.8; ///< of the view, above which it does not stand in it
constexpr int kLengthsInView = 31; ///< of a date that was too small to see: a day in its month
constexpr std::int64_t kLeastSeconds = 3600; ///< around a moment

} // namespace

GoToDate::GoToDate(ViewState *state, QWidget *parent)
    : QDialog(parent), m_state(state), m_field(new DateField(tr("Date"), this))
{
    setWindowTitle(tr("Go to date"));
    setMinimumWidth(kWidthPx);
    m_field->edit()->setPlaceholderText(tr("8 May 1815"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(tr("Go"), QDialogButtonBox::AcceptRole)->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMarginPx, kMarginPx, kMarginPx, kMarginPx);
    layout->setSpacing(kSpacingPx);
    layout->addWidget(makeText(tr("A date in words or in EDTF: May 1815, c. 1815, 1940s, 44 BC, "
                                  "1815 to 1822, 2000-07"),
                               TextStyle::Secondary, this));
    layout->addWidget(m_field);
    layout->addStretch();
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &GoToDate::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_field, &DateField::abandoned, this, &QDialog::reject);
    m_field->setFocus();
}

void GoToDate::ask(ViewState *state, QWidget *window)
{
    auto *dialog = new GoToDate(state, window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void GoToDate::accept()
{
    const std::optional<EdtfDate> date = m_field->date();
    if (!date) { // the field says why
        if (m_field->isEmpty())
            m_field->showReason(tr("No date is written"));
        else
            m_field->setText(m_field->text());
        m_field->setFocus();
        return;
    }
    const std::optional<VisibleRange> range
        = rangeOfDate(*date, m_state->range(), m_state->folds());
    if (!range) {
        m_field->showReason(tr("It lies outside the years 4714 BCE to 9999"));
        return;
    }
    m_state->moveTo(*range);
    QDialog::accept();
}

std::optional<VisibleRange> rangeOfDate(const EdtfDate &date, const VisibleRange &now,
                                        const Folds &folds)
{
    const std::optional<TimeRange> hull = finiteHull(date);
    if (!hull || !isWithinSupportedRange(date))
        return std::nullopt;
    constexpr double kWidth = 1000; // any: shares of it are what counts
    const TimeScale scale(now, kWidth, folds);
    const double share = (scale.x(hull->end) - scale.x(hull->begin)) / kWidth;
    if (hull->seconds() > kSecondsPerDay || share > kMostShare)
        return VisibleRange(*hull).paddedBy(kRoomAround);
    if (share < kLeastShare) {
        const auto seconds = static_cast<double>(hull->seconds());
        const std::int64_t view = std::max(kLengthsInView * hull->seconds(), kLeastSeconds);
        return VisibleRange(*hull).paddedBy((static_cast<double>(view) / seconds - 1) / 2);
    }
    return scale.panned(scale.x(hull->begin + hull->seconds() / 2) - kWidth / 2);
}

} // namespace chancery

#include "ui/window/gotodate.h"

#include "ui/panels/datefield.h"
#include "ui/panels/panelparts.h"
#include "ui/view/viewstate.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace chancery {

namespace {

constexpr int kWidthPx = 380;
constexpr int kMarginPx = 16;
constexpr int kSpacingPx = 8;
constexpr double kRoomAround = 0.25; ///< on each side, in lengths of the date

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
    const std::optional<VisibleRange> range = rangeOfDate(*date, m_state->range());
    if (!range) {
        m_field->showReason(tr("It lies outside the years 4714 BCE to 9999"));
        return;
    }
    m_state->setRange(*range);
    QDialog::accept();
}

std::optional<VisibleRange> rangeOfDate(const EdtfDate &date, const VisibleRange &now)
{
    const std::optional<TimeRange> hull = finiteHull(date);
    if (!hull || !isWithinSupportedRange(date))
        return std::nullopt;
    if (hull->seconds() > kSecondsPerDay)
        return VisibleRange(*hull).paddedBy(kRoomAround);
    const Instant middle = hull->begin + hull->seconds() / 2;
    return now.panned(middle - now.begin() - now.seconds() / 2);
}

} // namespace chancery

#include "ui/panels/valuefilter.h"

#include "ui/panels/panelparts.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace chancery {

namespace {

constexpr int kRowSpacingPx = 2;
constexpr int kMaxNameCharacters = 40;

/// Check boxes read '&' as a mnemonic.
QString boxText(const FilterValue &value)
{
    QString name = value.name;
    if (name.size() > kMaxNameCharacters)
        name = name.left(kMaxNameCharacters - 1) + QStringLiteral("…");
    return name.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

bool sameIds(const std::vector<FilterValue> &a, const std::vector<FilterValue> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const FilterValue &x, const FilterValue &y) { return x.id == y.id; });
}

} // namespace

ValueFilter::ValueFilter(const QString &heading, QWidget *parent)
    : QWidget(parent), m_grid(new QGridLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeText(heading, TextStyle::Heading, this));
    m_grid->setVerticalSpacing(kRowSpacingPx);
    m_grid->setColumnStretch(0, 1);
    layout->addLayout(m_grid);
}

void ValueFilter::setValues(const std::vector<FilterValue> &values)
{
    if (values == m_values)
        return;
    const bool same = sameIds(values, m_values);
    m_values = values;
    if (!same)
        rebuild();
    setTexts();
}

void ValueFilter::rebuild()
{
    for (const Row &row : m_rows) {
        delete row.box;
        delete row.count;
    }
    m_rows.clear();
    for (int i = 0; i < static_cast<int>(m_values.size()); ++i) {
        auto *box = new QCheckBox(this);
        auto *count = new QLabel(this);
        count->setTextFormat(Qt::PlainText);
        m_grid->addWidget(box, i, 0);
        m_grid->addWidget(count, i, 1, Qt::AlignRight);
        m_rows.push_back({box, count});
        connect(box, &QCheckBox::toggled, this, [this] { Q_EMIT checkedChanged(checked()); });
    }
}

void ValueFilter::setTexts()
{
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        m_rows[i].box->setText(boxText(m_values[i]));
        m_rows[i].box->setAccessibleName(m_values[i].name);
        m_rows[i].count->setText(QLocale().toString(static_cast<qulonglong>(m_values[i].count)));
    }
}

void ValueFilter::setChecked(const QStringList &ids)
{
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        const QSignalBlocker blocker(m_rows[i].box);
        m_rows[i].box->setChecked(ids.contains(m_values[i].id));
    }
}

QStringList ValueFilter::checked() const
{
    QStringList ids;
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        if (m_rows[i].box->isChecked())
            ids << m_values[i].id;
    }
    return ids;
}

} // namespace chancery

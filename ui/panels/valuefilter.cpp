#include "ui/panels/valuefilter.h"

#include "ui/panels/panelparts.h"

#include <QCheckBox>
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
QString rowText(const FilterValue &value)
{
    QString name = value.name;
    if (name.size() > kMaxNameCharacters)
        name = name.left(kMaxNameCharacters - 1) + QStringLiteral("…");
    name.replace(QLatin1Char('&'), QStringLiteral("&&"));
    return name + QStringLiteral("  ") + QLocale().toString(static_cast<qulonglong>(value.count));
}

bool sameIds(const std::vector<FilterValue> &a, const std::vector<FilterValue> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const FilterValue &x, const FilterValue &y) { return x.id == y.id; });
}

} // namespace

ValueFilter::ValueFilter(const QString &heading, QWidget *parent)
    : QWidget(parent), m_rows(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeText(heading, TextStyle::Heading, this));
    m_rows->setSpacing(kRowSpacingPx);
    layout->addLayout(m_rows);
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
    qDeleteAll(m_boxes);
    m_boxes.clear();
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        auto *box = new QCheckBox(this);
        m_rows->addWidget(box);
        m_boxes.push_back(box);
        connect(box, &QCheckBox::toggled, this, [this] { Q_EMIT checkedChanged(checked()); });
    }
}

void ValueFilter::setTexts()
{
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        m_boxes[i]->setText(rowText(m_values[i]));
        m_boxes[i]->setAccessibleName(m_values[i].name);
    }
}

void ValueFilter::setChecked(const QStringList &ids)
{
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        const QSignalBlocker blocker(m_boxes[i]);
        m_boxes[i]->setChecked(ids.contains(m_values[i].id));
    }
}

QStringList ValueFilter::checked() const
{
    QStringList ids;
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        if (m_boxes[i]->isChecked())
            ids << m_values[i].id;
    }
    return ids;
}

} // namespace chancery

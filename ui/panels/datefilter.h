#pragma once

#include "core/query/filter.h"

#include <QString>
#include <QWidget>

#include <optional>

class QComboBox;
class QToolButton;

namespace chancery {

class DateField;
class ViewState;

/// The dates of the filter: from, to, and how a date has to stand to them. What is typed holds when
/// Enter is pressed or a field left; while it is not understood the filter keeps what it was. The
/// fields keep the words typed as long as the filter has the range they mean; a range set elsewhere
/// is shown by its days. The state is not owned.
class DateFilter : public QWidget
{
    Q_OBJECT

public:
    explicit DateFilter(ViewState *state, QWidget *parent = nullptr);

    DateField *from() const { return m_from; }
    DateField *to() const { return m_to; }
    QComboBox *mode() const { return m_mode; }
    QToolButton *clearButton() const { return m_clear; }

private:
    void createWidgets();
    void createMode();
    void showFilter();
    void apply();
    void restore();
    void clear();
    void setMode();
    void showClear();

    ViewState *m_state;
    DateField *m_from = nullptr;
    DateField *m_to = nullptr;
    QComboBox *m_mode = nullptr;
    QToolButton *m_clear = nullptr;
    /// The range of the filter when the fields were last in step with it, and their texts.
    std::optional<TimeRange> m_range;
    QString m_fromText;
    QString m_toText;
};

/// EDTF of where a range begins, and of the last day or second in it: a day where that says it.
/// Empty at the ends of the axis.
QString beginText(const TimeRange &range);
QString endText(const TimeRange &range);

} // namespace chancery

#pragma once

#include "ui/timeline/theme.h"

#include <QWidget>

namespace chancery {

class ViewState;

/// Beside the overview: from when to when the events that are shown reach.
class OverviewCaption : public QWidget
{
    Q_OBJECT

public:
    /// @p state is not owned.
    explicit OverviewCaption(ViewState *state, QWidget *parent = nullptr);

    void setTheme(ThemeKind theme);
    /// "1991 – 2019"; empty when no event that is shown has a date.
    QString years() const { return m_years; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showYears();

    ViewState *m_state;
    QString m_years;
    ThemeKind m_theme = ThemeKind::Light;
};

} // namespace chancery

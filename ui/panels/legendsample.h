#pragma once

#include "ui/timeline/legendentries.h"

#include <QWidget>

namespace chancery {

/// The mark of one line of a legend, on the ground that lanes have.
class LegendSample : public QWidget
{
    Q_OBJECT

public:
    explicit LegendSample(LegendEntry entry, QWidget *parent = nullptr);

    void setTheme(ThemeKind theme);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    LegendEntry m_entry;
    ThemeKind m_theme = ThemeKind::Light;
};

} // namespace chancery

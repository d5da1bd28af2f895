#pragma once

#include "ui/timeline/legendentries.h"

#include <QWidget>

class QScrollArea;

namespace chancery {

class ViewState;

/// Explains each way of drawing that the events which pass the filter use, with the mark itself and
/// a few words. It does not change while a person pans or zooms, and looks at nothing while hidden.
class LegendPanel : public QWidget
{
    Q_OBJECT

public:
    /// @p state is not owned.
    explicit LegendPanel(ViewState *state, QWidget *parent = nullptr);

    void setTheme(ThemeKind theme);
    QSize sizeHint() const override;

Q_SIGNALS:
    void closeRequested();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void showEntries();

    ViewState *m_state;
    QScrollArea *m_scroll;
    ThemeKind m_theme = ThemeKind::Light;
};

} // namespace chancery

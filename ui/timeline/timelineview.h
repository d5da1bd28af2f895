#pragma once

#include <QString>
#include <QWidget>

namespace chancery {

class ViewState;

/// The timeline as a person sees it: lane headers, ruler and lanes over one ViewState (not owned).
class TimelineView : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineView(ViewState *state, QWidget *parent = nullptr);

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void fitAll();
    void fitSelection();
    /// Scrolls the lane of the current event into view and, if it lies outside, moves the range to
    /// it.
    void revealCurrentEvent();

Q_SIGNALS:
    /// The date under the cursor, for the status bar; empty when the cursor left.
    void dateHovered(const QString &text);
};

} // namespace chancery

#pragma once

#include "ui/view/view.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace chancery {

class ViewState;

/// The views a person has had of a timeline, to go back and forward through. What changes in one
/// movement of the hand, or several in quick succession, is one step. Another timeline begins a new
/// history; a newer version of the same one keeps it.
class ViewHistory : public QObject
{
    Q_OBJECT

public:
    static constexpr int kSettlingMs = 500; ///< without a change, until a view counts as a step
    static constexpr std::size_t kMostViews = 200; ///< then the oldest is forgotten

    /// @p state is not owned.
    explicit ViewHistory(ViewState *state, QObject *parent = nullptr);

    bool canGoBack() const;
    bool canGoForward() const;
    void goBack();
    void goForward();

Q_SIGNALS:
    /// canGoBack() or canGoForward() may be others now.
    void changed();

private:
    /// The view is another one than the step that was taken last.
    bool isOnTheMove() const;
    void onTimeline(bool isSame);
    void onChange();
    /// Takes the present view as a step, unless it is the one shown last.
    void settle();
    void show(std::size_t at);

    ViewState *m_state;
    QTimer m_settling;
    TimelinePtr m_timeline; ///< that the views are of
    std::vector<View> m_views;
    std::size_t m_at = 0; ///< into m_views
    bool m_isShowing = false;
};

} // namespace chancery

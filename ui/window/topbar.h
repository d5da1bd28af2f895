#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QTimer;
class QToolButton;

namespace chancery {

class ElidedLabel;
class ViewState;

/// The thin bar above the timeline: its title, the conditions of the filter as chips that can be
/// taken away, how many events pass, and the field that finds events by their words: marked where
/// they stand, or, with "Only matches", alone. The state is not owned.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(ViewState *state, QWidget *parent = nullptr);

    QLineEdit *searchField() const { return m_search; }

public Q_SLOTS:
    void focusSearch();
    /// Empties the field, also of what was typed a moment ago and does not filter yet.
    void clearSearch();

Q_SIGNALS:
    /// Escape or Enter in the field: the keys belong to the timeline again.
    void searchLeft();
    /// Enter while matches are marked: on to the next one.
    void nextMatchRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createWidgets();
    void connectState();
    void showTimeline();
    void showFilter();
    void showCount();
    void showChips();
    void showFound();
    void createSearch();
    bool filters() const;
    void applySearch();

    ViewState *m_state;
    ElidedLabel *m_title = nullptr;
    QHBoxLayout *m_chips = nullptr;
    QLabel *m_count = nullptr;
    QLineEdit *m_search = nullptr;
    QToolButton *m_only = nullptr; ///< whether the words filter
    QLabel *m_found = nullptr;
    QTimer *m_typing = nullptr; ///< runs while a person types, so that not every letter filters
};

} // namespace chancery

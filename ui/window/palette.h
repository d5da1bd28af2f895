#pragma once

#include "ui/window/palettesearch.h"

#include <QFrame>

#include <memory>

class QLineEdit;
class QListWidget;

namespace chancery {

class ViewState;

/// The command palette: a field over the window that finds every action, actor and event by a few
/// letters. Enter or a click does what is chosen: the action, only this actor's events, or to go to
/// the event. Escape, or a click elsewhere, closes it.
class Palette : public QFrame
{
    Q_OBJECT

public:
    /// None of them is owned; @p window is what it stands over.
    Palette(ViewState *state, const Actions *actions, QWidget *window);

    /// Opens with an empty field.
    void popup();
    QLineEdit *field() const { return m_field; }
    QListWidget *list() const { return m_list; }

Q_SIGNALS:
    void eventChosen(chancery::EventIndex event);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void search();
    void addRow(const PaletteHit &hit);
    void step(int rows);
    void choose(int row);

    ViewState *m_state;
    const Actions *m_actions;
    std::shared_ptr<const EventQuery> m_query; ///< kept while the palette is open
    std::unique_ptr<PaletteSearch> m_search;
    std::vector<PaletteHit> m_hits;
    QLineEdit *m_field;
    QListWidget *m_list;
};

} // namespace chancery

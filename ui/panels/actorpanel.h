#pragma once

#include "ui/panels/actormodel.h"

#include <QWidget>

class QLineEdit;
class QRadioButton;
class QTreeView;

namespace chancery {

class ActorNameFilter;
class ViewState;

/// Filters by actor: a tree of check boxes with counts, the choice between any and all of them, and
/// a field that finds names. Nothing checked shows all. The state is not owned.
class ActorPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ActorPanel(ViewState *state, QWidget *parent = nullptr);

    ActorModel *model() const { return m_model; }
    /// How many events each actor would leave, by ActorIndex.
    void setCounts(const std::vector<std::size_t> &counts) { m_model->setCounts(counts); }

private:
    void createWidgets();
    void connectState();
    void showTimeline();
    void showFilter();
    void setActors(const std::vector<ActorIndex> &actors);
    void setAll(bool all);
    void showOnlyMenu(const QPoint &at);
    void expandTree();

    ViewState *m_state;
    ActorModel *m_model;
    ActorNameFilter *m_names;
    QLineEdit *m_search = nullptr;
    QTreeView *m_tree = nullptr;
    QRadioButton *m_any = nullptr;
    QRadioButton *m_all = nullptr;
};

} // namespace chancery

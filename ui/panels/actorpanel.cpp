#include "ui/panels/actorpanel.h"

#include "ui/panels/actornamefilter.h"
#include "ui/panels/checkrowdelegate.h"
#include "ui/view/viewstate.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QTreeView>
#include <QVBoxLayout>

namespace chancery {

namespace {

constexpr int kSpacingPx = 6;
constexpr int kIndentPx = 16;

} // namespace

ActorPanel::ActorPanel(ViewState *state, QWidget *parent)
    : QWidget(parent), m_state(state), m_model(new ActorModel(this)),
      m_names(new ActorNameFilter(this))
{
    m_names->setSourceModel(m_model);
    createWidgets();
    connectState();
    showTimeline();
}

void ActorPanel::createWidgets()
{
    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Find an actor"));
    m_search->setAccessibleName(tr("Find an actor"));
    m_search->setClearButtonEnabled(true);

    m_tree = new QTreeView(this);
    m_tree->setModel(m_names);
    m_tree->setItemDelegate(new CheckRowDelegate(m_tree));
    m_tree->setExpandsOnDoubleClick(false); // twice a click: checked and unchecked
    m_tree->setAccessibleName(tr("Actors"));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(kIndentPx);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->viewport()->setAutoFillBackground(false); // on the panel's own ground
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(ActorModel::NameColumn, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(ActorModel::CountColumn, QHeaderView::ResizeToContents);

    m_any = new QRadioButton(tr("Any"), this);
    m_any->setAccessibleName(tr("Any of them"));
    m_any->setToolTip(tr("Events in which at least one of the checked actors takes part"));
    m_all = new QRadioButton(tr("All"), this);
    m_all->setAccessibleName(tr("All of them"));
    m_all->setToolTip(tr("Events in which all of the checked actors take part"));

    auto *modes = new QHBoxLayout;
    modes->addWidget(m_any);
    modes->addWidget(m_all);
    modes->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpacingPx);
    layout->addWidget(m_search);
    layout->addWidget(m_tree, 1);
    layout->addLayout(modes);
}

void ActorPanel::connectState()
{
    connect(m_state, &ViewState::timelineChanged, this, &ActorPanel::showTimeline);
    connect(m_state, &ViewState::filterChanged, this, &ActorPanel::showFilter);
    connect(m_model, &ActorModel::namedChanged, this, &ActorPanel::setActors);
    connect(m_all, &QRadioButton::toggled, this, &ActorPanel::setAll);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_names->setSearch(text);
        expandTree();
    });
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &ActorPanel::showOnlyMenu);
}

void ActorPanel::showTimeline()
{
    m_model->showTimeline(m_state->query().timeline());
    expandTree();
    showFilter();
}

/// Large trees stay closed: opening them lays out every row.
void ActorPanel::expandTree()
{
    constexpr std::size_t kExpandedActors = 500;
    if (m_state->timeline().actors().size() <= kExpandedActors)
        m_tree->expandAll();
}

void ActorPanel::showFilter()
{
    const Filter &filter = m_state->filter();
    m_model->setNamed(filter.actors);
    const QSignalBlocker blocker(m_all);
    (filter.allActors ? m_all : m_any)->setChecked(true);
}

void ActorPanel::setActors(const std::vector<ActorIndex> &actors)
{
    Filter filter = m_state->filter();
    filter.actors = actors;
    m_state->setFilter(filter);
}

void ActorPanel::setAll(bool all)
{
    Filter filter = m_state->filter();
    filter.allActors = all;
    m_state->setFilter(filter);
}

void ActorPanel::showOnlyMenu(const QPoint &at)
{
    const QModelIndex index = m_names->mapToSource(m_tree->indexAt(at));
    QMenu menu(this);
    if (index.isValid()) {
        const ActorIndex actor = m_model->actorAt(index);
        connect(menu.addAction(tr("Only this actor")), &QAction::triggered, this,
                [this, actor] { m_state->setFilter(withOnlyActor(m_state->filter(), actor)); });
    }
    QAction *clear = menu.addAction(tr("Uncheck all"));
    clear->setEnabled(!m_model->named().empty());
    connect(clear, &QAction::triggered, this, [this] { setActors({}); });
    menu.exec(m_tree->viewport()->mapToGlobal(at));
}

} // namespace chancery

#include "ui/panels/filterpanel.h"

#include "ui/panels/actorpanel.h"
#include "ui/panels/panelparts.h"
#include "ui/panels/valuefilter.h"
#include "ui/panels/words.h"
#include "ui/text.h"
#include "ui/view/viewstate.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace chancery {

namespace {

constexpr int kMarginPx = 12;
constexpr int kSpacingPx = 8;
constexpr int kActorShare = 3;
constexpr int kValueShare = 2;

template<class Key>
std::size_t countOf(const std::map<Key, std::size_t> &counts, const Key &key)
{
    const auto found = counts.find(key);
    return found == counts.end() ? 0 : found->second;
}

} // namespace

FilterPanel::FilterPanel(ViewState *state, QWidget *parent)
    : QWidget(parent), m_state(state), m_actors(new ActorPanel(state, this)),
      m_types(new ValueFilter(tr("Type"), this)), m_statuses(new ValueFilter(tr("Status"), this))
{
    createLayout();
    connect(state, &ViewState::timelineChanged, this, &FilterPanel::showTimeline);
    connect(state, &ViewState::filterChanged, this, &FilterPanel::showCounts);
    connect(m_types, &ValueFilter::checkedChanged, this, &FilterPanel::setTypes);
    connect(m_statuses, &ValueFilter::checkedChanged, this, &FilterPanel::setStatuses);
    showTimeline();
}

void FilterPanel::createLayout()
{
    auto *header = new PanelHeader(tr("Actors"), this);
    connect(header, &PanelHeader::closeRequested, this, &FilterPanel::closeRequested);

    auto *values = new QWidget(this);
    auto *valueLayout = new QVBoxLayout(values);
    valueLayout->setContentsMargins(0, 0, 0, 0);
    valueLayout->setSpacing(kMarginPx);
    valueLayout->addWidget(m_types);
    valueLayout->addWidget(m_statuses);
    valueLayout->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(values);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMarginPx, kSpacingPx, kSpacingPx, kSpacingPx);
    layout->setSpacing(kSpacingPx);
    layout->addWidget(header);
    layout->addWidget(m_actors, kActorShare);
    layout->addWidget(makeRule(this));
    layout->addWidget(scroll, kValueShare);
}

void FilterPanel::showTimeline()
{
    m_unfiltered = m_state->query().facets(Filter());
    showCounts();
}

void FilterPanel::showCounts()
{
    const Filter &filter = m_state->filter();
    const FacetCounts counts = filter.isEmpty() ? m_unfiltered : m_state->query().facets(filter);
    m_actors->setCounts(counts.actors);

    std::vector<FilterValue> types;
    for (const auto &[type, all] : m_unfiltered.types) {
        const QString name = capitalized(typeName(m_state->timeline(), type));
        if (all > 0)
            types.push_back({toQString(type), name, countOf(counts.types, type)});
    }
    m_types->setValues(types);
    std::vector<FilterValue> statuses;
    for (const auto &[status, all] : m_unfiltered.statuses) {
        const QString id = toQString(eventStatusId(status));
        if (all > 0)
            statuses.push_back(
                {id, capitalized(statusName(status)), countOf(counts.statuses, status)});
    }
    m_statuses->setValues(statuses);

    QStringList chosenTypes;
    for (const std::string &type : filter.types)
        chosenTypes << toQString(type);
    m_types->setChecked(chosenTypes);
    QStringList chosenStatuses;
    for (const EventStatus status : filter.statuses)
        chosenStatuses << toQString(eventStatusId(status));
    m_statuses->setChecked(chosenStatuses);
}

void FilterPanel::setTypes(const QStringList &ids)
{
    Filter filter = m_state->filter();
    filter.types.clear();
    for (const QString &id : ids)
        filter.types.push_back(toUtf8(id));
    m_state->setFilter(filter);
}

void FilterPanel::setStatuses(const QStringList &ids)
{
    Filter filter = m_state->filter();
    filter.statuses.clear();
    for (const QString &id : ids) {
        if (const auto status = eventStatusFromId(toUtf8(id)))
            filter.statuses.push_back(*status);
    }
    m_state->setFilter(filter);
}

} // namespace chancery

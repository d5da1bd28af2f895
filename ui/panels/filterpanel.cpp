#include "ui/panels/filterpanel.h"

#include "ui/panels/actorpanel.h"
#include "ui/panels/datefield.h"
#include "ui/panels/datefilter.h"
#include "ui/panels/panelparts.h"
#include "ui/panels/valuefilter.h"
#include "ui/panels/words.h"
#include "ui/text.h"
#include "ui/view/viewstate.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <string_view>
#include <unordered_map>

namespace chancery {

namespace {

constexpr int kMarginPx = 12;
constexpr int kSpacingPx = 8;
constexpr int kActorShare = 1;
constexpr int kValueShare = 1;

template<class Key>
std::size_t countOf(const std::map<Key, std::size_t> &counts, const Key &key)
{
    const auto found = counts.find(key);
    return found == counts.end() ? 0 : found->second;
}

QStringList textsOf(const std::vector<std::string> &texts)
{
    QStringList list;
    for (const std::string &text : texts)
        list << toQString(text);
    return list;
}

std::vector<std::string> textsOf(const QStringList &texts)
{
    std::vector<std::string> list;
    for (const QString &text : texts)
        list.push_back(toUtf8(text));
    return list;
}

/// The types that events have, in one pass over the vocabulary: it may be a long one.
std::vector<FilterValue> typeValues(const Timeline &timeline,
                                    const std::map<std::string, std::size_t> &counts)
{
    std::unordered_map<std::string_view, std::string_view> names;
    for (const EventType &type : timeline.types())
        names[type.id] = type.name; // the last statement of an id holds
    std::vector<FilterValue> values;
    for (const auto &[type, count] : counts) {
        const auto named = names.find(type);
        QString name = toQString(type);
        if (type.empty())
            name = typeName(timeline, type);
        else if (named != names.end() && !named->second.empty())
            name = toQString(named->second);
        if (count > 0)
            values.push_back({toQString(type), capitalized(name), count});
    }
    return values;
}

} // namespace

FilterPanel::FilterPanel(ViewState *state, QWidget *parent)
    : QWidget(parent), m_state(state), m_actors(new ActorPanel(state, this)),
      m_dates(new DateFilter(state, this)), m_types(new ValueFilter(tr("Type"), this)),
      m_statuses(new ValueFilter(tr("Status"), this)), m_places(new ValueFilter(tr("Place"), this)),
      m_sources(new ValueFilter(tr("Source"), this))
{
    createLayout();
    connect(state, &ViewState::timelineChanged, this, &FilterPanel::showTimeline);
    connect(state, &ViewState::filterChanged, this, &FilterPanel::showCounts);
    connect(m_types->model(), &ValueModel::checkedChanged, this, &FilterPanel::setTypes);
    connect(m_statuses->model(), &ValueModel::checkedChanged, this, &FilterPanel::setStatuses);
    connect(m_places->model(), &ValueModel::checkedChanged, this, &FilterPanel::setPlaces);
    connect(m_sources->model(), &ValueModel::checkedChanged, this, &FilterPanel::setSources);
    showTimeline();
}

FilterPanel::~FilterPanel()
{
    // The focus leaves a field while the panel is taken down: too late to apply what is typed.
    for (DateField *field : {m_dates->from(), m_dates->to()})
        field->blockSignals(true);
}

void FilterPanel::createLayout()
{
    auto *header = new PanelHeader(tr("Actors"), this);
    connect(header, &PanelHeader::closeRequested, this, &FilterPanel::closeRequested);

    auto *values = new QWidget(this);
    auto *valueLayout = new QVBoxLayout(values);
    valueLayout->setContentsMargins(0, 0, 0, 0);
    valueLayout->setSpacing(kMarginPx);
    valueLayout->addWidget(m_dates);
    valueLayout->addWidget(m_types);
    valueLayout->addWidget(m_statuses);
    valueLayout->addWidget(m_places);
    valueLayout->addWidget(m_sources);
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
    m_typeValues = typeValues(m_state->timeline(), m_unfiltered.types);
    showCounts();
}

void FilterPanel::showCounts()
{
    const Filter &filter = m_state->filter();
    const FacetCounts counts = filter.isEmpty() ? m_unfiltered : m_state->query().facets(filter);
    m_actors->setCounts(counts.actors);

    std::vector<FilterValue> types = m_typeValues;
    for (FilterValue &type : types)
        type.count = countOf(counts.types, toUtf8(type.id));
    m_types->model()->setValues(types);
    std::vector<FilterValue> statuses;
    for (const auto &[status, all] : m_unfiltered.statuses) {
        const QString id = toQString(eventStatusId(status));
        if (all > 0)
            statuses.push_back(
                {id, capitalized(statusName(status)), countOf(counts.statuses, status)});
    }
    m_statuses->model()->setValues(statuses);

    m_types->model()->setChecked(textsOf(filter.types));
    QStringList chosenStatuses;
    for (const EventStatus status : filter.statuses)
        chosenStatuses << toQString(eventStatusId(status));
    m_statuses->model()->setChecked(chosenStatuses);
    showWritten(counts);
}

/// Places and sources, as the document writes them; kinds of which there is none are left out.
void FilterPanel::showWritten(const FacetCounts &counts)
{
    const Timeline &timeline = m_state->timeline();
    std::vector<FilterValue> places;
    for (const auto &[place, all] : m_unfiltered.places) {
        const QString name = place.empty() ? tr("None given") : toQString(place);
        places.push_back({toQString(place), name, countOf(counts.places, place)});
    }
    const bool anyPlace = places.size() > 1 || (!places.empty() && !places.front().id.isEmpty());
    m_places->setVisible(anyPlace);
    m_places->model()->setValues(anyPlace ? places : std::vector<FilterValue>());
    std::vector<FilterValue> sources;
    for (const auto &[ref, all] : m_unfiltered.sources)
        sources.push_back(
            {toQString(ref), sourceName(timeline, ref), countOf(counts.sources, ref)});
    m_sources->setVisible(!sources.empty());
    m_sources->model()->setValues(sources);
    m_places->model()->setChecked(textsOf(m_state->filter().places));
    m_sources->model()->setChecked(textsOf(m_state->filter().sources));
}

void FilterPanel::setTypes(const QStringList &ids)
{
    Filter filter = m_state->filter();
    filter.types = textsOf(ids);
    m_state->setFilter(filter);
}

void FilterPanel::setPlaces(const QStringList &places)
{
    Filter filter = m_state->filter();
    filter.places = textsOf(places);
    m_state->setFilter(filter);
}

void FilterPanel::setSources(const QStringList &refs)
{
    Filter filter = m_state->filter();
    filter.sources = textsOf(refs);
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

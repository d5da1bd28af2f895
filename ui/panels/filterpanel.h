#pragma once

#include "core/query/eventquery.h"
#include "ui/panels/valuemodel.h"

#include <QWidget>

#include <vector>

namespace chancery {

class ActorPanel;
class DateFilter;
class ValueFilter;
class ViewState;

/// The left side of the window: who, when, what kind, and how certain it happened. Asks the query
/// for the counts once for all its parts. The state is not owned.
class FilterPanel : public QWidget
{
    Q_OBJECT

public:
    explicit FilterPanel(ViewState *state, QWidget *parent = nullptr);
    ~FilterPanel() override;

    ActorPanel *actors() const { return m_actors; }
    DateFilter *dates() const { return m_dates; }
    ValueFilter *types() const { return m_types; }
    ValueFilter *places() const { return m_places; }
    ValueFilter *sources() const { return m_sources; }
    ValueFilter *statuses() const { return m_statuses; }

Q_SIGNALS:
    void closeRequested();

private:
    void createLayout();
    void showTimeline();
    void showCounts();
    void setTypes(const QStringList &ids);
    void setPlaces(const QStringList &places);
    void setSources(const QStringList &refs);
    void showWritten(const FacetCounts &counts);
    void setStatuses(const QStringList &ids);

    ViewState *m_state;
    ActorPanel *m_actors;
    DateFilter *m_dates;
    ValueFilter *m_types;
    ValueFilter *m_statuses;
    ValueFilter *m_places;
    ValueFilter *m_sources;
    FacetCounts m_unfiltered; ///< which values the timeline has at all
    std::vector<FilterValue> m_typeValues; ///< the types it has, with their unfiltered counts
};

} // namespace chancery

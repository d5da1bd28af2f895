#pragma once

#include "core/layout/folds.h"
#include "core/layout/scenelayout.h"
#include "core/query/eventquery.h"
#include "ui/view/rangemotion.h"
#include "ui/view/view.h"

#include <QObject>

#include <memory>
#include <string>
#include <vector>

namespace chancery {

/// What is in view: the one object through which the widgets of a window meet. Holds the timeline
/// with its query, the visible range, the filter and the selection. Setters return early when
/// nothing changes; signals carry the new value.
class ViewState : public QObject
{
    Q_OBJECT

public:
    explicit ViewState(QObject *parent = nullptr);

    /// Shows another timeline: the filter is cleared, nothing is selected, everything fits.
    void showTimeline(std::shared_ptr<const EventQuery> query);
    /// Shows a newer version of the same timeline: range, filter and selection are kept, by id.
    void replaceTimeline(std::shared_ptr<const EventQuery> query);

    const Timeline &timeline() const { return *m_query->timeline(); }
    const EventQuery &query() const { return *m_query; }
    /// The same, to be kept while another timeline may be shown.
    const std::shared_ptr<const EventQuery> &sharedQuery() const { return m_query; }
    const VisibleRange &range() const { return m_range; }
    const Filter &filter() const { return m_filter; }
    /// The events that pass the filter and have a lane; up to date before filterChanged and
    /// arrangementChanged are emitted.
    const EventSet &events() const { return m_events; }
    /// How many pass the filter, but only in lanes that are hidden.
    std::size_t hiddenWithLanes() const { return m_hiddenWithLanes; }
    /// In the order selected; the last one is the current event.
    const std::vector<EventIndex> &selection() const { return m_selection; }
    std::optional<EventIndex> currentEvent() const;
    /// What a person looks for, without hiding anything; empty: nothing.
    const std::string &findText() const { return m_findText; }
    /// The events that are shown and hold the words of findText(); none without it.
    const EventSet &found() const { return m_found; }
    void setFindText(const std::string &text);
    bool foldsTime() const { return m_foldsTime; }
    /// Those of the events that pass but for the opened ones; none while time is not folded.
    const Folds &folds() const { return m_folds; }
    const LaneArrangement &arrangement() const { return m_arrangement; }
    void setArrangement(const LaneArrangement &arrangement);
    RelationsShown relationsShown() const { return m_relationsShown; }
    void setRelationsShown(RelationsShown shown);

    View view() const;
    void setView(const View &view);

    /// At once; ends a movement.
    void setRange(const VisibleRange &range);
    /// Moves there in a moment, where movement is on: range() changes on the way. For jumps, not
    /// for what follows a hand.
    void moveTo(const VisibleRange &range);
    /// Where a movement goes; range() while there is none.
    const VisibleRange &targetRange() const;
    /// How long movements take; 0, as at the beginning: they are jumps.
    void setMotionMs(int duration);
    void setFilter(const Filter &filter);
    void setSelection(const std::vector<EventIndex> &selection);
    /// Folds the stretches in which nothing happens, or unfolds all.
    void setFoldsTime(bool folds);
    /// Opens the fold that holds the instant, until time is folded anew.
    void openFold(Instant inside);
    /// The hull of all events that pass, padded by 4 % of what is not folded on each side; the
    /// range as it is when none of them has a date.
    VisibleRange rangeOfAll() const;

Q_SIGNALS:
    /// The timeline is another one, or a newer version of the same; range, filter, events and
    /// selection have changed with it.
    void timelineChanged(bool isSame);
    void rangeChanged(const chancery::VisibleRange &range);
    void filterChanged(const chancery::Filter &filter);
    /// findText(), or which events hold it, is another one.
    void foundChanged();
    void selectionChanged(const std::vector<chancery::EventIndex> &selection);
    /// foldsTime(), or what is folded, is another one.
    void foldsChanged(const chancery::Folds &folds);
    void relationsShownChanged(chancery::RelationsShown shown);
    void arrangementChanged(const chancery::LaneArrangement &arrangement);

private:
    void showRange(const VisibleRange &range);
    /// Without a signal.
    void findEvents();
    void findAgain();
    void tellFound();
    /// Without a signal; true when they are others now.
    bool refold();

    std::shared_ptr<const EventQuery> m_query;
    VisibleRange m_range;
    RangeMotion *m_motion;
    Filter m_filter;
    EventSet m_events;
    std::size_t m_hiddenWithLanes = 0;
    std::string m_findText;
    EventSet m_found;
    bool m_isFoundStale = false; ///< foundChanged() is due
    std::vector<EventIndex> m_selection;
    bool m_foldsTime = false;
    std::vector<Instant> m_openedFolds; ///< an instant in the midst of each
    Folds m_folds;
    LaneArrangement m_arrangement;
    RelationsShown m_relationsShown = RelationsShown::OfSelection;
};

} // namespace chancery

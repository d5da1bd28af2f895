#pragma once

#include "core/query/eventquery.h"

#include <QList>
#include <QString>

#include <string>
#include <variant>
#include <vector>

class QAction;

namespace chancery {

class Actions;

/// Something that the palette offers.
struct PaletteHit
{
    std::variant<QAction *, ActorIndex, EventIndex> what;
    int score = 0;
};

/// Looks through all actions, actors and events for what a person typed: fuzzily, case and accents
/// aside. Made when the palette opens; the timeline and the actions must outlive it.
class PaletteSearch
{
public:
    static constexpr std::size_t kMostHits = 60;

    PaletteSearch(const EventQuery &query, const Actions &actions);

    /// The best first, of equal ones actions before actors before events; without any text, the
    /// actions. Actions that are disabled now are not offered.
    std::vector<PaletteHit> find(const QString &text) const;

private:
    struct Offered
    {
        QAction *action = nullptr;
        std::string folded;
    };

    const EventQuery &m_query;
    std::vector<Offered> m_actions;
};

/// "Zoom in" of "Zoom &in", "Export picture" of "&Export picture…".
QString plainActionText(const QAction &action);

} // namespace chancery

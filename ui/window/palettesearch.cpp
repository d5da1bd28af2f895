#include "ui/window/palettesearch.h"

#include "core/query/fuzzymatch.h"
#include "core/query/textfold.h"
#include "ui/text.h"
#include "ui/window/actions.h"

#include <QAction>

#include <algorithm>

namespace chancery {

namespace {

// So that a command is not lost among a thousand events that answer as well.
constexpr int kActionBonus = 60;
constexpr int kActorBonus = 30;

/// Keeps the best hits, in the order they came where equal.
class Best
{
public:
    void offer(decltype(PaletteHit::what) what, int score)
    {
        if (m_hits.size() >= 4 * PaletteSearch::kMostHits)
            cut();
        m_hits.push_back({what, score});
    }
    std::vector<PaletteHit> take()
    {
        cut();
        return std::move(m_hits);
    }

private:
    void cut()
    {
        std::stable_sort(
            m_hits.begin(), m_hits.end(),
            [](const PaletteHit &a, const PaletteHit &b) { return a.score > b.score; });
        m_hits.resize(std::min(m_hits.size(), PaletteSearch::kMostHits));
    }

    std::vector<PaletteHit> m_hits;
};

} // namespace

QString plainActionText(const QAction &action)
{
    QString text = action.text();
    text.replace(QStringLiteral("&&"), QStringLiteral("\u0001"))
        .remove(u'&')
        .replace(u'\u0001', u'&')
        .remove(u'…');
    return text;
}

PaletteSearch::PaletteSearch(const EventQuery &query, const Actions &actions) : m_query(query)
{
    for (QAction *action : actions.all()) {
        if (action->isEnabled())
            m_actions.push_back({action, foldedText(toUtf8(plainActionText(*action)))});
    }
}

std::vector<PaletteHit> PaletteSearch::find(const QString &text) const
{
    const std::string pattern = foldedText(toUtf8(text.simplified()));
    Best best;
    for (const Offered &offered : m_actions) {
        if (const auto score = fuzzyScore(pattern, offered.folded))
            best.offer(offered.action, pattern.empty() ? 0 : *score + kActionBonus);
    }
    if (pattern.empty())
        return best.take();
    for (std::size_t i = 0; i < m_query.timeline()->actors().size(); ++i) {
        if (const auto score = fuzzyScore(pattern, m_query.foldedName(ActorIndex(i))))
            best.offer(ActorIndex(i), *score + kActorBonus);
    }
    for (const EventIndex event : m_query.timeline()->chronological()) {
        if (const auto score = fuzzyScore(pattern, m_query.foldedTitle(event)))
            best.offer(event, *score);
    }
    return best.take();
}

} // namespace chancery

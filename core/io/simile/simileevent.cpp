#include "core/io/simile/simileevent.h"

#include "core/io/htmltext.h"
#include "core/io/simile/similedate.h"
#include "core/text/utf8.h"
#include "core/time/edtfdate.h"

#include <string>
#include <utility>

namespace chancery {

namespace {

constexpr std::size_t kQuotedCharacters = 200; ///< of a wrong date, in a message

bool isReadable(const DraftText &date)
{
    return date.isGiven && parseEdtf(date.text).has_value();
}

/// Reads the dates of one event into its draft.
class DateSetter
{
public:
    DateSetter(const SimileEvent &event, const DocumentContext &document)
        : m_event(event), m_document(document)
    {
    }

    void set(EventDraft &draft) const;

private:
    struct NamedDate
    {
        const DraftText &date;
        const char *name;
    };

    DraftText between(const DraftText &first, const NamedDate &last) const;

    const SimileEvent &m_event;
    const DocumentContext &m_document;
};

/// Both dates as one that lies anywhere between them; the first where the other says nothing.
DraftText DateSetter::between(const DraftText &first, const NamedDate &last) const
{
    if (!first.isGiven || !last.date.isGiven)
        return first.isGiven ? first : last.date;
    if (!isReadable(first))
        return first; // to be reported as the date
    if (isReadable(last.date))
        return {oneOfDays(first.text, last.date.text), first.at};
    m_document.report(Severity::Error, "invalid-date",
                      "{0} '{1}' is not a date; the event stands without it",
                      {last.name, std::string(firstCodePoints(last.date.text, kQuotedCharacters))},
                      {}, last.date.at);
    return first;
}

void DateSetter::set(EventDraft &draft) const
{
    const NamedDate latestStart{m_event.latestStart, "latestStart"};
    const NamedDate end{m_event.end, "end"};
    const bool hasEnd = m_event.end.isGiven || m_event.earliestEnd.isGiven;
    if (m_event.isInstant || !hasEnd) {
        // An instant that begins and ends lies somewhere between.
        draft.date = between(m_event.start.isGiven ? m_event.start : m_event.latestStart,
                             m_event.end.isGiven ? end : latestStart);
        return;
    }
    draft.start = between(m_event.start, latestStart);
    draft.end = between(m_event.earliestEnd, end);
    if (!draft.start.isGiven || draft.start.text == draft.end.text)
        draft.date = std::exchange(draft.end, {});
    if (draft.date.isGiven)
        draft.start = {};
}

} // namespace

bool addSimileEvent(SimileEvent event, bool isIso, const DocumentInput &input)
{
    for (DraftText *date : {&event.start, &event.latestStart, &event.earliestEnd, &event.end})
        *date = simileDate(std::move(*date), isIso);
    EventDraft draft;
    draft.at = event.at;
    DateSetter(event, input.document).set(draft);
    draft.id = std::move(event.id);
    draft.title = std::move(event.title);
    draft.title.text = textOfHtml(draft.title.text);
    draft.summary = std::move(event.description);
    draft.summary.text = textOfHtml(draft.summary.text);
    if (event.link.isGiven) {
        SourceDraft source;
        source.id = event.link;
        source.url = event.link;
        draft.citations.push_back({event.link, {}});
        input.builder.addSource(std::move(source));
    }
    return input.builder.addEvent(std::move(draft));
}

} // namespace chancery

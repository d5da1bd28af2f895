#include "ui/panels/eventpage.h"

#include "ui/datephrases.h"
#include "ui/panels/linkbutton.h"
#include "ui/panels/panelparts.h"
#include "ui/panels/words.h"
#include "ui/text.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>
#include <vector>

namespace chancery {

namespace {

constexpr int kMarginPx = 16;
constexpr int kLineSpacingPx = 4;
constexpr int kSectionSpacingPx = 14;
constexpr int kRoleColumnPx = 72;
constexpr std::size_t kMaxLinks = 50; ///< of a kind on a page

QString moreText(std::size_t left)
{
    return EventPage::tr("and %1 more").arg(QLocale().toString(static_cast<qulonglong>(left)));
}

/// Other schemes could run something or read a local file.
bool isWebAddress(const std::string &url)
{
    return url.starts_with("https://") || url.starts_with("http://");
}

} // namespace

EventPage::EventPage(TimelinePtr timeline, EventIndex event, QWidget *parent)
    : QWidget(parent), m_timeline(std::move(timeline)), m_event(event),
      m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(kMarginPx, kMarginPx, kMarginPx, kMarginPx);
    m_layout->setSpacing(kLineSpacingPx);
    const Event &shown = m_timeline->event(event);
    addTitle(shown);
    addFacts(shown);
    addSummary(shown);
    addRelations(shown);
    addSources(shown);
    addPlaceInFile(shown);
    m_layout->addStretch();
}

void EventPage::addTitle(const Event &event)
{
    m_layout->addWidget(makeText(eventHeading(*m_timeline, event), TextStyle::Heading, this));
    m_layout->addWidget(makeText(toQString(event.title), TextStyle::Title, this));
    m_layout->addSpacing(kLineSpacingPx);
    m_layout->addWidget(makeText(dateHeading(event), TextStyle::Body, this));
    if (const QString written = dateAsWritten(event); !written.isEmpty())
        m_layout->addWidget(makeText(written, TextStyle::Secondary, this));
    addRelativeDates(event);
}

/// "At most 10 days after Putin visits Pyongyang · July 2000": links to the events it is dated by.
void EventPage::addRelativeDates(const Event &event)
{
    for (const RelativeDate &date : event.relativeDates) {
        const Event &other = m_timeline->event(date.event);
        QString text = capitalized(relativePhrase(date, toQString(other.title)));
        if (other.date)
            text += QStringLiteral(" · ") + dateText(other);
        auto *link = new LinkButton(text, this);
        connect(link, &LinkButton::clicked, this,
                [this, index = date.event] { Q_EMIT eventActivated(index); });
        m_layout->addWidget(link);
    }
}

/// Actors by their roles, and the place: two columns.
void EventPage::addFacts(const Event &event)
{
    if (event.participants.empty() && event.place.empty())
        return;
    m_layout->addSpacing(kSectionSpacingPx - kLineSpacingPx);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(kLineSpacingPx * 2);
    grid->setVerticalSpacing(kLineSpacingPx);
    grid->setColumnMinimumWidth(0, kRoleColumnPx);
    grid->setColumnStretch(1, 1);
    const auto addName = [&](int row, const QString &name) {
        grid->addWidget(makeText(name, TextStyle::Secondary, this), row, 0, Qt::AlignTop);
    };
    QString lastRole;
    const std::size_t shown = std::min(event.participants.size(), kMaxLinks);
    for (std::size_t i = 0; i < shown; ++i) {
        const Participant &participant = event.participants[i];
        const int row = grid->rowCount();
        const QString role = roleName(participant.role);
        if (role != lastRole)
            addName(row, role);
        lastRole = role;
        const ActorIndex actor = participant.actor;
        auto *link = new LinkButton(actorNameAt(*m_timeline, actor, event), this);
        link->setToolTip(tr("Show only events of this actor"));
        connect(link, &LinkButton::clicked, this, [this, actor] { Q_EMIT actorActivated(actor); });
        grid->addWidget(link, row, 1);
    }
    if (const std::size_t left = event.participants.size() - shown; left > 0)
        grid->addWidget(makeText(moreText(left), TextStyle::Secondary, this), grid->rowCount(), 1);
    if (!event.place.empty()) {
        const int row = grid->rowCount();
        addName(row, tr("Place"));
        grid->addWidget(makeText(toQString(event.place), TextStyle::Body, this), row, 1);
    }
    m_layout->addLayout(grid);
}

void EventPage::addSummary(const Event &event)
{
    if (event.summary.empty())
        return;
    m_layout->addSpacing(kSectionSpacingPx);
    m_layout->addWidget(makeText(toQString(event.summary), TextStyle::Body, this));
}

void EventPage::addRelations(const Event &event)
{
    struct Shown
    {
        const Relation *relation;
        RelationDirection direction;
        EventIndex other;
    };
    std::vector<Shown> all;
    for (const Relation &relation : event.relations)
        all.push_back({&relation, RelationDirection::Stated, relation.event});
    for (const EventIndex other : m_timeline->relatedFrom(m_event)) {
        for (const Relation &relation : m_timeline->event(other).relations) {
            if (relation.event == m_event)
                all.push_back({&relation, RelationDirection::Received, other});
        }
    }
    const std::size_t shown = std::min(all.size(), kMaxLinks);
    for (std::size_t i = 0; i < shown; ++i)
        addRelation(relationHeading(all[i].relation->kind, all[i].direction), all[i].other);
    addMore(all.size() - shown);
}

/// Each line is a widget: of very many the rest is only counted.
void EventPage::addMore(std::size_t left)
{
    if (left > 0)
        m_layout->addWidget(makeText(moreText(left), TextStyle::Secondary, this));
}

void EventPage::addRelation(const QString &heading, EventIndex other)
{
    if (heading != m_lastHeading) {
        m_layout->addSpacing(kSectionSpacingPx);
        m_layout->addWidget(makeText(heading, TextStyle::Heading, this));
        m_lastHeading = heading;
    }
    const Event &event = m_timeline->event(other);
    QString text = toQString(event.title);
    if (event.date)
        text += QStringLiteral(" · ") + dateText(event);
    auto *link = new LinkButton(text, this);
    connect(link, &LinkButton::clicked, this, [this, other] { Q_EMIT eventActivated(other); });
    m_layout->addWidget(link);
}

void EventPage::addSources(const Event &event)
{
    if (event.citations.empty())
        return;
    m_layout->addSpacing(kSectionSpacingPx);
    const QString heading = event.citations.size() == 1 ? tr("Source") : tr("Sources");
    m_layout->addWidget(makeText(heading, TextStyle::Heading, this));
    const std::size_t shown = std::min(event.citations.size(), kMaxLinks);
    for (std::size_t i = 0; i < shown; ++i) {
        const Citation &citation = event.citations[i];
        m_layout->addWidget(makeText(footnoteText(*m_timeline, citation), TextStyle::Body, this));
        if (citation.source)
            addUrl(m_timeline->source(*citation.source).url);
    }
    addMore(event.citations.size() - shown);
}

/// Which of several documents says it, and where.
void EventPage::addPlaceInFile(const Event &event)
{
    if (m_timeline->files().size() < 2)
        return;
    const QString path = toQString(m_timeline->files()[event.file]);
    m_layout->addSpacing(kSectionSpacingPx);
    m_layout->addWidget(makeText(tr("File"), TextStyle::Heading, this));
    m_layout->addWidget(makeText(
        tr("%1, line %2").arg(QFileInfo(path).fileName()).arg(std::max(1, event.position.line)),
        TextStyle::Secondary, this));
}

void EventPage::addUrl(const std::string &url)
{
    if (url.empty())
        return;
    if (!isWebAddress(url)) {
        m_layout->addWidget(makeText(toQString(url), TextStyle::Secondary, this));
        return;
    }
    auto *link = new LinkButton(toQString(url), this);
    link->setToolTip(tr("Copy the address"));
    connect(link, &LinkButton::clicked, this,
            [url] { QGuiApplication::clipboard()->setText(toQString(url)); });
    m_layout->addWidget(link);
}

} // namespace chancery

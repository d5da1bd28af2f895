#pragma once

#include "core/model/timeline.h"

#include <QString>
#include <QWidget>

#include <cstddef>
#include <string>

class QVBoxLayout;

namespace chancery {

/// One event, set as a page of text and links: built once, for one event of one timeline.
class EventPage : public QWidget
{
    Q_OBJECT

public:
    EventPage(TimelinePtr timeline, EventIndex event, QWidget *parent = nullptr);

Q_SIGNALS:
    void eventActivated(chancery::EventIndex event);
    void actorActivated(chancery::ActorIndex actor);

private:
    void addTitle(const Event &event);
    void addRelativeDates(const Event &event);
    void addFacts(const Event &event);
    void addSummary(const Event &event);
    void addRelations(const Event &event);
    void addRelation(const QString &heading, EventIndex other);
    void addMore(std::size_t left);
    void addSources(const Event &event);
    void addPlaceInFile(const Event &event);
    void addUrl(const std::string &url);

    TimelinePtr m_timeline; ///< kept alive: links read it
    EventIndex m_event;
    QVBoxLayout *m_layout;
    QString m_lastHeading; ///< relations of one kind share a heading
};

} // namespace chancery

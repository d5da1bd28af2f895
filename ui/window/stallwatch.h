#pragma once

#include <QElapsedTimer>
#include <QObject>

namespace chancery {

/// Watches the event loop of the thread it is made on, and tells of each stretch in which that
/// answered nobody for too long. For builds in which the program is developed.
class StallWatch : public QObject
{
    Q_OBJECT

public:
    static constexpr int kPatienceMs = 50;

    explicit StallWatch(QObject *parent = nullptr);

Q_SIGNALS:
    void stalled(qint64 milliseconds);

private:
    void onAwake();
    void onAboutToBlock();

    QElapsedTimer m_busy; ///< valid while the loop handles events
};

/// Writes a line to the log for each stall.
void logStalls(QObject *parent);

} // namespace chancery

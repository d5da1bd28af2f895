#include "ui/window/stallwatch.h"

#include <QAbstractEventDispatcher>
#include <QDebug>

namespace chancery {

StallWatch::StallWatch(QObject *parent) : QObject(parent)
{
    const auto *dispatcher = QAbstractEventDispatcher::instance();
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, &StallWatch::onAwake);
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, &StallWatch::onAboutToBlock);
}

void StallWatch::onAwake()
{
    // The loop may wake several times before it waits; each begins to handle events anew.
    if (m_busy.isValid() && m_busy.elapsed() > kPatienceMs)
        Q_EMIT stalled(m_busy.elapsed());
    m_busy.start();
}

void StallWatch::onAboutToBlock()
{
    if (m_busy.isValid() && m_busy.elapsed() > kPatienceMs)
        Q_EMIT stalled(m_busy.elapsed());
    m_busy.invalidate();
}

void logStalls(QObject *parent)
{
    QObject::connect(new StallWatch(parent), &StallWatch::stalled, parent, [](qint64 milliseconds) {
        qWarning("the window answered nobody for %lld ms", static_cast<long long>(milliseconds));
    });
}

} // namespace chancery

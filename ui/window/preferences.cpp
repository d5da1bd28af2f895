#include "ui/window/preferences.h"

#include <QList>
#include <QSettings>

namespace chancery {

namespace {

const char *const kWheelZooms = "wheel-zooms";
const char *const kAnimates = "animates";

QList<Preferences *> &all()
{
    static QList<Preferences *> list;
    return list;
}

bool valueOf(const char *key, bool usual)
{
    return QSettings().value(QLatin1String("preferences/") + QLatin1String(key), usual).toBool();
}

} // namespace

Preferences::Preferences(QObject *parent) : QObject(parent)
{
    all() << this;
}

Preferences::~Preferences()
{
    all().removeAll(this);
}

bool Preferences::wheelZooms() const
{
    return valueOf(kWheelZooms, false);
}

bool Preferences::animates() const
{
    return valueOf(kAnimates, true);
}

void Preferences::setWheelZooms(bool zooms)
{
    put(kWheelZooms, zooms);
}

void Preferences::setAnimates(bool animates)
{
    put(kAnimates, animates);
}

void Preferences::put(const char *key, bool value)
{
    QSettings().setValue(QLatin1String("preferences/") + QLatin1String(key), value);
    for (Preferences *each : all())
        Q_EMIT each->changed();
}

} // namespace chancery

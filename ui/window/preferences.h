#pragma once

#include <QObject>

namespace chancery {

/// How the program behaves for this person, kept in its settings. Windows of one run share them.
class Preferences : public QObject
{
    Q_OBJECT

public:
    explicit Preferences(QObject *parent = nullptr);
    ~Preferences() override;

    /// The bare wheel zooms, and Ctrl+wheel scrolls the lanes, instead of the other way round.
    bool wheelZooms() const;
    /// Jumps move briefly, where the desktop has movement at all.
    bool animates() const;
    void setWheelZooms(bool zooms);
    void setAnimates(bool animates);

Q_SIGNALS:
    /// Also when another window has changed them.
    void changed();

private:
    static void put(const char *key, bool value);
};

} // namespace chancery

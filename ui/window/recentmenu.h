#pragma once

#include <QMenu>
#include <QStringList>

namespace chancery {

/// The documents opened last; looked up each time it opens. Files that are gone are not offered.
class RecentMenu : public QMenu
{
    Q_OBJECT

public:
    explicit RecentMenu(QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const QStringList &files);

private:
    void fill();
};

} // namespace chancery

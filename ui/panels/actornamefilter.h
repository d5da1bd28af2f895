#pragma once

#include <QSortFilterProxyModel>

#include <string>
#include <vector>

namespace chancery {

/// Leaves the rows of an actor tree whose names hold every word of a search, case and accents
/// aside, with the rows above and below them.
class ActorNameFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ActorNameFilter(QObject *parent = nullptr);

    void setSearch(const QString &text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    std::vector<std::string> m_words; ///< folded
};

} // namespace chancery

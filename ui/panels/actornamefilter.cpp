#include "ui/panels/actornamefilter.h"

#include "core/query/textfold.h"
#include "ui/text.h"

#include <algorithm>

namespace chancery {

ActorNameFilter::ActorNameFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
    setAutoAcceptChildRows(true);
}

void ActorNameFilter::setSearch(const QString &text)
{
    m_words = foldedWords(toUtf8(text));
    invalidateFilter();
}

bool ActorNameFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_words.empty())
        return true;
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const std::string name = foldedText(toUtf8(index.data().toString()));
    return std::all_of(m_words.begin(), m_words.end(), [&name](const std::string &word) {
        return name.find(word) != std::string::npos;
    });
}

} // namespace chancery

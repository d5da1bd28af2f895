#include "core/io/table/cellitems.h"

#include "core/io/table/celllist.h"

#include <string>
#include <utility>

namespace chancery {

std::vector<DraftText> itemsOf(std::string_view cell, SourcePosition at)
{
    std::vector<DraftText> items;
    for (std::string &item : splitCell(cell)) {
        if (!item.empty())
            items.emplace_back(std::move(item), at);
    }
    return items;
}

} // namespace chancery

#include "core/io/table/celllist.h"

#include "core/text/utf8.h"

namespace chancery {

std::vector<std::string> splitCell(std::string_view cell)
{
    std::vector<std::string> items;
    if (cell.empty())
        return items;
    std::string item;
    std::size_t slashes = 0;
    const auto endItem = [&] {
        items.emplace_back(trimmed(item));
        item.clear();
    };
    for (const char c : cell) {
        if (c == ';' || c == '|') {
            item.resize(item.size() - slashes + slashes / 2);
            if (slashes % 2 == 1)
                item += c;
            else
                endItem();
            slashes = 0;
            continue;
        }
        slashes = c == '\\' ? slashes + 1 : 0;
        item += c;
    }
    endItem();
    return items;
}

std::string joinedCell(const std::vector<std::string> &items)
{
    std::string cell;
    for (std::size_t i = 0; i < items.size(); ++i) {
        std::size_t slashes = 0;
        for (const char c : items[i]) {
            if (c == ';' || c == '|')
                cell.append(slashes + 1, '\\');
            slashes = c == '\\' ? slashes + 1 : 0;
            cell += c;
        }
        if (i + 1 < items.size())
            cell.append(slashes, '\\').append(1, ';');
    }
    return cell;
}

} // namespace chancery

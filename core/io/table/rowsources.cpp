#include "core/io/table/rowsources.h"

#include "core/io/table/cellitems.h"
#include "core/io/table/celllist.h"
#include "core/io/table/cellplace.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace chancery {

namespace {

using F = ColumnField;

bool isAddress(std::string_view text)
{
    return text.substr(0, 7) == "http://" || text.substr(0, 8) == "https://";
}

/// Addresses may hold ';' and '|' themselves: one ends where the next begins.
std::vector<std::string> splitAddresses(std::string_view cell)
{
    std::vector<std::string> addresses;
    std::size_t start = 0;
    for (std::size_t at = 1; at <= cell.size(); ++at) {
        const bool isNext = at < cell.size() && isAddress(cell.substr(at))
            && std::string_view(";| ,\n\t").find(cell[at - 1]) != std::string_view::npos;
        if (!isNext && at < cell.size())
            continue;
        std::string_view address = cell.substr(start, at - start);
        const std::size_t last = address.find_last_not_of(at < cell.size() ? ";|, \n\t" : " \n\t");
        address = address.substr(0, last == std::string_view::npos ? 0 : last + 1);
        if (!address.empty())
            addresses.emplace_back(address);
        start = at;
    }
    return addresses;
}

} // namespace

std::vector<DraftText> RowSources::names(const TableRecord &record) const
{
    std::vector<DraftText> names;
    for (const std::size_t column : m_map.columnsOf(F::Source)) {
        const std::string_view cell = cellText(record, column);
        const SourcePosition at = cellPlace(record, column);
        if (!isAddress(cell) || m_isOurOwn) {
            for (DraftText &name : itemsOf(cell, at))
                names.push_back(std::move(name));
            continue;
        }
        for (std::string &address : splitAddresses(cell))
            names.emplace_back(std::move(address), at);
    }
    return names;
}

/// Parallel to the names in our own tables, where some may be empty.
std::vector<DraftText> RowSources::addresses(const TableRecord &record) const
{
    std::vector<DraftText> addresses;
    for (const std::size_t column : m_map.columnsOf(F::Url)) {
        const std::string_view cell = cellText(record, column);
        for (std::string &address : m_isOurOwn ? splitCell(cell) : splitAddresses(cell))
            addresses.emplace_back(std::move(address), cellPlace(record, column));
    }
    return addresses;
}

std::vector<CitationDraft> RowSources::citations(const TableRecord &record) const
{
    std::vector<CitationDraft> citations;
    for (DraftText &name : names(record))
        citations.push_back({std::move(name), {}});
    const std::vector<DraftText> urls = addresses(record);
    if (!m_isOurOwn) {
        for (std::size_t i = 0; i < urls.size(); ++i) {
            // The address tells sources of one name apart.
            if (i < citations.size() && urls.size() == citations.size())
                citations[i].ref = urls[i];
            else
                citations.push_back({urls[i], {}});
        }
    }
    if (const auto column = m_map.columnOf(F::Locator)) {
        const std::vector<std::string> locators = splitCell(cellText(record, *column));
        for (std::size_t i = 0; i < std::min(citations.size(), locators.size()); ++i) {
            if (!locators[i].empty())
                citations[i].locator = {locators[i], cellPlace(record, *column)};
        }
    }
    return citations;
}

std::vector<SourceDraft> RowSources::sources(const TableRecord &record) const
{
    std::vector<SourceDraft> sources;
    const std::vector<DraftText> named = names(record);
    const std::vector<DraftText> urls = addresses(record);
    const bool isParallel = m_isOurOwn || (!urls.empty() && urls.size() == named.size());
    for (std::size_t i = 0; i < urls.size(); ++i) {
        if (!urls[i].isGiven || urls[i].text.empty())
            continue;
        SourceDraft source;
        source.url = urls[i];
        const bool isNamed = isParallel && i < named.size();
        source.id = m_isOurOwn && isNamed ? named[i] : urls[i];
        if (isNamed && !m_isOurOwn)
            source.title = named[i];
        sources.push_back(std::move(source));
    }
    if (m_isOurOwn || isParallel)
        return sources;
    for (const DraftText &name : named) {
        SourceDraft source;
        source.id = name;
        if (isAddress(name.text))
            source.url = name;
        sources.push_back(std::move(source));
    }
    return sources;
}

} // namespace chancery

#include "core/io/table/celltext.h"

namespace chancery {

namespace {

/// Whether the text begins, after any apostrophes, as a formula does.
bool beginsAsFormula(std::string_view text)
{
    const std::size_t first = text.find_first_not_of('\'');
    return first != std::string_view::npos
        && std::string_view("=+-@\t\r").find(text[first]) != std::string_view::npos;
}

} // namespace

std::string defusedCell(std::string_view text)
{
    return beginsAsFormula(text) ? '\'' + std::string(text) : std::string(text);
}

std::string_view restoredCell(std::string_view cell)
{
    if (!cell.empty() && cell.front() == '\'' && beginsAsFormula(cell))
        cell.remove_prefix(1);
    return cell;
}

} // namespace chancery

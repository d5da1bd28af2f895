#include "core/io/json/jsonshape.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <exception>

#include <nlohmann/json.hpp>

namespace chancery {

namespace {

bool holds(const std::vector<std::string> &names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Notes names until the first event has ended.
class ShapeFinder : public nlohmann::json_sax<nlohmann::json>
{
public:
    JsonShape shape;

    bool null() override { return true; }
    bool boolean(bool) override { return true; }
    bool number_integer(number_integer_t) override { return true; }
    bool number_unsigned(number_unsigned_t) override { return true; }
    bool number_float(number_float_t, const string_t &) override { return true; }
    bool string(string_t &) override { return true; }
    bool binary(binary_t &) override { return false; }
    bool key(string_t &value) override
    {
        if (m_depth == 1)
            shape.members.push_back(value);
        else if (m_depth == kEventDepth && isInEvents())
            shape.eventMembers.push_back(value);
        return true;
    }
    bool start_object(std::size_t) override
    {
        ++m_depth;
        return true;
    }
    bool start_array(std::size_t) override
    {
        ++m_depth;
        return true;
    }
    bool end_object() override { return !(m_depth-- == kEventDepth && isInEvents()); }
    bool end_array() override
    {
        --m_depth;
        return true;
    }
    bool parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &) override
    {
        return false;
    }

private:
    static constexpr int kEventDepth = 3; // the document, the array, the event

    bool isInEvents() const { return !shape.members.empty() && shape.members.back() == "events"; }

    int m_depth = 0;
};

} // namespace

bool beginsAsJson(std::string_view text)
{
    const std::string_view start
        = trimmed(text.substr(0, std::min<std::size_t>(text.size(), 4096)));
    if (start.empty() || (start[0] != '{' && start[0] != '['))
        return false;
    const std::string_view rest = trimmed(start.substr(1));
    const std::string_view next = start[0] == '{' ? "\"}" : "\"{[]0123456789-tfn";
    return rest.empty() || next.find(rest[0]) != std::string_view::npos;
}

bool JsonShape::has(std::string_view member) const
{
    return holds(members, member);
}

bool JsonShape::eventHas(std::string_view member) const
{
    return holds(eventMembers, member);
}

JsonShape jsonShapeOf(std::string_view text)
{
    ShapeFinder finder;
    try {
        nlohmann::json::sax_parse(text.begin(), text.end(), &finder,
                                  nlohmann::json::input_format_t::json, true, true);
    } catch (const std::exception &) { // memory: then it is of no known shape
        return {};
    }
    return std::move(finder.shape);
}

} // namespace chancery

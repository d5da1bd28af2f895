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

/// Notes names until a few events have ended.
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
            addEventMember(value);
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
    bool end_object() override
    {
        return !(m_depth-- == kEventDepth && isInEvents() && ++m_events == kEvents);
    }
    bool end_array() override
    {
        --m_depth;
        return true;
    }
    bool parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &) override
    {
        shape.isBroken = true;
        return false;
    }

private:
    void addEventMember(const std::string &name)
    {
        if (!holds(shape.eventMembers, name) && shape.eventMembers.size() < kMostMembers)
            shape.eventMembers.push_back(name);
    }

    static constexpr int kEventDepth = 3; // the document, the array, the event

    bool isInEvents() const { return !shape.members.empty() && shape.members.back() == "events"; }

    static constexpr int kEvents = 20; ///< the first may lack what the others have
    static constexpr std::size_t kMostMembers = 200; ///< of events, in all

    int m_depth = 0;
    int m_events = 0;
};

constexpr std::size_t kBeginning = 4096; ///< bytes in which a document shows what it is

/// The beginning of a text, without blanks and comments before it.
std::string_view beginningOf(std::string_view text)
{
    std::string_view rest = trimmed(text.substr(0, kBeginning));
    while (rest.substr(0, 2) == "//" || rest.substr(0, 2) == "/*") {
        const std::string_view end = rest[1] == '/' ? "\n" : "*/";
        const std::size_t at = rest.find(end, 2);
        rest = at == std::string_view::npos ? "" : trimmed(rest.substr(at + end.size()));
    }
    return rest;
}

/// Takes a word of letters, digits, '_', '$' and '.' from the front, and blanks behind it.
std::string_view takeWord(std::string_view &text)
{
    const auto isOfWord = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || c == '_' || c == '$' || c == '.';
    };
    const auto end = std::find_if_not(text.begin(), text.end(), isOfWord);
    const std::string_view word = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    text = trimmed(text.substr(word.size()));
    return word;
}

} // namespace

bool beginsAsJson(std::string_view text)
{
    const std::string_view start = beginningOf(text);
    if (start.empty() || (start[0] != '{' && start[0] != '['))
        return false;
    const std::string_view rest = trimmed(start.substr(1));
    const std::string_view next = start[0] == '{' ? "\"}" : "\"{[]0123456789-tfn";
    return rest.empty() || next.find(rest[0]) != std::string_view::npos;
}

bool beginsAsScript(std::string_view text)
{
    std::string_view start = beginningOf(text);
    if (!start.empty() && start[0] == '{') {
        start = trimmed(start.substr(1));
        if (!start.empty() && start[0] == '\'')
            start.remove_prefix(1);
        const std::string_view name = takeWord(start);
        return name == "dateTimeFormat" || name == "wikiURL" || name == "wikiSection"
            || name == "timeline" || name == "start_date";
    }
    std::string_view word = takeWord(start);
    if (word == "var" || word == "let" || word == "const")
        word = takeWord(start);
    if (word.empty() || start.empty() || (start[0] != '=' && start[0] != '('))
        return false;
    start = trimmed(start.substr(1));
    return !start.empty() && (start[0] == '{' || start[0] == '[');
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

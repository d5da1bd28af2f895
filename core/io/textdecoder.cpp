#include "core/io/textdecoder.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>

#include <unicode/utf16.h>
#include <unicode/utf8.h>

namespace chancery {

namespace {

constexpr std::size_t kMostProblems = 20;
/// A document with more undecodable places than this and than a tenth of its length is binary.
constexpr std::size_t kBinaryProblems = 16;
/// Of text in an encoding of one byte a character, no more than one in so many is a control.
constexpr std::size_t kBytesPerControl = 200;
constexpr UChar32 kReplacement = 0xFFFD;
constexpr UChar32 kFirstBeyondAscii = 0x80;

/// Whether YAML forbids the character. U+0004 would even end the document for the parser.
bool isForbidden(UChar32 c)
{
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F;
}

/// Takes code points, mends line ends and forbidden characters, and keeps count of the place.
class TextCollector
{
public:
    explicit TextCollector(std::size_t bytes) { m_result.text.reserve(bytes); }

    void add(UChar32 c)
    {
        if (isForbidden(c)) {
            addProblem(TextProblem::Kind::ControlCharacter, static_cast<unsigned>(c));
            ++m_controlCount;
            return;
        }
        if (c == '\r') {
            endLine();
        } else if (c == '\n') {
            if (!m_isAfterReturn) // CR LF is one line end
                endLine();
        } else {
            append(c);
        }
        m_isAfterReturn = c == '\r';
    }

    void addProblem(TextProblem::Kind kind, unsigned value)
    {
        ++m_result.problemCount;
        std::vector<TextProblem> &problems = m_result.problems;
        const bool isNewLine = problems.empty() || problems.back().at.line != m_at.line;
        if (isNewLine && problems.size() < kMostProblems)
            problems.push_back({kind, m_at, value});
        append(kReplacement);
        m_isAfterReturn = false;
    }

    std::size_t controlCount() const { return m_controlCount; }
    DecodedText take()
    {
        m_result.isBinary = m_result.problemCount > kBinaryProblems
            && m_result.problemCount > m_result.text.size() / 10;
        return std::move(m_result);
    }

private:
    void append(UChar32 c)
    {
        char buffer[U8_MAX_LENGTH];
        std::int32_t length = 0;
        U8_APPEND_UNSAFE(buffer, length, c);
        m_result.text.append(buffer, static_cast<std::size_t>(length));
        ++m_at.column;
    }
    void endLine()
    {
        m_result.text += '\n';
        ++m_at.line;
        m_at.column = 1;
    }

    DecodedText m_result;
    SourcePosition m_at{1, 1};
    std::size_t m_controlCount = 0;
    bool m_isAfterReturn = false;
};

/// Valid UTF-8 without anything to mend, which nearly every document is.
bool isClean(std::string_view bytes)
{
    const auto length = static_cast<std::int64_t>(bytes.size());
    for (std::int64_t at = 0; at < length;) {
        UChar32 c = 0;
        U8_NEXT(bytes.data(), at, length, c);
        if (c < 0 || c == '\r' || isForbidden(c))
            return false;
    }
    return true;
}

DecodedText decodeUtf8(std::string bytes)
{
    if (isClean(bytes)) {
        DecodedText result;
        result.text = std::move(bytes);
        return result;
    }
    TextCollector collector(bytes.size());
    const auto length = static_cast<std::int64_t>(bytes.size());
    std::size_t beyondAscii = 0;
    std::size_t invalid = 0;
    for (std::int64_t at = 0; at < length;) {
        const auto first = static_cast<unsigned char>(bytes[static_cast<std::size_t>(at)]);
        UChar32 c = 0;
        U8_NEXT(bytes.data(), at, length, c);
        if (c < 0) {
            collector.addProblem(TextProblem::Kind::InvalidBytes, first);
            ++invalid;
        } else {
            collector.add(c);
            beyondAscii += c >= kFirstBeyondAscii ? 1 : 0;
        }
    }
    DecodedText decoded = collector.take();
    // A few bad bytes among much good UTF-8 are damage, and no other encoding.
    if (invalid > beyondAscii)
        decoded.undecoded = std::move(bytes);
    return decoded;
}

DecodedText decodeUtf16(std::string_view bytes, bool isBigEndian)
{
    std::u16string units(bytes.size() / 2, u'\0');
    for (std::size_t i = 0; i < units.size(); ++i) {
        const auto first = static_cast<unsigned char>(bytes[2 * i]);
        const auto second = static_cast<unsigned char>(bytes[2 * i + 1]);
        units[i] = static_cast<char16_t>(isBigEndian ? first << 8 | second : second << 8 | first);
    }
    TextCollector collector(bytes.size());
    const auto length = static_cast<std::int64_t>(units.size());
    for (std::int64_t at = 0; at < length;) {
        UChar32 c = 0;
        U16_NEXT(units.data(), at, length, c);
        if (U_IS_SURROGATE(c))
            collector.addProblem(TextProblem::Kind::InvalidBytes, static_cast<unsigned>(c));
        else
            collector.add(c);
    }
    if (bytes.size() % 2 != 0)
        collector.addProblem(TextProblem::Kind::InvalidBytes,
                             static_cast<unsigned char>(bytes.back()));
    return collector.take();
}

} // namespace

DecodedText decodeText(std::string bytes)
{
    const std::string_view view = bytes;
    if (view.substr(0, 3) == "\xEF\xBB\xBF") {
        bytes.erase(0, 3);
        return decodeUtf8(std::move(bytes));
    }
    if (view.substr(0, 2) == "\xFF\xFE")
        return decodeUtf16(view.substr(2), false);
    if (view.substr(0, 2) == "\xFE\xFF")
        return decodeUtf16(view.substr(2), true);
    // YAML documents begin with an ASCII character, so a NUL beside it tells the byte order.
    if (view.size() >= 2 && view[0] != '\0' && view[1] == '\0')
        return decodeUtf16(view, false);
    if (view.size() >= 2 && view[0] == '\0' && view[1] != '\0')
        return decodeUtf16(view, true);
    return decodeUtf8(std::move(bytes));
}

DecodedText decodeWindows1252(std::string_view bytes)
{
    // 0x80 to 0x9F; the rest is as in Unicode. 0: the byte stands for nothing.
    static constexpr std::array<UChar32, 32> kHigh{
        0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
    TextCollector collector(bytes.size());
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        const bool isHigh = value >= kFirstBeyondAscii && value < kFirstBeyondAscii + kHigh.size();
        const UChar32 c = isHigh ? kHigh[value - kFirstBeyondAscii] : UChar32(value);
        if (isHigh && c == 0)
            collector.addProblem(TextProblem::Kind::InvalidBytes, value);
        else
            collector.add(c);
    }
    // Nearly every byte is a character of it, so that control characters tell what is no text.
    const bool isBinary = collector.controlCount() > kBinaryProblems
        && collector.controlCount() > bytes.size() / kBytesPerControl;
    DecodedText decoded = collector.take();
    decoded.isBinary = decoded.isBinary || isBinary;
    return decoded;
}

} // namespace chancery

#include "core/query/textfold.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace chancery {
namespace {

/// How many bytes at the beginning are words of ASCII only, with the blank that ends the last.
std::size_t asciiWordsLength(std::string_view text)
{
    const auto other = std::find_if(text.begin(), text.end(),
                                    [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    if (other == text.end())
        return text.size();
    const auto offset = static_cast<std::size_t>(other - text.begin());
    const std::size_t blank = text.rfind(' ', offset);
    return blank == std::string_view::npos ? 0 : blank + 1;
}

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// Letters and marks that Unicode does not decompose and that people type without their stroke,
/// ligature or curl.
std::u16string_view plainForm(UChar32 c)
{
    switch (c) {
    case 0x00E6: // æ
        return u"ae";
    case 0x0153: // œ
        return u"oe";
    case 0x00F8: // ø
        return u"o";
    case 0x0111: // đ
        return u"d";
    case 0x0127: // ħ
        return u"h";
    case 0x0142: // ł
        return u"l";
    case 0x2018:
    case 0x2019: // ‘ ’
        return u"'";
    case 0x201C:
    case 0x201D: // “ ”
        return u"\"";
    case 0x2010:
    case 0x2012:
    case 0x2013:
    case 0x2014: // hyphen and dashes
        return u"-";
    default:
        return {};
    }
}

/// Marks that sit on another character, and characters that show nothing (soft hyphen, joiners).
bool isDropped(UChar32 c)
{
    const auto category = u_charType(c);
    return category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK
        || u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

icu::UnicodeString decomposedWithoutMarks(const icu::UnicodeString &text)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2 *nfkd = icu::Normalizer2::getNFKDInstance(status);
    if (U_FAILURE(status))
        return text;
    const icu::UnicodeString decomposed = nfkd->normalize(text, status);
    if (U_FAILURE(status))
        return text;

    icu::UnicodeString result(decomposed.length(), UChar32(0), 0);
    for (std::int32_t i = 0; i < decomposed.length();) {
        const UChar32 c = decomposed.char32At(i);
        i += U16_LENGTH(c);
        if (isDropped(c))
            continue;
        if (const std::u16string_view plain = plainForm(c); !plain.empty())
            result.append(plain.data(), 0, static_cast<std::int32_t>(plain.size()));
        else
            result.append(c);
    }
    return result;
}

void appendFoldedByUnicode(std::string_view utf8, std::string &out)
{
    const icu::StringPiece bytes(utf8.data(), static_cast<std::int32_t>(utf8.size()));
    icu::UnicodeString text = decomposedWithoutMarks(icu::UnicodeString::fromUTF8(bytes));
    // Case folding can bring up characters that decompose again (and strokes in lower case).
    text = decomposedWithoutMarks(text.foldCase());
    icu::StringByteSink<std::string> sink(&out);
    text.toUTF8(sink);
}

} // namespace

std::string foldedText(std::string_view utf8)
{
    std::string result;
    appendFoldedText(utf8, result);
    return result;
}

void appendFoldedText(std::string_view utf8, std::string &out)
{
    // No folding reaches across a blank, so only the words that need ICU are given to it.
    while (!utf8.empty()) {
        const std::string_view plain = utf8.substr(0, asciiWordsLength(utf8));
        const std::size_t start = out.size();
        out += plain;
        std::transform(out.begin() + static_cast<std::ptrdiff_t>(start), out.end(),
                       out.begin() + static_cast<std::ptrdiff_t>(start), lowered);
        utf8.remove_prefix(plain.size());
        const std::string_view word = utf8.substr(0, utf8.find(' '));
        if (!word.empty())
            appendFoldedByUnicode(word, out);
        utf8.remove_prefix(word.size());
    }
}

std::vector<std::string> foldedWords(std::string_view utf8)
{
    const std::string folded = foldedText(utf8);
    std::vector<std::string> words;
    std::size_t start = 0;
    const auto endWord = [&](std::size_t end) {
        if (end > start)
            words.push_back(folded.substr(start, end - start));
    };
    for (std::size_t i = 0; i < folded.size();) {
        std::int32_t next = static_cast<std::int32_t>(i);
        UChar32 c = 0;
        U8_NEXT(folded.data(), next, static_cast<std::int32_t>(folded.size()), c);
        if (c >= 0 && u_isUWhiteSpace(c)) {
            endWord(i);
            start = static_cast<std::size_t>(next);
        }
        i = static_cast<std::size_t>(next);
    }
    endWord(folded.size());
    return words;
}

} // namespace chancery

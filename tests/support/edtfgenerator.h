#pragma once

#include "core/time/civildate.h"

#include <cstddef>
#include <functional>
#include <string>

namespace chancery::test {

/// An expression that the standard allows, and the level it is of.
struct GeneratedEdtf
{
    std::string text;
    int level = 0;
};

/// Makes valid EDTF of all levels: every production of the grammar, every place for X and for a
/// qualifier. It knows nothing of the parser. What it makes follows from the choices alone, so
/// RapidCheck can drive it and shrink what it finds.
class EdtfGenerator
{
public:
    /// A number from 0 to @p count - 1; count is at least 1. 0 is the simplest choice.
    using Choose = std::function<std::size_t(std::size_t count)>;

    EdtfGenerator(Choose choose, Calendar calendar);

    GeneratedEdtf expression();
    /// One date, neither interval nor set.
    GeneratedEdtf point();
    GeneratedEdtf interval();
    GeneratedEdtf set();

private:
    /// Where the year lies, so that of two dates the first comes before the second.
    enum class Era { Any, Earlier, Later };
    enum class Form { Year, Month, Division, Day, Time, Decade, Century, LongYear };

    struct Parts;

    GeneratedEdtf pointOf(Form form, Era era);
    GeneratedEdtf shortYear(std::size_t digits, Era era);
    GeneratedEdtf longYear(Era era);
    GeneratedEdtf pairOf(Form form, const char *separator);
    GeneratedEdtf sameYearPair(const char *separator);
    GeneratedEdtf member(bool isFirst, bool isLast);
    std::string yearDigits(Era era);
    std::string digitsOfNumber(int first, int last);
    std::string time();
    void sprinkleX(Parts &parts);
    void sprinkleQualifiers(Parts &parts);

    Form anyForm() { return static_cast<Form>(number(0, 7)); }
    int number(int first, int last);
    bool oneIn(std::size_t count) { return m_choose(count) == count - 1; }
    template<typename T, std::size_t N>
    T oneOf(const T (&values)[N])
    {
        return values[m_choose(N)];
    }

    Choose m_choose;
    Calendar m_calendar;
};

} // namespace chancery::test

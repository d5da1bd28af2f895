#pragma once

#include <ctime>

namespace chancery::test {

/// Milliseconds of the processor that this program has had, so that a guard against work that grows
/// with the square does not fail because a machine is busy with something else.
class ProcessTimer
{
public:
    void start() { m_begin = std::clock(); }
    long elapsed() const { return (std::clock() - m_begin) / (CLOCKS_PER_SEC / 1000); }

private:
    std::clock_t m_begin = std::clock();
};

} // namespace chancery::test

#pragma once

#include <mutex>

namespace chancery {

/// libical keeps its settings and its time zones for the whole process: one thread at a time may
/// use it, holding this.
std::unique_lock<std::mutex> lockLibical();

} // namespace chancery

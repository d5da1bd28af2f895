#pragma once

#include <QString>

#include <cstddef>

namespace chancery {

/// "1 event", "1,488 events", in the language of the interface and the figures of its locale.
QString countedEvents(std::size_t count);

} // namespace chancery

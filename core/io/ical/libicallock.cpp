#include "core/io/ical/libicallock.h"

#include <libical/ical.h>

namespace chancery {

std::unique_lock<std::mutex> lockLibical()
{
    static std::mutex mutex;
    std::unique_lock<std::mutex> lock(mutex);
    icalerror_set_errors_are_fatal(0); // it would end the program
    ical_set_unknown_token_handling_setting(ICAL_ASSUME_IANA_TOKEN);
    icalerror_clear_errno();
    return lock;
}

} // namespace chancery

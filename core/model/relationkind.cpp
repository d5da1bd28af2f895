#include "core/model/relationkind.h"

#include <algorithm>
#include <array>
#include <utility>

namespace chancery {

RelationEnd relationEnd(std::string_view kind)
{
    using Entry = std::pair<std::string_view, RelationEnd>;
    static constexpr std::array kEnds{
        Entry{"leads-to", RelationEnd::Arrow}, Entry{"announces", RelationEnd::Arrow},
        Entry{"follows", RelationEnd::Ring},   Entry{"responds-to", RelationEnd::Ring},
        Entry{"retracts", RelationEnd::Cross}, Entry{"breaks", RelationEnd::Gap},
        Entry{"ends", RelationEnd::Gap},       Entry{"ratifies", RelationEnd::Diamond},
        Entry{"part-of", RelationEnd::Dot},    Entry{"supersedes", RelationEnd::DoubleArrow},
    };
    const auto known = std::find_if(kEnds.begin(), kEnds.end(),
                                    [kind](const Entry &entry) { return entry.first == kind; });
    return known == kEnds.end() ? RelationEnd::Arrow : known->second;
}

} // namespace chancery

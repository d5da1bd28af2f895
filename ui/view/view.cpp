#include "ui/view/view.h"

namespace chancery {

View inTimeline(const View &view, const Timeline &from, const Timeline &to)
{
    View same = view;
    same.filter.actors = sameActors(view.filter.actors, from, to);
    same.arrangement = inTimeline(view.arrangement, from, to);
    return same;
}

} // namespace chancery

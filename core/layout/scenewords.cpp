#include "core/layout/scenewords.h"

namespace chancery {

const SceneWords &englishSceneWords()
{
    static const SceneWords words;
    return words;
}

void forEachWord(SceneWords &words, const WordVisitor &visit)
{
    // Names every field, so that one more does not compile before it is visited here.
    auto &[dates, statusPatterns, actorKinds, kindAndNote, successor, noActor] = words;
    forEachWord(dates, visit);
    for (std::string &pattern : statusPatterns)
        visit(pattern, "statusPatterns");
    for (std::string &kind : actorKinds)
        visit(kind, "actorKinds");
    visit(kindAndNote, "kindAndNote");
    visit(successor, "successor");
    visit(noActor, "noActor");
}

} // namespace chancery

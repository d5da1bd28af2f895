#include "core/layout/scenewords.h"

namespace chancery {

const SceneWords &englishSceneWords()
{
    static const SceneWords words;
    return words;
}

} // namespace chancery

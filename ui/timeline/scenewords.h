#pragma once

#include "core/layout/scenewords.h"

namespace chancery {

/// The words of scenes and dates in the language of the interface.
const SceneWords &translatedSceneWords();
/// The same, made anew from the translators that are installed now.
SceneWords makeTranslatedSceneWords();

} // namespace chancery

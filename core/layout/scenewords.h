#pragma once

#include "core/time/datelabel.h"

#include <array>
#include <string>

namespace chancery {

/// The words a Scene is written with. English by default; ui fills another from translations.
struct SceneWords
{
    DateWords dates = englishDateWords();
    /// By EventStatus; {0} is the title.
    std::array<std::string, 5> statusPatterns
        = {"{0}", "{0} (planned)", "{0} (rumoured)", "{0} (cancelled)", "{0} (disputed)"};
    /// By ActorKind.
    std::array<std::string, 7> actorKinds
        = {"state", "government", "person", "organization", "alliance", "forum", ""};
    std::string kindAndNote = "{0}, {1}"; ///< "person, leader until 2011"
    std::string successor = "{0} → {1}"; ///< "state, until 1991 → Russia"
    std::string noActor = "No actor named";
};

const SceneWords &englishSceneWords();

/// Visits the words of dates and all others.
void forEachWord(SceneWords &words, const WordVisitor &visit);

} // namespace chancery

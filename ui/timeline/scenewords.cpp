#include "ui/timeline/scenewords.h"

#include "ui/text.h"

#include <QCoreApplication>

namespace chancery {

namespace {

std::string translated(const char *english)
{
    return toUtf8(QCoreApplication::translate("SceneWords", english));
}

// The English words are core's own; naming them here lets translators find them.
[[maybe_unused]] const char *const kTranslatable[] = {
    QT_TRANSLATE_NOOP("SceneWords", "{0} (planned)"),
    QT_TRANSLATE_NOOP("SceneWords", "{0} (rumoured)"),
    QT_TRANSLATE_NOOP("SceneWords", "{0} (cancelled)"),
    QT_TRANSLATE_NOOP("SceneWords", "{0} (disputed)"),
    QT_TRANSLATE_NOOP("SceneWords", "state"),
    QT_TRANSLATE_NOOP("SceneWords", "government"),
    QT_TRANSLATE_NOOP("SceneWords", "person"),
    QT_TRANSLATE_NOOP("SceneWords", "organization"),
    QT_TRANSLATE_NOOP("SceneWords", "alliance"),
    QT_TRANSLATE_NOOP("SceneWords", "forum"),
    QT_TRANSLATE_NOOP("SceneWords", "{0}, {1}"),
    QT_TRANSLATE_NOOP("SceneWords", "No actor named"),
};

void translate(std::string &word)
{
    if (!word.empty())
        word = translated(word.c_str());
}

SceneWords makeWords()
{
    SceneWords words = englishSceneWords();
    for (std::string &pattern : words.statusPatterns)
        translate(pattern);
    for (std::string &kind : words.actorKinds)
        translate(kind);
    translate(words.kindAndNote);
    translate(words.noActor);
    return words;
}

} // namespace

const SceneWords &translatedSceneWords()
{
    static const SceneWords words = makeWords();
    return words;
}

} // namespace chancery

#pragma once

#include "core/io/documentcontext.h"
#include "core/io/yaml/yamlnode.h"
#include "core/model/drafts.h"

namespace chancery {

// The entries of a document's sections as drafts. Each takes a Map, whose values it moves out, and
// reports what is wrong with its keys and kinds. A key is the entry's id.

SourceDraft sourceDraft(YamlNode &key, YamlNode &map, const DocumentContext &document);
ActorDraft actorDraft(YamlNode &key, YamlNode &map, const DocumentContext &document);
TypeDraft typeDraft(YamlNode &key, YamlNode &map, const DocumentContext &document);
EventDraft eventDraft(YamlNode &map, const DocumentContext &document);

} // namespace chancery

#pragma once

#include "core/io/document/documentnode.h"
#include "core/io/documentcontext.h"
#include "core/model/drafts.h"

namespace chancery {

// The entries of a document's sections as drafts. Each takes a Map, whose values it moves out, and
// reports what is wrong with its keys and kinds. A key is the entry's id.

SourceDraft sourceDraft(DocumentNode &key, DocumentNode &map, const DocumentContext &document);
ActorDraft actorDraft(DocumentNode &key, DocumentNode &map, const DocumentContext &document);
TypeDraft typeDraft(DocumentNode &key, DocumentNode &map, const DocumentContext &document);
EventDraft eventDraft(DocumentNode &map, const DocumentContext &document);

} // namespace chancery

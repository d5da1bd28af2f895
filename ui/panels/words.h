#pragma once

#include "core/model/timeline.h"

#include <QString>

#include <string>

namespace chancery {

/// The words panels use for what a document holds: translated where the vocabulary is ours, as
/// written where it is the document's. All plain text.

/// "planned", "happened", …
QString statusName(EventStatus status);
/// The vocabulary's name of a type, else its id; "no type" for "".
QString typeName(const Timeline &timeline, const std::string &type);
/// "state", "person", …; empty for Unstated.
QString actorKindName(ActorKind kind);
/// "Vladimir Putin (Russia)": a person or government with what it was part of at an event's date.
QString actorNameAt(const Timeline &timeline, ActorIndex actor, const Event &event);
/// "Guest", "Host", …; "Actor" for no role; others as written, with a capital.
QString roleName(const std::string &role);

enum class RelationDirection { Stated, Received };
/// The heading over a relation's other event: "Retracts", or "Retracted by" seen from there.
QString relationHeading(const std::string &kind, RelationDirection direction);

/// "second half of April 2019", "date unknown".
QString dateText(const Event &event);
/// The same as the beginning of a line: "Second half of April 2019"; "c. 1815" stays as it is.
QString dateHeading(const Event &event);
/// The expression as written and how to read it: "[2019-04-16..2019-04-30] · one of these days".
QString dateAsWritten(const Event &event);

/// "VISIT · PLANNED" before it is set in capitals: "Visit · planned".
QString eventHeading(const Timeline &timeline, const Event &event);
/// A footnote: "Associated Press, “…”, 18 April 2019, paragraphs 1–2."
QString footnoteText(const Timeline &timeline, const Citation &citation);

/// The text with its first letter large, by the locale's rules.
QString capitalized(const QString &text);

/// The title of a source that citations refer to so; the reference itself where none is known.
QString sourceName(const Timeline &timeline, const std::string &ref);

} // namespace chancery

#pragma once

#include "ui/view/view.h"

#include <QJsonObject>
#include <QStringList>

namespace chancery {

/// A view as JSON that names actors by id, so that it outlives changes of the document. Instants
/// are seconds since Julian day 0. What is as at first is left out.
QJsonObject viewToJson(const View &view, const Timeline &timeline);

/// A view that was read back.
struct ReadView
{
    View view;
    QStringList unknownActors; ///< ids that the timeline does not have; the view does without them
};

/// Of any JSON: what is missing or not understood is as at first.
ReadView viewFromJson(const QJsonObject &json, const Timeline &timeline);

} // namespace chancery

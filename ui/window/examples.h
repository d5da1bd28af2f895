#pragma once

#include <QList>
#include <QString>

class QMenu;

namespace chancery {

class Actions;

/// A timeline inside the program that teaches something.
struct Example
{
    QString id; ///< of its action
    QString path; ///< of its resource
    QString title; ///< the document's own
};

/// Every file of resources/examples, in the order of their names.
QList<Example> shippedExamples();

/// Adds their actions, as far as they are registered.
void fillExamplesMenu(QMenu *menu, const Actions &actions);

} // namespace chancery

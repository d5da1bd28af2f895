#pragma once

#include <QDialog>

namespace chancery {

class Actions;

/// The list of keys and gestures: those of the registered actions, and those of the timeline.
class KeysDialog : public QDialog
{
    Q_OBJECT

public:
    explicit KeysDialog(const Actions &actions, QWidget *parent = nullptr);
};

} // namespace chancery

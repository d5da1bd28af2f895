#pragma once

class QWidget;

namespace chancery {

/// Tells what the program is and which version, until a person closes it.
void showAboutBox(QWidget *parent);

} // namespace chancery

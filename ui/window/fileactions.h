#pragma once

namespace chancery {

class Actions;
class MainWindow;
class OpenDocuments;

/// The actions of the File menu. They must not outlive the others.
void addFileActions(Actions *actions, OpenDocuments *documents, MainWindow *window);

} // namespace chancery

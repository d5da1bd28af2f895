#pragma once

#include "ui/timeline/theme.h"

#include <QObject>
#include <QStringList>

#include <optional>

class QMainWindow;

namespace chancery {

class ViewState;

/// Keeps what a window is to take up again: its place and panels, the documents opened, and how
/// each was looked at. Does nothing until it is told to begin.
class WindowKeeper : public QObject
{
    Q_OBJECT

public:
    /// Neither is owned.
    WindowKeeper(ViewState *state, QMainWindow *window);

    /// Takes up place and panels of the last window; returns its theme.
    std::optional<ThemeKind> begin();
    bool hasBegun() const { return m_hasBegun; }
    /// Another document is about to be shown: the view of the present one is kept.
    void leaveDocument() const;
    /// That document is shown now: it is looked at as it was last.
    void enterDocument(const QStringList &files);
    /// The files shown are others from now on, the view as it is: some were opened beside.
    void changeFiles(const QStringList &files);
    const QStringList &files() const { return m_files; }
    /// The window closes.
    void end(ThemeKind theme) const;

private:
    ViewState *m_state;
    QMainWindow *m_window;
    QStringList m_files; ///< of the document that is shown
    bool m_hasBegun = false;
};

} // namespace chancery

#include "ui/window/windowkeeper.h"

#include "ui/view/viewjson.h"
#include "ui/view/viewstate.h"
#include "ui/window/windowmemory.h"

#include <QMainWindow>

namespace chancery {

WindowKeeper::WindowKeeper(ViewState *state, QMainWindow *window)
    : QObject(window), m_state(state), m_window(window)
{
}

std::optional<ThemeKind> WindowKeeper::begin()
{
    m_hasBegun = true;
    const WindowPlace place = WindowPlace::recall();
    m_window->restoreGeometry(place.geometry);
    m_window->restoreState(place.panels);
    return themeKindFromId(place.theme);
}

void WindowKeeper::leaveDocument() const
{
    if (m_hasBegun)
        LastViews::remember(m_files, viewToJson(m_state->view(), m_state->timeline()));
}

void WindowKeeper::changeFiles(const QStringList &files)
{
    m_files = files;
    if (m_hasBegun && !files.isEmpty())
        RecentDocuments::add(files);
}

void WindowKeeper::enterDocument(const QStringList &files)
{
    changeFiles(files);
    if (!m_hasBegun || files.isEmpty())
        return;
    const QJsonObject json = LastViews::recall(files);
    if (json.isEmpty())
        return;
    const View view = viewFromJson(json, m_state->timeline()).view;
    m_state->setView(view);
    m_state->setRange(view.range); // at once: nobody has seen another one yet
}

void WindowKeeper::end(ThemeKind theme) const
{
    if (!m_hasBegun)
        return;
    leaveDocument();
    WindowPlace{m_window->saveGeometry(), m_window->saveState(), themeKindId(theme)}.remember();
}

} // namespace chancery

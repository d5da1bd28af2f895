#include "ui/window/savedviewactions.h"

#include "ui/view/viewjson.h"
#include "ui/view/viewstate.h"
#include "ui/window/actions.h"

#include <QLineEdit>
#include <QMessageBox>

namespace chancery {

namespace {

constexpr int kViewsWithKeys = 9;
const QLatin1String kTheme("theme");

/// A name as a menu shows it: '&' would be a mnemonic.
QString entryText(QString name)
{
    return name.replace(u'&', QStringLiteral("&&"));
}

} // namespace

SavedViewActions::SavedViewActions(ViewState *state, Actions *actions, QWidget *window)
    : QObject(window), m_state(state), m_window(window), m_views(new SavedViews(this))
{
    m_save
        = actions->add(QStringLiteral("view-save"), tr("&Save this view…"),
                       {QKeySequence(Qt::CTRL | Qt::Key_D)}, this, &SavedViewActions::askForName);
    m_manage = actions->add(QStringLiteral("view-saved"), tr("Saved &views…"),
                            {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V)}, this,
                            &SavedViewActions::showDialog);
    for (int i = 0; i < kViewsWithKeys; ++i) {
        const QKeySequence key(Qt::ALT | Qt::Key(Qt::Key_1 + i));
        m_withKeys << actions->add(QStringLiteral("view-saved-%1").arg(i + 1), QString(), {key},
                                   this, [this, i] { show(static_cast<std::size_t>(i)); });
    }
    connect(m_views, &SavedViews::changed, this, &SavedViewActions::listViews);
    listViews();
}

void SavedViewActions::open(const QString &document)
{
    if (const auto opened = m_views->open(document); !opened)
        Q_EMIT told(opened.error());
}

void SavedViewActions::fillMenu(QMenu *menu)
{
    m_menu = menu;
    menu->addAction(m_save);
    menu->addAction(m_manage);
    menu->addSeparator();
    menu->addActions(m_withKeys);
    listViews();
}

void SavedViewActions::listViews()
{
    qDeleteAll(m_entries);
    m_entries.clear();
    const std::vector<SavedView> &views = m_views->views();
    for (int i = 0; i < kViewsWithKeys; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const bool isThere = at < views.size();
        m_withKeys[i]->setText(isThere ? entryText(views[at].name)
                                       : tr("Saved view %1").arg(i + 1));
        m_withKeys[i]->setEnabled(isThere);
        m_withKeys[i]->setVisible(isThere);
    }
    for (std::size_t i = kViewsWithKeys; i < views.size(); ++i) {
        auto *entry = new QAction(entryText(views[i].name), this);
        connect(entry, &QAction::triggered, this, [this, i] { show(i); });
        m_entries << entry;
        if (m_menu)
            m_menu->addAction(entry);
    }
    m_manage->setEnabled(!views.empty());
}

void SavedViewActions::askForName()
{
    auto *dialog = new QInputDialog(m_window);
    m_nameDialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save this view"));
    dialog->setLabelText(tr("Range, filter, folds, lanes and theme are kept under the name:"));
    dialog->setOkButtonText(tr("Save"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        const bool replaces = m_views->find(name).has_value();
        if (replaces
            && QMessageBox::question(m_window, tr("Save this view"),
                                     tr("There is a view of that name. Replace it?"))
                != QMessageBox::Yes)
            return;
        save(name);
    });
    dialog->open();
}

void SavedViewActions::save(const QString &name)
{
    QJsonObject json = viewToJson(m_state->view(), m_state->timeline());
    json.insert(kTheme, themeKindId(m_theme));
    if (const auto saved = m_views->save(name, json); !saved)
        Q_EMIT told(saved.error());
    else if (!m_views->areKept())
        Q_EMIT told(tr("The timeline has no file to keep the view beside; it lasts until this "
                       "window closes"));
}

void SavedViewActions::show(std::size_t at)
{
    if (at >= m_views->views().size())
        return;
    const SavedView saved = m_views->views()[at];
    const ReadView read = viewFromJson(saved.view, m_state->timeline());
    if (const auto theme = themeKindFromId(saved.view[kTheme].toString()))
        Q_EMIT themeRequested(*theme);
    m_state->setView(read.view);
    if (!read.unknownActors.isEmpty())
        Q_EMIT told(tr("The timeline does not have these actors of the view any more: %1")
                        .arg(read.unknownActors.join(QStringLiteral(", "))));
}

void SavedViewActions::showDialog()
{
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    m_dialog = new SavedViewsDialog(m_views, m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &SavedViewsDialog::viewActivated, this, &SavedViewActions::show);
    connect(m_dialog, &SavedViewsDialog::told, this, &SavedViewActions::told);
    m_dialog->show();
}

} // namespace chancery

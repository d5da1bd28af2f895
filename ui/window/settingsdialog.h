#pragma once

#include <QDialog>

class QAction;
class QKeySequenceEdit;
class QLabel;
class QPushButton;
class QTableWidget;
class QVBoxLayout;

namespace chancery {

class Actions;
class Preferences;

/// The few settings: what the wheel does, whether jumps move, and the keys of every command. Each
/// counts at once. Neither part is owned.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(Preferences *preferences, Actions *actions, QWidget *parent = nullptr);

private:
    void addBehaviour(QVBoxLayout *layout);
    void addKeys(QVBoxLayout *layout);
    void listKeys();
    QAction *chosen() const;
    void follow();
    void setKeys();
    void restoreKeys();
    void tell(const QString &sentence);

    Preferences *m_preferences;
    Actions *m_actions;
    QTableWidget *m_table = nullptr;
    QKeySequenceEdit *m_edit = nullptr;
    QPushButton *m_set = nullptr;
    QPushButton *m_restore = nullptr;
    QLabel *m_message = nullptr;
};

} // namespace chancery

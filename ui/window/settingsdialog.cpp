#include "ui/window/settingsdialog.h"

#include "ui/panels/panelparts.h"
#include "ui/window/actions.h"
#include "ui/window/palettesearch.h"
#include "ui/window/preferences.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace chancery {

namespace {

constexpr QSize kSizePx{560, 640};
constexpr int kMarginPx = 20;

QString keysText(const QAction *action)
{
    return QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText);
}

} // namespace

SettingsDialog::SettingsDialog(Preferences *preferences, Actions *actions, QWidget *parent)
    : QDialog(parent), m_preferences(preferences), m_actions(actions)
{
    setWindowTitle(tr("Settings"));
    resize(kSizePx);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMarginPx, kMarginPx, kMarginPx, kMarginPx);
    addBehaviour(layout);
    layout->addSpacing(kMarginPx / 2);
    addKeys(layout);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

void SettingsDialog::addBehaviour(QVBoxLayout *layout)
{
    layout->addWidget(makeText(tr("The wheel"), TextStyle::Heading, this));
    auto *scrolls = new QRadioButton(tr("&scrolls the lanes; with Ctrl it zooms"), this);
    auto *zooms = new QRadioButton(tr("&zooms; with Ctrl it scrolls the lanes"), this);
    zooms->setObjectName(QStringLiteral("wheel-zooms"));
    (m_preferences->wheelZooms() ? zooms : scrolls)->setChecked(true);
    connect(zooms, &QRadioButton::toggled, m_preferences, &Preferences::setWheelZooms);
    layout->addWidget(scrolls);
    layout->addWidget(zooms);
    auto *animates = new QCheckBox(
        tr("&Move to where a jump goes (never where the desktop has movement turned off)"), this);
    animates->setObjectName(QStringLiteral("animates"));
    animates->setChecked(m_preferences->animates());
    connect(animates, &QCheckBox::toggled, m_preferences, &Preferences::setAnimates);
    layout->addWidget(animates);
}

void SettingsDialog::addKeys(QVBoxLayout *layout)
{
    layout->addWidget(makeText(tr("Keys"), TextStyle::Heading, this));
    m_table = new QTableWidget(static_cast<int>(m_actions->all().size()), 2, this);
    m_table->setAccessibleName(tr("Commands and their keys"));
    m_table->setHorizontalHeaderLabels({tr("Command"), tr("Keys")});
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false); // Tab leaves it
    layout->addWidget(m_table, 1);
    m_edit = new QKeySequenceEdit(this);
    m_edit->setAccessibleName(tr("New key of the chosen command"));
    m_set = new QPushButton(tr("S&et"), this);
    m_restore = new QPushButton(tr("As at &first"), this);
    auto *row = new QHBoxLayout;
    row->addWidget(m_edit, 1);
    row->addWidget(m_set);
    row->addWidget(m_restore);
    layout->addLayout(row);
    m_message = new QLabel(this);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    layout->addWidget(m_message);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &SettingsDialog::follow);
    connect(m_edit, &QKeySequenceEdit::keySequenceChanged, this,
            [this](const QKeySequence &keys) { m_set->setEnabled(chosen() && keys.count() <= 1); });
    connect(m_set, &QPushButton::clicked, this, &SettingsDialog::setKeys);
    connect(m_restore, &QPushButton::clicked, this, &SettingsDialog::restoreKeys);
    listKeys();
    follow();
}

void SettingsDialog::listKeys()
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QAction *action = m_actions->all()[row];
        m_table->setItem(row, 0, new QTableWidgetItem(plainActionText(*action)));
        m_table->setItem(row, 1, new QTableWidgetItem(keysText(action)));
    }
}

QAction *SettingsDialog::chosen() const
{
    const auto rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : m_actions->all()[rows.first().row()];
}

void SettingsDialog::follow()
{
    const QAction *action = chosen();
    m_edit->setEnabled(action);
    m_edit->setKeySequence(action ? action->shortcut() : QKeySequence());
    m_set->setEnabled(action);
    m_restore->setEnabled(action && action->shortcuts() != m_actions->firstKeys(action));
    tell(action ? tr("Press the new key in the field; an empty field takes the key away.")
                : tr("Choose a command to give it another key."));
}

void SettingsDialog::setKeys()
{
    QAction *action = chosen();
    if (!action)
        return;
    const QKeySequence key = m_edit->keySequence();
    const QAction *holder
        = m_actions->setKeys(action, key.isEmpty() ? QList<QKeySequence>() : QList{key});
    const int row = m_table->currentRow();
    listKeys();
    m_table->selectRow(row);
    follow();
    if (holder)
        tell(tr("%1 is the key of “%2” already. Take it away there first.")
                 .arg(key.toString(QKeySequence::NativeText), plainActionText(*holder)));
}

void SettingsDialog::restoreKeys()
{
    QAction *action = chosen();
    if (!action)
        return;
    const QAction *holder = m_actions->setKeys(action, m_actions->firstKeys(action));
    const int row = m_table->currentRow();
    listKeys();
    m_table->selectRow(row);
    follow();
    if (holder)
        tell(tr("Its first key is that of “%1” now. Take it away there first.")
                 .arg(plainActionText(*holder)));
}

void SettingsDialog::tell(const QString &sentence)
{
    m_message->setText(sentence);
}

} // namespace chancery

#include "ui/panels/problemspanel.h"

#include "ui/panels/panelparts.h"
#include "ui/text.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QStringList>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace chancery {

namespace {

constexpr int kMarginPx = 12;
constexpr int kRowPaddingPx = 8;
constexpr double kPlaceShare = 0.18; ///< of the table; the message has what is left
constexpr double kHintShare = 0.27;

} // namespace

ProblemsPanel::ProblemsPanel(QWidget *parent)
    : QWidget(parent), m_model(new ProblemsModel(this)), m_table(new QTableView(this)),
      m_fitting(new QTimer(this))
{
    createTable();
    auto *header = new PanelHeader(tr("Problems"), this);
    connect(header, &PanelHeader::closeRequested, this, &ProblemsPanel::closeRequested);
    auto *copyButton = new QToolButton(header);
    copyButton->setText(tr("Copy"));
    copyButton->setToolTip(tr("Copy the selected problems, or all, as FILE:LINE:COLUMN lines"));
    copyButton->setAutoRaise(true);
    connect(copyButton, &QToolButton::clicked, this, &ProblemsPanel::copy);

    header->addTool(copyButton);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMarginPx, 0, kMarginPx, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(m_table, 1);
}

void ProblemsPanel::createTable()
{
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Problems"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->viewport()->setAutoFillBackground(false); // on the panel's own ground
    m_table->setShowGrid(false);
    m_table->setWordWrap(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height()
                                                     + kRowPaddingPx);
    QHeaderView *header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionResizeMode(ProblemsModel::MessageColumn, QHeaderView::Stretch);
    m_fitting->setSingleShot(true);
    m_fitting->setInterval(0);
    connect(m_fitting, &QTimer::timeout, this, &ProblemsPanel::fitRows);
    const auto fit = qOverload<>(&QTimer::start);
    connect(header, &QHeaderView::sectionResized, m_fitting, fit);
    connect(m_model, &ProblemsModel::modelReset, m_fitting, fit);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, m_fitting, fit);

    auto *copyAction = new QAction(tr("Copy"), m_table);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    connect(copyAction, &QAction::triggered, this, &ProblemsPanel::copy);
    m_table->addAction(copyAction);
    auto *openAction = new QAction(tr("Open the file"), m_table);
    connect(openAction, &QAction::triggered, this,
            [this] { openPlace(m_table->currentIndex().row()); });
    m_table->addAction(openAction);
    m_table->setToolTip(tr("Enter or a double click opens the file and copies its name and line"));
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex &index) { openPlace(index.row()); });
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void ProblemsPanel::setDiagnostics(const std::vector<Diagnostic> &diagnostics)
{
    m_model->setDiagnostics(diagnostics);
}

void ProblemsPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int width = m_table->width();
    m_table->setColumnWidth(ProblemsModel::PlaceColumn, static_cast<int>(width * kPlaceShare));
    m_table->setColumnWidth(ProblemsModel::HintColumn, static_cast<int>(width * kHintShare));
    m_fitting->start();
}

/// As high as their wrapped text, but only rows in view: thousands take too long.
void ProblemsPanel::fitRows()
{
    m_table->resizeColumnToContents(ProblemsModel::SeverityColumn);
    const int bottom = m_table->viewport()->height();
    for (int row = std::max(0, m_table->rowAt(0)); row < m_model->rowCount(); ++row) {
        if (m_table->rowViewportPosition(row) >= bottom)
            break;
        m_table->resizeRowToContents(row);
    }
}

void ProblemsPanel::openPlace(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const Diagnostic &diagnostic = m_model->diagnostics()[static_cast<std::size_t>(row)];
    const QString file = toQString(diagnostic.file);
    if (file.isEmpty())
        return;
    const int line = diagnostic.position.line;
    Q_EMIT placeActivated(file, line > 0 ? QStringLiteral("%1:%2").arg(file).arg(line) : file);
}

void ProblemsPanel::copy()
{
    std::vector<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::sort(rows.begin(), rows.end());
    if (rows.empty()) {
        for (int row = 0; row < m_model->rowCount(); ++row)
            rows.push_back(row);
    }
    QStringList lines;
    for (const int row : rows)
        lines << m_model->line(row);
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

} // namespace chancery

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/diagnosticsdialog.h"

#include "ui/formatting.h"
#include "ui/widgets/rowheight.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace ui {

using namespace std::chrono_literals;

namespace {

QString milliseconds(double ms)
{
    return latencyText(ms * 1000);
}

QString spread(const Durations &durations)
{
    if (durations.count() == 0)
        return unknownText();
    return DiagnosticsDialog::tr("95 of 100 within %1, 99 within %2, longest %3")
        .arg(milliseconds(durations.atMostMs(0.95)),
             milliseconds(durations.atMostMs(0.99)),
             milliseconds(durations.longestMs()));
}

} // namespace

DiagnosticsDialog::DiagnosticsDialog(std::function<Facts()> facts, QWidget *parent)
    : QDialog(parent)
    , m_facts(std::move(facts))
    , m_meter(0s)
    , m_table(new QTableWidget(0, 2, this))
    , m_messages(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("diagnosticsDialog"));
    setWindowTitle(tr("Diagnostics"));
    m_table->setObjectName(QStringLiteral("diagnosticsTable"));
    m_table->setAccessibleName(tr("Figures"));
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->setWordWrap(false);
    new RowHeight(m_table);
    m_messages->setObjectName(QStringLiteral("diagnosticsMessages"));
    m_messages->setAccessibleName(tr("What the status bar has said"));
    m_messages->setReadOnly(true);
    m_messages->setTabChangesFocus(true);
    auto *label = new QLabel(tr("What the status bar has said, the last first"), this);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("diagnosticsCopy"));
    QPushButton *report = buttons->addButton(tr("Report a problem…"), QDialogButtonBox::ActionRole);
    report->setObjectName(QStringLiteral("diagnosticsReport"));
    buttons->button(QDialogButtonBox::Close)->setDefault(true);
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(text());
    });
    connect(report, &QPushButton::clicked, this, &DiagnosticsDialog::reportRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(8);
    layout->addWidget(m_table, 3);
    layout->addWidget(label);
    layout->addWidget(m_messages, 1);
    layout->addWidget(buttons);
    resize(640, 600);
    refresh();
    connect(&m_second, &QTimer::timeout, this, &DiagnosticsDialog::refresh);
    m_second.start(1s);
}

void DiagnosticsDialog::setMessages(const QStringList &messages)
{
    const QString text = messages.isEmpty() ? tr("Nothing yet.") : messages.join(u'\n');
    if (m_messages->toPlainText() != text)
        m_messages->setPlainText(text);
}

void DiagnosticsDialog::refresh()
{
    Facts facts = {{tr("Pieces of work since this was opened"), spread(m_meter.work())},
                   {tr("A timer of 16 ms comes late by"), spread(m_meter.lateness())},
                   {tr("Memory of the process"), bytesText(m_meter.residentBytes())}};
    facts += m_facts();
    m_table->setRowCount(static_cast<int>(facts.size()));
    for (int row = 0; row < facts.size(); ++row) {
        const auto set = [this, row](int column, const QString &text) {
            QTableWidgetItem *item = m_table->item(row, column);
            if (!item) {
                item = new QTableWidgetItem;
                m_table->setItem(row, column, item);
            }
            item->setText(text);
            item->setToolTip(text);
        };
        set(0, facts.at(row).first);
        set(1, facts.at(row).second);
    }
}

QString DiagnosticsDialog::text() const
{
    QStringList lines;
    for (int row = 0; row < m_table->rowCount(); ++row)
        lines.append(QStringLiteral("%1: %2").arg(m_table->item(row, 0)->text(),
                                                  m_table->item(row, 1)->text()));
    return lines.join(u'\n') + QStringLiteral("\n\n") + m_messages->toPlainText() + u'\n';
}

} // namespace ui

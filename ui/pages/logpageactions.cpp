// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/logmodel.h"
#include "ui/models/logproxy.h"
#include "ui/models/logtext.h"
#include "ui/pages/logpage.h"
#include "ui/theme.h"
#include "ui/widgets/filesaver.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/logdetail.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QMenu>
#include <QTableView>

namespace ui {

using server::LogEntry;

const LogEntry *LogPage::entryAt(const QModelIndex &index) const
{
    return index.isValid() ? &m_model->entry(m_proxy->mapToSource(index).row()) : nullptr;
}

QList<LogEntry> LogPage::entries(Extent extent) const
{
    QList<LogEntry> list;
    if (extent == Extent::Selected) {
        QModelIndexList rows = m_table->selectionModel()->selectedRows();
        std::sort(rows.begin(), rows.end());
        for (const QModelIndex &index : std::as_const(rows))
            list.append(*entryAt(index));
        return list;
    }
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (extent == Extent::All || m_model->isAdmitted(row))
            list.append(m_model->entry(row));
    }
    return list;
}

void LogPage::openMenu(const QPoint &at)
{
    const QModelIndex index = m_table->indexAt(at);
    const LogEntry *entry = entryAt(index);
    if (!entry)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addFilterActions(menu, index);
    menu->addAction(icon(QStringLiteral("copy")),
                    tr("Copy as JSON"),
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
                    this,
                    [this] { copyRows(true); });
    menu->addAction(tr("Copy as text"), QKeySequence::Copy, this, [this] { copyRows(false); });
    menu->addSeparator();
    QAction *resend = menu->addAction(
        icon(QStringLiteral("repeat")),
        tr("Resend…"),
        QKeySequence(Qt::CTRL | Qt::Key_R),
        this,
        [this, request = LogDetail::requestOf(*entry)] { emit publishRequested(request); });
    resend->setEnabled(LogDetail::canResend(*entry));
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void LogPage::addFilterActions(QMenu *menu, const QModelIndex &index)
{
    const QString key = LogModel::keyOf(index.column());
    if (key.isEmpty())
        return;
    const QString term = Filter::termFor(key, m_model->keyText(*entryAt(index), key));
    const bool negative = term.startsWith(u'-');
    const QString opposite = negative ? term.mid(1) : QString(u'-' + term);
    const auto shown = [](QString text) {
        return text.replace(u'&', QLatin1String("&&"));
    };
    menu->addAction(icon(QStringLiteral("funnel")),
                    tr("Show only %1").arg(shown(term)),
                    this,
                    [this, term] { addTerm(term); });
    menu->addAction(tr("Leave out %1").arg(shown(negative ? term.mid(1) : term)),
                    this,
                    [this, opposite] { addTerm(opposite); });
    menu->addSeparator();
}

void LogPage::addTerm(const QString &term)
{
    const QString before = m_filter->text().trimmed();
    setFilterText(before.isEmpty() ? term : QString(before + u' ' + term));
}

void LogPage::copyRows(bool asJson)
{
    QByteArrayList lines;
    for (const LogEntry &entry : entries(Extent::Selected)) {
        if (asJson) {
            lines.append(logEntryJson(entry));
            continue;
        }
        const int row = m_model->rowOf(entry.seq);
        QStringList cells;
        for (int column = 0; column < LogModel::ColumnCount; ++column)
            cells.append(m_model->index(row, column).data().toString());
        lines.append(cells.join(u'\t').toUtf8());
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(QString::fromUtf8(lines.join('\n')));
}

void LogPage::saveAs(Extent extent, Format format)
{
    const bool json = format == Format::JsonLines;
    const QString name =
        QDateTime::currentDateTime().toString(QStringLiteral("'log-'yyyyMMdd-HHmmss"));
    m_saver->ask(tr("Save the log"),
                 name + (json ? QLatin1String(".jsonl") : QLatin1String(".csv")),
                 json ? tr("JSON lines (*.jsonl)") : tr("Tables (*.csv)"),
                 [json, list = entries(extent)](QIODevice &file) {
                     return json ? writeLogJsonLines(file, list) : writeLogCsv(file, list);
                 });
}

} // namespace ui

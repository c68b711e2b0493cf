// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/channelspage.h"

#include "ui/channels/channelnames.h"
#include "ui/channels/channelpane.h"
#include "ui/channels/channelsexport.h"
#include "ui/formatting.h"
#include "ui/snippets.h"
#include "ui/theme.h"
#include "ui/widgets/filesaver.h"
#include "ui/widgets/filteredit.h"
#include "ui/widgets/rowkeeper.h"
#include "ui/widgets/rowtable.h"
#include "ui/widgets/savedfilters.h"
#include "ui/widgets/sorthold.h"
#include "ui/widgets/stateoverlay.h"

#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QGuiApplication>
#include <QHeaderView>
#include <QIODevice>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

namespace ui {

using server::ServerState;

QString ChannelsPage::badge() const
{
    return m_status.channels > 0 ? countText(m_status.channels) : QString();
}

QWidget *ChannelsPage::filterField() const
{
    return m_filter;
}

void ChannelsPage::apply(const server::ConsoleDelta &delta)
{
    if (delta.status) {
        m_status = *delta.status;
        m_model.setApps(m_status.apps);
        if (m_model.rowCount() == 0)
            showContent();
    }
    m_refusalsChanged = m_refusals.add(delta.log) || m_refusalsChanged;
    m_loaded = m_loaded || delta.channels.reset;
    m_pending.add(delta.channels);
    if (!m_flushTimer.isActive())
        flush();
}

void ChannelsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    flush();
    tick();
    m_sort->sortIfStale();
}

// What comes while nobody looks is kept until somebody does.
void ChannelsPage::flush()
{
    if (isPaused() || !isVisible() || m_pending.isEmpty())
        return;
    m_model.apply(m_pending.take());
    m_sort->setStale();
    m_flushTimer.start();
    refresh();
}

void ChannelsPage::tick()
{
    if (isPaused() || !isVisible())
        return;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    m_model.tick(now);
    m_refusals.setNow(now);
    if (std::exchange(m_refusalsChanged, !m_refusals.isEmpty())) {
        m_model.setRefusals(m_refusals.rows());
        m_sort->setStale();
    }
    m_table->viewport()->update();
    refresh();
    askDetail();
}

void ChannelsPage::setScope(const Scope &scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    m_keeper->around([this] { m_proxy.setScope(m_scope); });
    refresh();
}

void ChannelsPage::pauseOrGoOn()
{
    m_sort->setPaused(isPaused());
    flush();
    tick();
}

void ChannelsPage::themeChanged()
{
    m_table->viewport()->update();
}

void ChannelsPage::save(QSettings &settings) const
{
    m_savedFilters->save(settings);
    settings.setValue(QStringLiteral("header"), m_table->horizontalHeader()->saveState());
    settings.setValue(QStringLiteral("splitter"), m_splitter->saveState());
    settings.setValue(QStringLiteral("detail"), m_detailToggle->isChecked());
    settings.setValue(QStringLiteral("type"), m_type->currentIndex());
    settings.setValue(QStringLiteral("hideInternal"), m_hideInternal->isChecked());
}

void ChannelsPage::restore(QSettings &settings)
{
    m_savedFilters->restore(settings);
    m_table->horizontalHeader()->restoreState(
        settings.value(QStringLiteral("header")).toByteArray());
    m_splitter->restoreState(settings.value(QStringLiteral("splitter")).toByteArray());
    m_detailToggle->setChecked(settings.value(QStringLiteral("detail"), true).toBool());
    const int type = settings.value(QStringLiteral("type"), 0).toInt();
    m_type->setCurrentIndex(qBound(0, type, m_type->count() - 1));
    m_hideInternal->setChecked(settings.value(QStringLiteral("hideInternal"), true).toBool());
    showContent();
}

// Somebody looks for something: no earlier choice may hide it.
void ChannelsPage::setFilterText(const QString &text)
{
    m_type->setCurrentIndex(0);
    m_filter->setText(text);
    m_filter->commit();
}

void ChannelsPage::sortNow()
{
    m_sort->sortNow();
}

void ChannelsPage::refresh()
{
    const int shown = m_proxy.rowCount();
    const int all = m_model.rowCount();
    m_count->setText(tr("Showing %1 of %2").arg(countText(shown), countText(all)));
    m_table->setAccessibleName(tr("Channels, %1 of %2 rows").arg(countText(shown), countText(all)));
    showContent();
}

void ChannelsPage::showContent()
{
    if (m_proxy.rowCount() > 0) {
        m_content->setCurrentWidget(m_splitter);
        return;
    }
    m_overlay->present(emptyState());
    m_content->setCurrentWidget(m_overlay);
}

StateText ChannelsPage::emptyState() const
{
    if (m_model.rowCount() == 0)
        return nothingYetState();
    const bool scoped = !(m_scope == Scope());
    const bool filtered = !m_filter->text().isEmpty() || m_type->currentIndex() > 0 ||
                          (m_hideInternal->isChecked() && !scoped);
    return {QStringLiteral("emptyFiltered"),
            QStringLiteral("funnel"),
            tr("No channel matches"),
            tr("None of %n channel(s) is admitted by the filter, the type and the scope.",
               nullptr,
               m_model.rowCount()),
            filtered ? tr("Clear filter") : QString(),
            !m_filter->text().isEmpty() ? tr("Search log instead")
            : scoped                    ? tr("All apps and tenants")
                                        : QString()};
}

StateText ChannelsPage::nothingYetState() const
{
    if (m_status.state != ServerState::Listening)
        return stoppedState(m_status, tr("No channel can be occupied until it is started."));
    if (!m_loaded) {
        return {QStringLiteral("loading"),
                QStringLiteral("hash"),
                tr("Reading the channels…"),
                tr("The server is being asked for its channels."),
                {},
                {}};
    }
    return {QStringLiteral("emptyNever"),
            QStringLiteral("hash"),
            tr("No channel is occupied"),
            m_status.connections > 0
                ? tr("%n client(s) are connected, but none has subscribed. A channel appears as "
                     "soon as one does, or is refused.",
                     nullptr,
                     m_status.connections)
                : tr("The server listens on %1. A channel appears as soon as a client subscribes "
                     "to it, or is refused.")
                      .arg(serverAddress(m_status)),
            tr("Connect your application"),
            {}};
}

// The first button of the empty state does what the state asks for.
void ChannelsPage::helpEmptiness()
{
    const QString state = m_overlay->state();
    if (state == u"emptyNever") {
        emit stepsRequested();
    } else if (state == u"emptyFiltered") {
        m_type->setCurrentIndex(0);
        m_hideInternal->setChecked(false);
        m_filter->clear();
        m_filter->commit();
    } else {
        emit startRequested();
    }
}

void ChannelsPage::showSelected()
{
    const QModelIndex current = m_table->selectionModel()->currentIndex();
    if (!current.isValid()) {
        m_selected.reset();
        m_publish->setEnabled(false);
        m_pane->clear();
        return;
    }
    const ChannelEntry &entry = m_proxy.entry(current.row());
    if (m_selected && *m_selected == entry.row.key)
        return;
    m_selected = entry.row.key;
    m_publish->setEnabled(true);
    const QString about = tr("%1 · %2 · %3", "type, tenant, app")
                              .arg(channelTypeText(entry.row.kind, entry.row.cache),
                                   tenantText(entry.row.tenant),
                                   m_model.appName(entry.row.key.appId));
    m_pane->begin(entry.row.key, about, entry.isOccupied);
    askDetail();
}

// One question at a time; an answer about another channel than the selected one is dropped.
void ChannelsPage::askDetail()
{
    if (!m_selected || m_asking || !isVisible() || !m_pane->isVisibleTo(this))
        return;
    m_asking = true;
    const server::ChannelKey key = *m_selected;
    console().channelDetail(
        key, {this, [this, key](const server::Result<server::ChannelDetail> &answer) {
                  m_asking = false;
                  if (m_selected != key) {
                      askDetail();
                      return;
                  }
                  if (answer)
                      m_pane->present(*answer, QDateTime::currentMSecsSinceEpoch());
                  else
                      m_pane->setProblem(answer.error().message);
              }});
}

void ChannelsPage::filterBy(const QString &key, const QString &value)
{
    const QString term = Filter::termFor(key, value);
    const QString before = m_filter->text().trimmed();
    m_filter->setText(before.isEmpty() ? term : before + QLatin1Char(' ') + term);
    m_filter->commit();
}

void ChannelsPage::showRowMenu(const QPoint &at)
{
    const QModelIndex index = m_table->indexAt(at);
    if (!index.isValid())
        return;
    const server::ChannelRow row = m_proxy.entry(index.row()).row;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(
        icon(QStringLiteral("send")), tr("Publish here…"), this, &ChannelsPage::publishHere);
    menu->addAction(
        icon(QStringLiteral("scroll-text")), tr("Show in log"), this, &ChannelsPage::showInLog);
    menu->addAction(icon(QStringLiteral("cable")), tr("Show its connections"), this, [this, row] {
        emit rowsRequested(QStringLiteral("connections"),
                           Filter::termFor(QStringLiteral("channel"), row.key.name));
    });
    menu->addSeparator();
    menu->addAction(
        icon(QStringLiteral("copy")), tr("Copy the name"), this, &ChannelsPage::copyName);
    menu->addAction(tr("Copy rows"), m_table, &RowTable::copySelection);
    menu->addSeparator();
    const QList<std::pair<QString, QString>> terms = {
        {QStringLiteral("tenant"), row.tenant},
        {QStringLiteral("type"), channelTypeText(row.kind, row.cache)},
        {QStringLiteral("event"), row.lastEvent}};
    for (const auto &[key, value] : terms) {
        if (value.isEmpty())
            continue;
        menu->addAction(tr("Filter by %1 %2").arg(key, value),
                        this,
                        [this, key = key, value = value] { filterBy(key, value); });
    }
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void ChannelsPage::publishHere()
{
    if (!m_selected)
        return;
    server::PublishRequest request;
    request.appId = m_selected->appId;
    request.channels = {m_selected->name};
    emit publishRequested(request);
}

void ChannelsPage::showInLog()
{
    if (m_selected)
        emit rowsRequested(QStringLiteral("log"),
                           Filter::termFor(QStringLiteral("channel"), m_selected->name));
}

void ChannelsPage::copyName()
{
    if (!m_selected)
        return;
    QGuiApplication::clipboard()->setText(m_selected->name);
    emit notified(tr("Copied %1").arg(m_selected->name));
}

void ChannelsPage::exportRows(bool csv)
{
    QList<ChannelEntry> rows;
    rows.reserve(m_proxy.rowCount());
    for (int i = 0; i < m_proxy.rowCount(); ++i)
        rows.append(m_proxy.entry(i));
    const QString name = csv ? QStringLiteral("channels.csv") : QStringLiteral("channels.jsonl");
    const QString kinds = csv ? tr("Tables (*.csv)") : tr("JSON Lines (*.jsonl)");
    m_saver->ask(tr("Export channels"), name, kinds, [rows, csv](QIODevice &file) {
        const QByteArray text = csv ? channelsCsv(rows) : channelsJsonLines(rows);
        return file.write(text) == text.size();
    });
}

} // namespace ui

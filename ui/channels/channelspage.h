// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/channels/channelsproxy.h"
#include "ui/channels/refusaltally.h"
#include "ui/models/rowkeys.h"
#include "ui/pages/page.h"

#include <QTimer>

#include <optional>

class QBoxLayout;
class QComboBox;
class QLabel;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace ui {

class ChannelPane;
class FileSaver;
class FilterEdit;
class RowKeeper;
class RowTable;
class SavedFilters;
class SortHold;
class StateOverlay;
struct StateText;

// Every channel with who and what is on it, and those that nobody got into.
class ChannelsPage : public Page
{
    Q_OBJECT

public:
    explicit ChannelsPage(server::Console &console, QWidget *parent = nullptr);

    QString title() const override { return tr("Channels"); }
    QString iconName() const override { return QStringLiteral("hash"); }
    QString badge() const override;
    void apply(const server::ConsoleDelta &delta) override;
    void setScope(const Scope &scope) override;
    bool canPause() const override { return true; }
    void themeChanged() override;
    void save(QSettings &settings) const override;
    void restore(QSettings &settings) override;
    QWidget *filterField() const override;
    QAbstractButton *detailsButton() const override;

    void setFilterText(const QString &text) override;
    server::Topics topics() const override { return server::Topic::Channels; }
    void sortNow() override;

protected:
    void pauseOrGoOn() override;

private:
    void buildToolbar(QBoxLayout *row);
    void buildExportMenu(QBoxLayout *row);
    void buildTable();
    QToolButton *
    addButton(QBoxLayout *row, const char *name, const QString &icon, const QString &text);
    void connectParts();
    void connectPane();

    void showEvent(QShowEvent *event) override;

    void flush();
    void tick();
    void refresh();
    void showContent();
    StateText emptyState() const;
    StateText nothingYetState() const;
    void helpEmptiness();
    void showSelected();
    void askDetail();
    void showRowMenu(const QPoint &at);
    void filterBy(const QString &key, const QString &value);
    void publishHere();
    void showInLog();
    void copyName();
    void exportRows(bool csv);

    ChannelsModel m_model;
    ChannelsProxy m_proxy;
    RefusalTally m_refusals;
    bool m_refusalsChanged = false;
    PendingRows<server::ChannelRow, server::ChannelKey> m_pending;
    server::ServerStatus m_status;
    Scope m_scope;
    std::optional<server::ChannelKey> m_selected;
    bool m_asking = false;
    bool m_loaded = false;
    QTimer m_flushTimer;
    QTimer m_clock;

    FilterEdit *m_filter;
    SavedFilters *m_savedFilters;
    QLabel *m_count;
    QComboBox *m_type;
    QToolButton *m_hideInternal = nullptr;
    QToolButton *m_publish = nullptr;
    QToolButton *m_sortHeld = nullptr;
    QToolButton *m_detailToggle = nullptr;
    QStackedWidget *m_content;
    QSplitter *m_splitter;
    RowTable *m_table;
    ChannelPane *m_pane;
    StateOverlay *m_overlay;
    RowKeeper *m_keeper = nullptr;
    SortHold *m_sort = nullptr;
    FileSaver *m_saver;
};

} // namespace ui

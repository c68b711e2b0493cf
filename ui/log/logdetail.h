// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/console.h"
#include "ui/log/latest.h"
#include "ui/log/refusaladvice.h"

#include <QWidget>

#include <functional>
#include <optional>

class QPushButton;
class QStandardItemModel;
class QTabWidget;
class QTreeView;

namespace ui {

class AdviceLine;
class DiffModel;
class ElidedLabel;
class JsonModel;
class NotedTable;
class PayloadView;
class ShapeModel;

// One entry of the log: its data as a tree, as text and as it was sent, what is different from
// another one, and how events of its kind look over time. What the log has the beginning of is
// asked for whole; what takes time is made in threads.
class LogDetail : public QWidget
{
    Q_OBJECT

public:
    explicit LogDetail(server::Console &console, QWidget *parent = nullptr);

    // Where other entries come from: the one alike before this one, and all that are alike, in
    // order of time.
    using Previous = std::function<std::optional<server::LogEntry>(const server::LogEntry &)>;
    using Similar = std::function<QList<server::LogEntry>(const server::LogEntry &)>;
    void setSources(Previous previous, Similar similar);

    // Entries of the journal on disk are not asked for again.
    void present(const std::optional<server::LogEntry> &entry, bool isLive = true);
    // Compares the two, the older one first, and shows the second.
    void presentPair(const server::LogEntry &older, const server::LogEntry &newer, bool isLive);
    const std::optional<server::LogEntry> &entry() const { return m_entry; }
    // For what refusals say of apps.
    void setApps(const QList<server::AppSummary> &apps) { m_apps = apps; }
    void setWraps(bool wraps);
    void applyColours();
    int currentTab() const;
    void setCurrentTab(int tab);
    // Whether an entry can be sent again as it was. One that is cut may still be kept whole.
    static bool canResend(const server::LogEntry &entry);
    static server::PublishRequest requestOf(const server::LogEntry &entry);

signals:
    void resendRequested(const server::PublishRequest &request);
    void offerTaken(const ui::RefusalOffer &offer, const server::LogEntry &entry);

private:
    enum Tab {
        Json,
        Raw,
        Wire,
        Changes,
        Shape,
        Recipients,
    };

    void buildTabs();
    void buildTree();
    void updateButtons();
    void askForPayload();
    void showData(const QByteArray &whole);
    void refreshTab();
    void compare();
    void gatherShape();
    void askForSubscribers();
    QString headline(const server::LogEntry &entry) const;
    QString note(const server::LogEntry &entry) const;
    void copyValue(int role);

    server::Console &m_console;
    Previous m_previous;
    Similar m_similar;
    std::optional<server::LogEntry> m_entry; // with its whole payload as soon as that is there
    std::optional<server::LogEntry> m_other; // of a pair, the older one
    bool m_isLive = true;
    bool m_isJson = false;
    QString m_missing; // why the payload is not whole
    ElidedLabel *m_title;
    ElidedLabel *m_note;
    QPushButton *m_copyButton;
    QPushButton *m_resendButton;
    QTabWidget *m_tabs;
    QTreeView *m_tree;
    JsonModel *m_json;
    PayloadView *m_raw;
    PayloadView *m_wire;
    DiffModel *m_diff;
    NotedTable *m_changes;
    AdviceLine *m_advice;
    QList<server::AppSummary> m_apps;
    ShapeModel *m_shape;
    NotedTable *m_shapeTable;
    QStandardItemModel *m_subscribers;
    NotedTable *m_recipients;
    Latest m_parsing;
    Latest m_comparing;
    Latest m_gathering;
};

} // namespace ui

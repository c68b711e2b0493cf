// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"

#include <QWidget>

#include <optional>

class QPlainTextEdit;
class QPushButton;
class QTabWidget;
class QTreeView;

namespace ui {

class ElidedLabel;
class JsonModel;

// One entry of the log with its data as a tree and as text.
class LogDetail : public QWidget
{
    Q_OBJECT

public:
    explicit LogDetail(QWidget *parent = nullptr);

    void present(const std::optional<server::LogEntry> &entry);
    void applyColours();
    // Whether an entry can be sent again as it was.
    static bool canResend(const server::LogEntry &entry);
    static server::PublishRequest requestOf(const server::LogEntry &entry);

signals:
    void resendRequested(const server::PublishRequest &request);

private:
    void buildTabs();
    void showTree(const server::LogEntry &entry);
    QString headline(const server::LogEntry &entry) const;
    QString note(const server::LogEntry &entry, bool isJson) const;
    void copyValue(int role);

    std::optional<server::LogEntry> m_entry;
    ElidedLabel *m_title;
    ElidedLabel *m_note;
    QPushButton *m_copyButton;
    QPushButton *m_resendButton;
    QTabWidget *m_tabs;
    QTreeView *m_tree;
    JsonModel *m_json;
    QPlainTextEdit *m_raw;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/manage/managepane.h"
#include "ui/manage/textrows.h"

#include <QHash>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace ui {

class FileSaver;
class RowTable;
class StateOverlay;

// What operators did, the newest first, page by page as somebody reads on.
class AuditPane final : public ManagePane
{
    Q_OBJECT

public:
    explicit AuditPane(server::Console &console, QWidget *parent = nullptr);

    QString title() const override { return tr("Audit"); }
    QString iconName() const override { return QStringLiteral("shield-check"); }
    void refresh() override;
    void setScope(const Scope &scope) override;
    void save(QSettings &settings) const override;
    void restore(QSettings &settings) override;
    QWidget *filterField() const override;

private:
    void buildBar();
    void connectParts();
    server::AuditQuery query() const;
    void ask(bool isMore);
    void take(const server::AuditPage &page, bool isMore);
    void showRows();
    void showState(const QString &failure);
    void showDetail();
    void exportAll(bool isCsv);
    void gather(server::AuditQuery query, QList<server::AuditEntry> found, bool isCsv);

    TextRowsModel m_model;
    TextRowsOrder m_order;
    QHash<QString, server::AuditEntry> m_entries; // by key
    qint64 m_next = 0;
    int m_asked = 0; // only the answer to the last question counts
    QString m_appId;
    QString m_file;
    QTimer m_typing;

    QLineEdit *m_text;
    QComboBox *m_action;
    QComboBox *m_since;
    QCheckBox *m_failed;
    QLabel *m_count;
    QLabel *m_note;
    QToolButton *m_refresh = nullptr;
    QToolButton *m_export = nullptr;
    QToolButton *m_more;
    QStackedWidget *m_content;
    QSplitter *m_splitter;
    RowTable *m_table;
    QPlainTextEdit *m_detail;
    StateOverlay *m_overlay;
    FileSaver *m_saver;
};

} // namespace ui

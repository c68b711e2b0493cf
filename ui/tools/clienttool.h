// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tools/tool.h"

#include <QTimer>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSplitter;
class QTreeView;

namespace ui {

class AppBox;
class FramesModel;
class JsonModel;
class ResultBox;
class RowTable;

// A client of the console's own on this server: what it is told, and what it says.
class ClientTool : public Tool
{
    Q_OBJECT

public:
    explicit ClientTool(server::Console &console, QWidget *parent = nullptr);
    ~ClientTool() override;

    void setStatus(const server::ServerStatus &status) override;
    void setScope(const Scope &scope) override;
    void themeChanged() override;
    void save(QSettings &settings) const override;
    void restore(QSettings &settings) override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *buildForm();
    QWidget *buildFrames();
    void open();
    void close();
    void poll();
    void take(const server::TestClientReport &report);
    void order(server::TestClientOrder::Kind kind);
    void showFrame();
    void enable();

    QSplitter *m_split;
    QSplitter *m_rows = nullptr;
    AppBox *m_apps = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_info = nullptr;
    QPushButton *m_open = nullptr;
    QComboBox *m_channel = nullptr;
    QPushButton *m_subscribe = nullptr;
    QPushButton *m_unsubscribe = nullptr;
    QLineEdit *m_event = nullptr;
    QLineEdit *m_data = nullptr;
    QPushButton *m_send = nullptr;
    ResultBox *m_state = nullptr;
    RowTable *m_table = nullptr;
    QPushButton *m_clear = nullptr;
    QTreeView *m_tree = nullptr;
    FramesModel *m_frames;
    JsonModel *m_json;
    QTimer m_poll;
    quint64 m_client = 0; // 0: none
    quint64 m_seq = 0;
    bool m_isAsking = false;
    bool m_isOpening = false;
    bool m_isRunning = false;
    QStringList m_channels; // of the client
};

} // namespace ui

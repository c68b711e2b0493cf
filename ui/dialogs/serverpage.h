// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/console.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QToolButton;
class QVBoxLayout;

namespace ui {

// Where the server listens, with which certificate, and whom it takes. What comes from elsewhere is
// shown and cannot be changed here; nothing holds before save().
class ServerPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ServerPage(server::Console &console, QWidget *parent = nullptr);

    void setStatus(const server::ServerStatus &status);
    bool isChanged() const;
    // Why what is entered cannot be saved; empty when it can.
    QString objection() const;
    // Into the fields; nothing holds yet.
    void restoreDefaults();
    // `done` is called with whether it succeeded; if not, the page says why.
    void save(const std::function<void(bool)> &done);
    bool awaitsRestart() const { return m_report.awaitsRestart; }

signals:
    void edited();

private:
    // serverpagebuild.cpp
    void build();
    void buildAddress(QVBoxLayout *column);
    void buildWarning(QVBoxLayout *column);
    void buildTls(QVBoxLayout *column);
    void buildLimits(QVBoxLayout *column);
    void buildRestart(QVBoxLayout *column);
    void addOrigin(QFormLayout *form, const char *setting);
    QLineEdit *
    addFile(QFormLayout *form, const char *name, const QString &label, const char *setting);
    QSpinBox *
    addNumber(QFormLayout *form, const char *name, const QString &label, const char *setting);
    QLabel *addLine(const char *name, QVBoxLayout *column);

    void load();
    void take(const server::ServerSettingsReport &report);
    void offerBridge(const QString &address);
    void show(const server::ServerSettings &settings);
    server::ServerSettings entered() const;
    void showOrigins();
    void showRestart();
    void noteChange();
    void fieldChanged();
    void tryOut();
    void showCheck(const server::ServerSettingsCheck &check, const server::ServerSettings &wanted);
    void pickFile(QLineEdit *field, const QString &title);
    void restart();
    bool isExposed() const;
    void say(const QString &text);

    server::Console &m_console;
    server::ServerSettingsReport m_report;
    bool m_isLoaded = false;
    bool m_isRestarting = false;
    bool m_isShowing = false; // values that nobody entered
    QTimer m_typing;
    int m_tried = 0;
    QHash<QString, QWidgetList> m_fields; // by setting
    struct OriginRow
    {
        QFormLayout *form = nullptr;
        QLabel *label = nullptr;
    };
    QHash<QString, OriginRow> m_origins; // by setting

    QLabel *m_state = nullptr;
    QLabel *m_trouble = nullptr;
    QComboBox *m_host = nullptr;
    QSpinBox *m_port = nullptr;
    QLabel *m_portLine = nullptr;
    QFrame *m_warning = nullptr;
    QCheckBox *m_understood = nullptr;
    QCheckBox *m_tls = nullptr;
    QLineEdit *m_certificate = nullptr;
    QLineEdit *m_key = nullptr;
    QLabel *m_tlsLine = nullptr;
    QCheckBox *m_allowPlain = nullptr;
    QSpinBox *m_maxConnections = nullptr;
    QSpinBox *m_attempts = nullptr;
    QSpinBox *m_drain = nullptr;
    QLabel *m_file = nullptr;
    QLabel *m_message = nullptr;
    QFrame *m_restartRow = nullptr;
    QLabel *m_restartText = nullptr;
    QPushButton *m_restart = nullptr;
};

} // namespace ui

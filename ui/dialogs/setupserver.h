// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/console.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace ui {

// Port, reach and TLS of the server, as the settings have them, in short. What is set elsewhere is
// shown and cannot be changed.
class SetupServer final : public QWidget
{
    Q_OBJECT

public:
    explicit SetupServer(server::Console &console, QWidget *parent = nullptr);

signals:
    void applied();

private:
    void build();
    void load();
    void take(const server::ServerSettingsReport &report);
    server::ServerSettings entered() const;
    void edited();
    void tryOut();
    void pick(QLineEdit *field);
    void apply();
    void restart(const server::ServerSettings &wanted);
    QString objection() const;
    bool hasBridge() const;
    bool isOpen() const;

    server::Console &m_console;
    server::ServerSettingsReport m_report;
    bool m_isLoaded = false;
    bool m_isBusy = false;
    int m_tried = 0;
    QTimer m_typing;
    QSpinBox *m_port;
    QCheckBox *m_others;
    QCheckBox *m_containers; // where there is a bridge of Docker
    QCheckBox *m_tls;
    QWidget *m_files;
    QLineEdit *m_certificate;
    QLineEdit *m_key;
    QPushButton *m_apply;
    QLabel *m_state;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/log/latest.h"
#include "ui/log/recording.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace server {
class Console;
}

namespace ui {

class FilterEdit;
class Replayer;

// A recording to send again: which file, which of its events, to which app, how fast. Says first
// what it will do.
class ReplayDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ReplayDialog(server::Console &console, QWidget *parent = nullptr);

    void setApps(const QList<server::AppSummary> &apps);
    void setPath(const QString &path);

private:
    void build();
    void choose();
    void read();
    void take(const server::Result<Recording> &recording);
    void update();
    QString plan() const;
    QString leftOut() const;
    void startOrStop();
    void start();
    QStringList targetApps() const;
    void showProgress();
    void showEnd();
    double speed() const;

    Replayer *m_replayer;
    QList<server::AppSummary> m_apps;
    QList<QStringList> m_entries; // of the box: id, name, colour
    QString m_path;
    Recording m_recording;
    QString m_error;
    bool m_isReading = false;
    Latest m_reading;
    QLabel *m_file;
    QPushButton *m_choose;
    QComboBox *m_app;
    FilterEdit *m_filter;
    QComboBox *m_speed;
    QLabel *m_plan;
    QLabel *m_leftOut;
    QProgressBar *m_bar;
    QLabel *m_state;
    QPushButton *m_start;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/log/logcapture.h"

#include <QMap>
#include <QWidget>

class QCheckBox;
class QLabel;
class QMenu;
class QSettings;
class QToolButton;

namespace ui {

class ElidedLabel;
class FilterEdit;

// What is taken into the log: which types, and of them what. Says what is left out, how many
// entries that were, and what the log has.
class CaptureBar : public QWidget
{
    Q_OBJECT

public:
    explicit CaptureBar(QWidget *parent = nullptr);

    const LogCapture &capture() const { return m_capture; }
    FilterEdit *field() const { return m_field; }
    // A sentence that names what is left out; empty for nothing.
    QString leftOutText() const;
    void captureEverything();
    void setCounts(quint64 notCaptured, const QString &history, const QString &historyTip);
    void themeChanged();
    void save(QSettings &settings) const;
    void restore(QSettings &settings);

signals:
    void captureChanged();

private:
    void buildMenu();
    void setKind(server::LogKind kind, bool taken);
    void update();

    LogCapture m_capture;
    QToolButton *m_types;
    QMenu *m_menu;
    QMap<server::LogKind, QCheckBox *> m_boxes;
    FilterEdit *m_field;
    QLabel *m_notCaptured;
    ElidedLabel *m_history;
};

} // namespace ui

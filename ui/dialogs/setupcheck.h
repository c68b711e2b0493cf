// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <array>

class QLabel;

namespace ui {

class IconLabel;

// Four things that are so or not yet, as they happen, with a hint for what takes long.
class SetupCheck : public QWidget
{
    Q_OBJECT

public:
    static constexpr qint64 HintAfterMs = 20'000;

    enum Tick {
        Listening,
        ApiCall,
        Client,
        Delivered,
    };

    explicit SetupCheck(QWidget *parent = nullptr);

    void apply(const server::ConsoleDelta &delta);
    // How long the steps have been waited for.
    void setWaited(qint64 ms);
    bool isDone(Tick tick) const { return m_done.at(tick); }

private:
    static constexpr int Ticks = 4;

    void note(const server::LogEntry &entry);
    void render();
    QString hint(Tick tick) const;

    server::ServerStatus m_status;
    std::array<bool, Ticks> m_done{};
    std::array<IconLabel *, Ticks> m_icons{};
    std::array<QLabel *, Ticks> m_labels{};
    std::array<QLabel *, Ticks> m_hints{};
    QString m_refusedCall;
    QString m_refusedClient;
    bool m_wentNowhere = false; // an event without a receiver
    QElapsedTimer m_since;
    qint64 m_waitedMs = 0;
    QTimer m_timer;
};

} // namespace ui

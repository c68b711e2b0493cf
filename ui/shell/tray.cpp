// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tray.h"

#include "ui/formatting.h"

#include <QCoreApplication>
#include <QPainter>

namespace ui {

using server::ServerState;

namespace {

class TrayText
{
    Q_DECLARE_TR_FUNCTIONS(ui::Tray)
};

constexpr int NoticeMs = 10'000;

void paintMark(QPainter &painter, TrayState state, const QRectF &at)
{
    painter.setPen(QPen(Qt::white, at.width() / 8));
    switch (state) {
    case TrayState::Stopped:
        painter.setBrush(QColor(0x5f, 0x66, 0x70));
        painter.drawRect(at);
        return;
    case TrayState::Running:
        painter.setBrush(QColor(0x1a, 0x7f, 0x37));
        painter.drawEllipse(at);
        return;
    case TrayState::Alert:
        break;
    }
    painter.setBrush(QColor(0xb4, 0x23, 0x18));
    painter.drawPolygon(
        QPolygonF{QPointF(at.center().x(), at.top()), at.bottomRight(), at.bottomLeft()});
}

QPixmap paintIcon(TrayState state, int side)
{
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    if (state == TrayState::Stopped)
        painter.setOpacity(0.5);
    QIcon(QStringLiteral(":/belfry.svg")).paint(&painter, QRect(0, 0, side, side));
    painter.setOpacity(1);
    const qreal mark = side * 0.5;
    const qreal edge = mark / 8;
    paintMark(painter,
              state,
              QRectF(side - mark, side - mark, mark, mark).adjusted(edge, edge, -edge, -edge));
    return pixmap;
}

} // namespace

TrayState trayState(const server::ServerStatus &status, int pressingAlerts)
{
    if (pressingAlerts > 0 || status.state == ServerState::Failed)
        return TrayState::Alert;
    return status.state == ServerState::Listening ? TrayState::Running : TrayState::Stopped;
}

QIcon trayIcon(TrayState state)
{
    QIcon icon;
    for (const int side : {22, 44})
        icon.addPixmap(paintIcon(state, side));
    return icon;
}

QString trayToolTip(const server::ServerStatus &status, int pressingAlerts)
{
    QString text;
    if (status.state == ServerState::Listening)
        text = TrayText::tr("%1 connected – %2")
                   .arg(countText(status.connections),
                        rateText(status.messagesInPerSecond + status.messagesOutPerSecond));
    else if (status.state == ServerState::Failed)
        text = TrayText::tr("The server did not start");
    else
        text = TrayText::tr("The server is stopped");
    if (pressingAlerts > 0)
        text += u'\n' + TrayText::tr("%n alert(s)", nullptr, pressingAlerts);
    return QStringLiteral("Belfry\n") + text;
}

QString whyNoTray(bool wanted)
{
    if (!wanted)
        return TrayText::tr("Belfry was started with --no-tray.");
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return TrayText::tr("This desktop has no tray for icons, so closing the window quits. On "
                            "GNOME an extension such as AppIndicator adds one.");
    return {};
}

Tray::Tray(QObject *parent)
    : QObject(parent)
{
    m_menu.setObjectName(QStringLiteral("trayMenu"));
    const auto add = [this](const char *name, const QString &text) {
        QAction *action = m_menu.addAction(text);
        action->setObjectName(QLatin1String(name));
        return action;
    };
    QAction *show = add("trayShow", tr("Show Belfry"));
    m_menu.setDefaultAction(show);
    m_startStop = add("trayStartStop", {});
    m_mute = add("trayMute", tr("Mute notifications for 1 h"));
    m_mute->setCheckable(true);
    m_menu.addSeparator();
    QAction *quit = add("trayQuit", tr("Quit"));
    connect(show, &QAction::triggered, this, &Tray::showRequested);
    connect(quit, &QAction::triggered, this, &Tray::quitRequested);
    connect(m_mute, &QAction::triggered, this, &Tray::muteRequested);
    connect(m_startStop, &QAction::triggered, this, [this] {
        if (m_status.state == ServerState::Listening)
            emit stopRequested();
        else
            emit startRequested();
    });
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](auto reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            emit showRequested();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, [this] {
        if (m_lastWasAlert)
            emit alertsRequested();
        else
            emit showRequested();
    });
    m_icon.setContextMenu(&m_menu);
    update();
    m_icon.show();
}

void Tray::present(const server::ServerStatus &status)
{
    m_status = status;
    update();
}

void Tray::setPressing(int alerts)
{
    m_pressing = alerts;
    update();
}

void Tray::setMuted(bool muted)
{
    m_mute->setChecked(muted);
}

void Tray::update()
{
    const TrayState state = trayState(m_status, m_pressing);
    if (m_shown != state) {
        m_shown = state;
        m_icon.setIcon(trayIcon(state));
    }
    m_icon.setToolTip(trayToolTip(m_status, m_pressing));
    const bool running = m_status.state == ServerState::Listening;
    const bool changing =
        m_status.state == ServerState::Starting || m_status.state == ServerState::Draining;
    m_startStop->setText(running ? tr("Stop the server") : tr("Start the server"));
    m_startStop->setEnabled(!changing);
}

void Tray::notify(const QString &title, const QString &text, bool isAlert)
{
    m_lastWasAlert = isAlert;
    m_icon.showMessage(
        title, text, isAlert ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information, NoticeMs);
}

} // namespace ui

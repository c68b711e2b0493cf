// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/secretclipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPointer>
#include <QTimer>

namespace ui {

namespace {

constexpr int CopiedMs = 60'000;
int patienceMs = CopiedMs;

// What is on the clipboard, of the application that there is.
class Copied final : public QObject
{
public:
    Copied()
        : QObject(qApp)
    {
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, &Copied::forget);
        connect(qApp, &QCoreApplication::aboutToQuit, this, &Copied::forget);
    }

    void copy(const QString &text)
    {
        QGuiApplication::clipboard()->setText(text);
        m_text = text;
        m_timer.start(patienceMs);
    }

    void forget()
    {
        QClipboard *clipboard = QGuiApplication::clipboard();
        if (!m_text.isEmpty() && clipboard->text() == m_text)
            clipboard->clear();
        m_text.clear();
        m_timer.stop();
    }

private:
    QString m_text;
    QTimer m_timer;
};

QPointer<Copied> &copied()
{
    static QPointer<Copied> one;
    return one;
}

} // namespace

void copySecret(const QString &text)
{
    if (!copied())
        copied() = new Copied;
    copied()->copy(text);
}

void forgetSecret()
{
    if (copied())
        copied()->forget();
}

void setSecretPatience(int ms)
{
    patienceMs = ms;
}

} // namespace ui

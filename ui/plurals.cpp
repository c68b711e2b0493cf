// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plurals.h"

#include <QCoreApplication>
#include <QTranslator>

namespace ui {

namespace {

class Plurals : public QTranslator
{
public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int n) const override
    {
        QString text = n >= 0 ? QString::fromUtf8(source) : QString();
        if (!text.contains(QLatin1String("(s)")))
            return {};
        return text.replace(QLatin1String("(s)"), n == 1 ? QString() : QStringLiteral("s"));
    }
};

} // namespace

void installPlurals()
{
    static bool installed = false;
    if (installed)
        return;
    installed = true;
    QCoreApplication::installTranslator(new Plurals(QCoreApplication::instance()));
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alerts/alertscope.h"

#include <QCoreApplication>

namespace ui {

namespace {

class AlertScope
{
    Q_DECLARE_TR_FUNCTIONS(ui::AlertScope)
};

} // namespace

bool concerns(const AlertRule &rule, const Scope &scope)
{
    return concerns(rule, {}, scope);
}

bool concerns(const AlertRule &rule, const QString &appId, const Scope &scope)
{
    const QString app = rule.appId.isEmpty() ? appId : rule.appId;
    return (app.isEmpty() || scope.admitsApp(app)) &&
           (!rule.tenant || scope.admitsTenant(*rule.tenant));
}

QString leftOutText(const LeftOut &leftOut)
{
    QStringList parts;
    if (leftOut.active > 0)
        parts.append(AlertScope::tr("%n active alert(s)", nullptr, leftOut.active));
    if (leftOut.rules > 0)
        parts.append(AlertScope::tr("%n rule(s)", nullptr, leftOut.rules));
    if (leftOut.past > 0)
        parts.append(AlertScope::tr("%n past alert(s)", nullptr, leftOut.past));
    return AlertScope::tr("Outside the scope of the window and hidden: %1.", "list of counts")
        .arg(parts.join(QStringLiteral(", ")));
}

} // namespace ui

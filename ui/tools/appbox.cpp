// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/appbox.h"

#include "ui/appnames.h"

#include <algorithm>

namespace ui {

AppBox::AppBox(QWidget *parent)
    : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
}

void AppBox::setOtherEntry(const QString &text)
{
    m_other = text;
    fill();
}

void AppBox::setApps(const QList<server::AppSummary> &apps)
{
    const bool isSame = std::equal(
        apps.begin(), apps.end(), m_apps.begin(), m_apps.end(), [](const auto &a, const auto &b) {
            return a.id == b.id && a.name == b.name;
        });
    m_apps = apps;
    if (!isSame)
        fill();
}

void AppBox::choose(const QString &appId)
{
    m_wanted = appId;
    const int index = findData(appId);
    if (index >= 0)
        setCurrentIndex(index);
}

void AppBox::fill()
{
    const bool wasOther = count() > 1 && currentIndex() == count() - 1 && appId().isEmpty();
    const QString wanted = m_wanted.isEmpty() ? appId() : m_wanted;
    clear();
    for (const server::AppSummary &app : std::as_const(m_apps))
        addItem(appName(app), app.id);
    if (!m_other.isEmpty())
        addItem(m_other, QString());
    const int index = wasOther ? count() - 1 : wanted.isEmpty() ? -1 : findData(wanted);
    setCurrentIndex(index >= 0 ? index : qMin(0, count() - 1));
    if (index >= 0 && !wasOther)
        m_wanted.clear();
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace ui {

class Banner;

// Banners in the order of their weight. At most two of those that have something to say are shown;
// the others wait until one of them goes.
class BannerStack : public QWidget
{
    Q_OBJECT

public:
    explicit BannerStack(const QList<Banner *> &banners, QWidget *parent = nullptr);

private:
    void arrange();

    QList<Banner *> m_banners;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bannerstack.h"

#include "ui/widgets/banner.h"

#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int Most = 2;

}

BannerStack::BannerStack(const QList<Banner *> &banners, QWidget *parent)
    : QWidget(parent)
    , m_banners(banners)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (Banner *banner : banners) {
        layout->addWidget(banner);
        connect(banner, &Banner::presented, this, &BannerStack::arrange);
    }
    arrange();
}

void BannerStack::arrange()
{
    int shown = 0;
    for (Banner *banner : std::as_const(m_banners))
        banner->setVisible(banner->isWanted() && ++shown <= Most);
}

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QWidget>

namespace ui {

// An icon that stands by itself; unlike a pixmap in a label it follows theme and screen.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    explicit IconLabel(int extent, QWidget *parent = nullptr);

    void setIcon(const QIcon &icon);
    QSize sizeHint() const override { return {m_extent, m_extent}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
    int m_extent;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/console/api/values.h"

#include <QColor>
#include <QWidget>

namespace ui {

class ElidedLabel;

// A coloured band above the pages, and the word, while they show apps that real users are at.
class ProductionBand : public QWidget
{
    Q_OBJECT

public:
    explicit ProductionBand(QWidget *parent = nullptr);

    // Hides itself when there are none. One app's band has its colour; of several it is red.
    void present(const QList<server::AppSummary> &apps);
    QString text() const;
    QColor bandColour() const;

    static constexpr int Height = 3;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ElidedLabel *m_text;
    QString m_colour;
};

} // namespace ui

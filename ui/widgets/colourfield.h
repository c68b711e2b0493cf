// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QToolButton;

namespace ui {

// A colour that a person chooses, or none.
class ColourField : public QWidget
{
    Q_OBJECT

public:
    // `name` begins the object names of its parts.
    explicit ColourField(const QString &name, QWidget *parent = nullptr);

    // "#0a5fb4"; empty: none.
    const QString &colour() const { return m_colour; }
    void setColour(const QString &colour);

signals:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void choose();
    void present();

    QString m_colour;
    QPushButton *m_choose;
    QToolButton *m_clear;
};

} // namespace ui

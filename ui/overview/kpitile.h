// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QList>

namespace ui {

// One figure with its name and its last minute. A press leads to the page that says more.
class KpiTile : public QAbstractButton
{
    Q_OBJECT

public:
    KpiTile(const QString &objectName, const QString &title, QWidget *parent = nullptr);

    void setValue(const QString &value, const QString &definition);
    const QString &value() const { return m_value; }
    // Beside the value, smaller: "↑12/s", and what it is. Empty: nothing.
    void setNote(const QString &note, const QString &meaning);
    const QString &note() const { return m_note; }
    void setPoints(const QList<double> &points);
    const QList<double> &points() const { return m_points; }
    // The figure does not move at the moment.
    void setDimmed(bool dimmed);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QFont valueFont() const;
    void describe();

    QString m_value;
    QString m_definition;
    QString m_note;
    QString m_noteMeaning;
    QList<double> m_points;
    bool m_dimmed = false;
};

} // namespace ui

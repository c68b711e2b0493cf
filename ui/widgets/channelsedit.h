// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/channelline.h"

#include <QFrame>
#include <QSet>

class QScrollArea;

namespace ui {

class FlowLayout;

// Names of channels. Each that is finished, by a space, Return or leaving, stands in a frame of its
// own: a click changes it, its button takes it away, and Backspace takes the last one back.
class ChannelsEdit : public QFrame
{
    Q_OBJECT

public:
    explicit ChannelsEdit(QWidget *parent = nullptr);

    // In their order, each once; also the one that is being typed.
    QStringList channels() const;
    void setChannels(const QStringList &channels);
    // Places in channels() where something is wrong.
    void markWrong(const QSet<qsizetype> &places);
    void setPlaceholderText(const QString &text);
    ChannelLine *line() const { return m_line; }

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Token
    {
        QString name;
        QFrame *frame;
    };

    void typed();
    void finish();
    void add(const QString &name);
    void take(qsizetype place);
    void changeAgain(qsizetype place);
    qsizetype placeOf(const QObject *frame) const;
    QFrame *makeFrame(const QString &name);
    void sizeParts();
    void fit();

    QList<Token> m_tokens;
    QScrollArea *m_area;
    FlowLayout *m_flow;
    ChannelLine *m_line;
    QString m_placeholder;
};

} // namespace ui

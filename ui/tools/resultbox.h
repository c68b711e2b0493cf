// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace ui {

class IconLabel;

// A verdict in words: a glyph, what is so, and what to do about it.
class ResultBox : public QWidget
{
    Q_OBJECT

public:
    enum Verdict { None, Good, Bad, Note };

    // `name` is the object name of the sentence.
    explicit ResultBox(const QString &name, QWidget *parent = nullptr);

    void present(Verdict verdict, const QString &text, const QString &advice = {});
    Verdict verdict() const { return m_verdict; }
    void themeChanged() { present(m_verdict, m_said, m_advised); }

private:
    Verdict m_verdict = None;
    QString m_said;
    QString m_advised;
    IconLabel *m_icon;
    QLabel *m_text;
    QLabel *m_advice;
};

} // namespace ui

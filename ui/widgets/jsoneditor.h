// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/jsontext.h"

#include <QPlainTextEdit>

#include <optional>

namespace ui {

class JsonHighlighter;

// An editor for JSON: line numbers, colours up to 128 kB, a mark where the text stops being JSON.
// Tab goes to the next field, Ctrl+] and Ctrl+[ indent.
class JsonEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit JsonEditor(QWidget *parent = nullptr);

    void showProblem(const std::optional<JsonProblem> &problem);
    void setHighlighted(bool on);
    // Replaces the text in one step that can be undone.
    void replaceText(const QString &text);
    void applyColours();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int gutterWidth() const;
    void layOutGutter();
    void paintGutter(QPaintEvent *event);
    void updateHighlighter();
    void indentLines(bool deeper);
    void breakLine();
    void markAll();

    QWidget *m_gutter;
    JsonHighlighter *m_highlighter;
    bool m_highlighted = true;
    int m_problemLine = 0;
    QList<QTextEdit::ExtraSelection> m_problemMark;
};

} // namespace ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/jsoneditor.h"

#include "ui/theme.h"
#include "ui/widgets/jsonhighlighter.h"

#include <QFontDatabase>
#include <QKeyEvent>
#include <QPainter>
#include <QTextBlock>

namespace ui {

namespace {
constexpr int MostHighlighted = 128 * 1000;
constexpr int IndentWidth = 2;
} // namespace

JsonEditor::JsonEditor(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_gutter(new QWidget(this))
    , m_highlighter(new JsonHighlighter(document()))
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabStopDistance(fontMetrics().horizontalAdvance(u' ') * 4);
    m_gutter->installEventFilter(this);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &JsonEditor::layOutGutter);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &area, int scrolled) {
        if (scrolled)
            m_gutter->scroll(0, scrolled);
        else
            m_gutter->update(0, area.y(), m_gutter->width(), area.height());
    });
    connect(document(), &QTextDocument::contentsChange, this, &JsonEditor::updateHighlighter);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &JsonEditor::markAll);
    layOutGutter();
}

void JsonEditor::showProblem(const std::optional<JsonProblem> &problem)
{
    m_problemMark.clear();
    m_problemLine = problem ? problem->line : 0;
    if (problem) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(document()->findBlockByNumber(problem->line - 1));
        const int last = qMax(0, mark.cursor.block().length() - 1);
        const int column = qBound(0, problem->column - 1, last);
        mark.cursor.setPosition(mark.cursor.block().position() + qMax(0, qMin(column, last - 1)));
        mark.cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(theme().error);
        mark.format.setBackground(theme().rowError);
        m_problemMark.append(mark);
    }
    markAll();
    m_gutter->update();
}

// The place of a problem, and the two brackets when the cursor is at one.
void JsonEditor::markAll()
{
    QList<QTextEdit::ExtraSelection> marks = m_problemMark;
    const auto pair = document()->characterCount() <= MostHighlighted
                          ? bracketsAt(toPlainText(), textCursor().position())
                          : std::nullopt;
    if (pair) {
        for (const qsizetype at : {pair->first, pair->second}) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = QTextCursor(document());
            mark.cursor.setPosition(static_cast<int>(at));
            mark.cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
            mark.format.setBackground(theme().rowEvent);
            mark.format.setFontWeight(QFont::Bold);
            marks.append(mark);
        }
    }
    setExtraSelections(marks);
}

void JsonEditor::setHighlighted(bool on)
{
    m_highlighted = on;
    updateHighlighter();
}

void JsonEditor::replaceText(const QString &text)
{
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    moveCursor(QTextCursor::Start);
}

void JsonEditor::applyColours()
{
    m_highlighter->rehighlight();
    markAll();
    m_gutter->update();
}

void JsonEditor::updateHighlighter()
{
    const bool wanted = m_highlighted && document()->characterCount() <= MostHighlighted;
    if (wanted != (m_highlighter->document() != nullptr))
        m_highlighter->setDocument(wanted ? document() : nullptr);
}

int JsonEditor::gutterWidth() const
{
    const int digits = qMax(2, static_cast<int>(QString::number(blockCount()).size()));
    return fontMetrics().horizontalAdvance(u'9') * digits + 16;
}

void JsonEditor::layOutGutter()
{
    setViewportMargins(gutterWidth(), 0, 0, 0);
    const QRect inside = contentsRect();
    m_gutter->setGeometry(inside.left(), inside.top(), gutterWidth(), inside.height());
}

void JsonEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    layOutGutter();
}

bool JsonEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_gutter && event->type() == QEvent::Paint) {
        paintGutter(static_cast<QPaintEvent *>(event));
        return true;
    }
    return QPlainTextEdit::eventFilter(watched, event);
}

void JsonEditor::paintGutter(QPaintEvent *event)
{
    QPainter painter(m_gutter);
    painter.fillRect(event->rect(), theme().alternate);
    painter.setFont(font());
    QTextBlock block = firstVisibleBlock();
    double top = blockBoundingGeometry(block).translated(contentOffset()).top();
    while (block.isValid() && top <= event->rect().bottom()) {
        const double height = blockBoundingRect(block).height();
        const bool faulty = block.blockNumber() + 1 == m_problemLine;
        painter.setPen(faulty ? theme().error : theme().muted);
        painter.drawText(QRect(0, qRound(top), m_gutter->width() - 8, fontMetrics().height()),
                         Qt::AlignRight | Qt::AlignTop,
                         QString::number(block.blockNumber() + 1));
        top += height;
        block = block.next();
    }
}

void JsonEditor::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers() == Qt::ControlModifier;
    if (control && event->key() == Qt::Key_BracketRight)
        indentLines(true);
    else if (control && event->key() == Qt::Key_BracketLeft)
        indentLines(false);
    else if (event->key() == Qt::Key_Return && event->modifiers() == Qt::NoModifier)
        breakLine();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void JsonEditor::indentLines(bool deeper)
{
    QTextCursor cursor = textCursor();
    QTextBlock block = document()->findBlock(cursor.selectionStart());
    const int end = cursor.selectionEnd();
    cursor.beginEditBlock();
    for (; block.isValid() && block.position() <= end; block = block.next()) {
        QTextCursor line(block);
        if (deeper) {
            line.insertText(QString(IndentWidth, u' '));
            continue;
        }
        const QString text = block.text();
        for (int i = 0;
             i < qMin<int>(IndentWidth, static_cast<int>(text.size())) && text[i] == u' ';
             ++i)
            line.deleteChar();
    }
    cursor.endEditBlock();
}

// The next line begins where this one does, deeper after an opening bracket.
void JsonEditor::breakLine()
{
    QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    int spaces = 0;
    while (spaces < before.size() && before[spaces] == u' ')
        ++spaces;
    const QString trimmed = before.trimmed();
    if (trimmed.endsWith(u'{') || trimmed.endsWith(u'['))
        spaces += IndentWidth;
    cursor.insertText(u'\n' + QString(spaces, u' '));
    setTextCursor(cursor);
    ensureCursorVisible();
}

} // namespace ui
